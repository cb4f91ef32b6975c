package verdict.gatling.sut;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import verdict.collect.RunRefused;
import verdict.collect.SystemUnavailable;
import verdict.collect.system.StartPlace;
import verdict.collect.system.SystemFigures;
import verdict.collect.system.SystemProcess;
import verdict.collect.system.SystemStart;
import verdict.gatling.parameters.SystemChoice;
import verdict.gatling.quiet.Progress;
import verdict.project.ProjectSide;

/** A system that was started for us: it ends when we close it, and also when we die. */
record StartedSystem(ProjectSide side, SystemProcess process) implements SystemUnderTest {
  private static final Path PROC = Path.of("/proc");

  static StartedSystem start(SystemChoice.ToStart choice, StartPlace place)
      throws CannotMeasure, InterruptedException {
    try {
      SystemStart start = place.start(choice.options(), choice.settings(), Progress::say);
      return new StartedSystem(start.side(), start.run());
    } catch (IllegalArgumentException e) {
      throw CannotMeasure.wrongUsage("verdict.yml: " + e.getMessage());
    } catch (RunRefused e) {
      throw CannotMeasure.wrongUsage(String.valueOf(e.getMessage()));
    } catch (SystemUnavailable e) {
      throw CannotMeasure.systemNotThere(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Scrape scrape() throws InterruptedException {
    if (!side.metrics().services().isEmpty()) {
      return Scrape.of(side.metrics());
    }
    TreeMap<String, String> texts = new TreeMap<>();
    SystemFigures.of(PROC, process.group())
        .ifPresent(text -> texts.put(side.addresses().entry(), text));
    return new Scrape(texts);
  }

  /** What it said of itself; nothing when it said nothing, or no JSON. */
  @Override
  public Optional<JsonNode> description() {
    ObjectMapper json = new ObjectMapper();
    try {
      Optional<String> said = process.described();
      return Optional.of(said.isPresent() ? json.readTree(said.get()) : json.createObjectNode());
    } catch (JsonProcessingException e) {
      return Optional.of(json.createObjectNode());
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
