package loadtest.sut;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import loadtest.parameters.Parameters;
import loadtest.parameters.SystemChoice;

/** What is measured. */
public sealed interface SystemUnderTest extends AutoCloseable permits RunningSystem, StartedSystem {

  /** Starts it, or finds it, as the user chose. */
  static SystemUnderTest of(Parameters parameters) throws CannotMeasure, InterruptedException {
    return parameters.system() instanceof SystemChoice.ToStart toStart
        ? StartedSystem.start(toStart, parameters.root(), parameters.runFolder())
        : new RunningSystem(((SystemChoice.Running) parameters.system()).urls());
  }

  /** The base URL of each service; whether it answers is another question. */
  Map<String, URI> services();

  /** What the launcher said of it; empty when it was running already. */
  Optional<JsonNode> description();

  /** Stops what was started for this run, and waits for its end; nothing when called again. */
  @Override
  void close();
}
