package verdict.file;

import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** YAML 1.2 that says what JSON could say: without tags, and with each key once. */
final class YamlText {
  private YamlText() {}

  /**
   * The same as JSON.
   *
   * @param document the file, for complaints
   * @throws UnreadableInput when it is not YAML, or no list of keys
   */
  static String toJson(JsonDocument document) {
    Object content;
    try {
      content = new Load(LoadSettings.builder().build()).loadFromString(document.text());
    } catch (MarkedYamlEngineException e) {
      throw document.unreadable("is not YAML" + where(e) + ": " + problem(e));
    } catch (YamlEngineException e) {
      throw document.unreadable("is not YAML: " + e.getMessage());
    }
    if (content instanceof Map<?, ?> keys) {
      return JsonDocument.line(keys);
    }
    throw document.unreadable(content == null ? "is empty" : "is not a list of keys");
  }

  private static String where(MarkedYamlEngineException of) {
    return of.getProblemMark()
        .map(at -> " (line %d, column %d)".formatted(at.getLine() + 1, at.getColumn() + 1))
        .orElse("");
  }

  private static String problem(MarkedYamlEngineException of) {
    return Optional.ofNullable(of.getProblem()).orElse("");
  }
}
