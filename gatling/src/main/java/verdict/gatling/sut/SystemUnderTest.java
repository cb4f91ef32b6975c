package verdict.gatling.sut;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import verdict.gatling.parameters.Parameters;
import verdict.gatling.parameters.SystemChoice;

/** What is measured. */
public sealed interface SystemUnderTest extends AutoCloseable permits RunningSystem, StartedSystem {

  /** Starts it, or finds it, as the user chose. */
  static SystemUnderTest of(Parameters parameters) throws CannotMeasure, InterruptedException {
    Path root = parameters.root();
    return of(
        parameters.system(), root, root.resolve("apps"), parameters.runFolder().resolve("logs"));
  }

  /**
   * The same for one that was perhaps built elsewhere.
   *
   * @param root the folder of the repository whose launcher starts it
   * @param apps the folder with its modules
   * @param logs the folder for what they print
   */
  static SystemUnderTest of(SystemChoice choice, Path root, Path apps, Path logs)
      throws CannotMeasure, InterruptedException {
    return choice instanceof SystemChoice.ToStart toStart
        ? StartedSystem.start(toStart, new LauncherCommand(root, apps, logs))
        : new RunningSystem(((SystemChoice.Running) choice).urls());
  }

  /** The base URL of each service; whether it answers is another question. */
  Map<String, URI> services();

  /** What the launcher said of it; empty when it was running already. */
  Optional<JsonNode> description();

  /** Stops what was started for this run, and waits for its end; nothing when called again. */
  @Override
  void close();
}
