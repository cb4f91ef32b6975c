package verdict.gatling;

import io.gatling.core.scenario.SimulationParams;
import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.Simulation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verdict.gatling.journey.Journey;
import verdict.gatling.parameters.GivenProperties;
import verdict.gatling.parameters.Parameter;
import verdict.gatling.parameters.WrongParameter;

/**
 * A simulation of one journey of a project. It is a measured run, and a round of a duet where it is
 * asked for one. What its author describes is read when the object is complete: Gatling asks for it
 * after the constructor.
 */
abstract class ProjectSimulation extends Simulation {

  /** What its users do. */
  abstract Journey described(OwnProject project) throws WrongParameter;

  /** What Gatling asserts at the end of a measured run. */
  abstract List<Assertion> asserted();

  /** All that Gatling knows of it is that of the run. */
  @Override
  public final SimulationParams params(@Nullable String simulationName) {
    try {
      return simulation().params(simulationName == null ? getClass().getName() : simulationName);
    } catch (WrongParameter e) {
      throw JvmExit.now(e.exitCode(), String.valueOf(e.getMessage()));
    }
  }

  private Simulation simulation() throws WrongParameter {
    GivenProperties given = GivenProperties.ofThisJvm();
    OwnProject project = OwnProject.of(given);
    Journey journey = described(project);
    return given.get(Parameter.DUET_ASK).isPresent()
        ? new Round(getClass(), project, journey)
        : new Measured(getClass(), project, project.with(given), journey, asserted());
  }

  /** As a run of its own. */
  private static final class Measured extends MeasuredSimulation {
    private final Class<?> author;

    Measured(
        Class<?> author,
        OwnProject project,
        GivenProperties given,
        Journey journey,
        List<Assertion> assertions) {
      super(
          given,
          project.measured(),
          List.of(),
          List.of(journey),
          project.defaults(author.getSimpleName()),
          LoadProfile::constant,
          assertions);
      this.author = author;
    }

    @Override
    Class<?> author() {
      return author;
    }
  }

  /** As a round of a duet. */
  private static final class Round extends RoundSimulation {
    private final Class<?> author;

    Round(Class<?> author, OwnProject project, Journey journey) {
      super(project.measured(), List.of(), List.of(journey));
      this.author = author;
    }

    @Override
    Class<?> author() {
      return author;
    }
  }
}
