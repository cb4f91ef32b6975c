package verdict.gatling.sut;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import verdict.gatling.parameters.SystemChoice;

/**
 * A system that the launcher runs for us, until its standard input ends: when we close it, and also
 * when we die.
 */
final class StartedSystem implements SystemUnderTest {
  private static final String READY = "READY ";
  private static final long STOP_SECONDS = 10;

  private final Process launcher;
  private final JsonNode description;

  private StartedSystem(Process launcher, JsonNode description) {
    this.launcher = launcher;
    this.description = description;
  }

  static StartedSystem start(SystemChoice.ToStart choice, LauncherCommand command)
      throws CannotMeasure, InterruptedException {
    Process launcher;
    try {
      launcher = command.of(choice).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException e) {
      throw CannotMeasure.systemNotThere(
          "the launcher could not be started ("
              + e.getMessage()
              + "); build it with mvn gatling:test");
    }
    try {
      return new StartedSystem(launcher, new ObjectMapper().readTree(readyLine(launcher)));
    } catch (JsonProcessingException e) {
      throw CannotMeasure.systemNotThere(
          "the launcher did not print JSON about what it started: " + e.getOriginalMessage());
    }
  }

  private static String readyLine(Process launcher) throws CannotMeasure, InterruptedException {
    BufferedReader said = launcher.inputReader();
    try {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.startsWith(READY)) {
          return line.substring(READY.length());
        }
      }
    } catch (IOException e) {
      // as when it has ended
    }
    throw CannotMeasure.alreadySaid(launcher.waitFor());
  }

  @Override
  public Map<String, URI> services() {
    Map<String, URI> urls = new LinkedHashMap<>();
    description
        .path("services")
        .properties()
        .forEach(service -> urls.put(service.getKey(), URI.create(service.getValue().asText())));
    return urls;
  }

  @Override
  public Optional<JsonNode> description() {
    return Optional.of(description);
  }

  @Override
  public void close() {
    try {
      launcher.getOutputStream().close();
    } catch (IOException e) {
      // It has ended already.
    }
    try {
      if (!launcher.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        launcher.destroyForcibly(); // its guard ends what it leaves
      }
    } catch (InterruptedException e) {
      launcher.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
