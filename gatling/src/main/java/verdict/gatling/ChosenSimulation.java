package verdict.gatling;

import io.gatling.core.scenario.SimulationParams;
import io.gatling.javaapi.core.Simulation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verdict.gatling.parameters.GivenProperties;
import verdict.gatling.parameters.Parameter;
import verdict.gatling.parameters.Parameters;
import verdict.gatling.parameters.WrongParameter;

/** What Maven starts: it hands over to the simulation that {@code -Dsimulation} names. */
public abstract class ChosenSimulation extends Simulation {
  private final Supplier<Simulation> round;
  private final Map<String, Supplier<Simulation>> simulations = new LinkedHashMap<>();

  /** A simulation by its name. */
  public record Choice(String name, Supplier<Simulation> simulation) {}

  /** One of these; the first is the usual one. */
  protected ChosenSimulation(Choice... choices) {
    this(
        () -> {
          throw new IllegalStateException("it has no rounds");
        },
        choices);
  }

  /**
   * The same, with one for the rounds of a duet.
   *
   * @param round what a duet asks for
   */
  protected ChosenSimulation(Supplier<Simulation> round, Choice... choices) {
    this.round = round;
    for (Choice choice : choices) {
      simulations.put(choice.name, choice.simulation);
    }
  }

  /** All that Gatling knows of a simulation, its name too, is that of the one that is named. */
  @Override
  public SimulationParams params(@Nullable String simulationName) {
    try {
      GivenProperties given = GivenProperties.ofThisJvm();
      if (given.get(Parameter.DUET_ASK).isPresent()) {
        return round.get().params(simulationName);
      }
      String name =
          Parameters.oneOf(Parameter.SIMULATION, given, List.copyOf(simulations.keySet()));
      return Objects.requireNonNull(simulations.get(name)).get().params(simulationName);
    } catch (WrongParameter e) {
      throw JvmExit.now(e.exitCode(), String.valueOf(e.getMessage()));
    }
  }
}
