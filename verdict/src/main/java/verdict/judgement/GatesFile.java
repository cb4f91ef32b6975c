package verdict.judgement;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import verdict.file.JsonDocument;
import verdict.file.UnreadableInput;
import verdict.sample.Objectives;

/** The gates of a project: the field {@code gates} of its file of objectives. */
public final class GatesFile {
  private GatesFile() {}

  /** The part of the document that is about gates. */
  private record Document(Optional<SortedMap<String, JsonNode>> gates) {}

  /**
   * Reads them; the usual ones where the file states none.
   *
   * @throws UnreadableInput when the file cannot be read, or states what is no gate
   */
  public static Gates read(Path objectives) {
    JsonDocument file = Objectives.document(objectives);
    TreeMap<String, String> texts = new TreeMap<>();
    file.bind(Document.class)
        .gates
        .orElseGet(TreeMap::new)
        .forEach((key, margin) -> texts.put(key, text(margin)));
    try {
      return Gates.USUAL.with(texts);
    } catch (IllegalArgumentException e) {
      throw file.unreadable("has a wrong value in field gates: " + e.getMessage());
    }
  }

  /** A text or a number; or an object that has the margin and its floor by name. */
  private static String text(JsonNode margin) {
    if (!margin.isObject()) {
      return margin.asText();
    }
    String share = margin.path("margin").asText();
    return margin.has("floor") ? share + "," + margin.path("floor").asText() : share;
  }
}
