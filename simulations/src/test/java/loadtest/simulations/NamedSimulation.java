package loadtest.simulations;

import io.gatling.core.scenario.SimulationParams;
import io.gatling.javaapi.core.Simulation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import loadtest.parameters.GivenProperties;
import loadtest.parameters.Parameter;
import loadtest.parameters.Parameters;
import loadtest.parameters.WrongParameter;
import org.jspecify.annotations.Nullable;

/** What Maven starts: it hands over to the simulation that {@code -Dsimulation} names. */
public final class NamedSimulation extends Simulation {
  // The default is the first.
  private static final Map<String, Supplier<Simulation>> simulations = new LinkedHashMap<>();

  static {
    simulations.put("steady", SteadySimulation::new);
    simulations.put("smoke", SmokeSimulation::new);
    simulations.put("ramp", RampSimulation::new);
    simulations.put("stress", StressSimulation::new);
    simulations.put("soak", SoakSimulation::new);
  }

  /** All that Gatling knows of a simulation, its name too, is that of the one that is named. */
  @Override
  public SimulationParams params(@Nullable String simulationName) {
    try {
      String name =
          Parameters.oneOf(
              Parameter.SIMULATION,
              GivenProperties.ofThisJvm(),
              new ArrayList<>(simulations.keySet()));
      return Objects.requireNonNull(simulations.get(name)).get().params(simulationName);
    } catch (WrongParameter e) {
      throw TheEnd.now(e.exitCode(), String.valueOf(e.getMessage()));
    }
  }
}
