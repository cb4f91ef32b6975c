package verdict.gatling.sut;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import verdict.collect.system.StartPlace;
import verdict.gatling.parameters.MeasuredProject;
import verdict.gatling.parameters.Parameters;
import verdict.gatling.parameters.SystemChoice;
import verdict.project.ProjectSide;

/** What is measured. */
public sealed interface SystemUnderTest extends AutoCloseable permits RunningSystem, StartedSystem {

  /** Starts it, or finds it, as the user chose. */
  static SystemUnderTest of(Parameters parameters)
      throws CannotMeasure, IOException, InterruptedException {
    MeasuredProject measured = parameters.measured();
    Path logs = parameters.runFolder().resolve("logs");
    return of(parameters.system(), StartPlace.alone(measured.project(), measured.folder(), logs));
  }

  /**
   * The same for one that was perhaps built elsewhere.
   *
   * @param place where it is started, if it is
   */
  static SystemUnderTest of(SystemChoice choice, StartPlace place)
      throws CannotMeasure, InterruptedException {
    return choice instanceof SystemChoice.ToStart toStart
        ? StartedSystem.start(toStart, place)
        : RunningSystem.of(place.project(), ((SystemChoice.Running) choice).urls());
  }

  /** Where its services are, and tell their metrics; whether they answer is another question. */
  ProjectSide side();

  /** What its metrics say now; of a program without any that we have started, what Linux counts. */
  Scrape scrape() throws InterruptedException;

  /** What it said of itself when it was started; empty when it was running already. */
  Optional<JsonNode> description();

  /** Stops what was started for this run, and waits for its end; nothing when called again. */
  @Override
  void close();
}
