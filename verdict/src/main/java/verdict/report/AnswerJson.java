package verdict.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import verdict.judgement.Invalidity;
import verdict.judgement.ObjectiveOutcome;
import verdict.sample.Caveat;
import verdict.sample.Figures;

/** What all answers for machines have in common: on one line, with what is doubted. */
final class AnswerJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private AnswerJson() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /**
   * The text of a whole answer.
   *
   * @param paths of the files that were written
   */
  static String text(ObjectNode root, List<Path> paths) {
    paths.forEach(path -> root.withArray("files").add(path.toString()));
    try {
      return MAPPER.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void objectives(List<ObjectiveOutcome> outcomes, ArrayNode into) {
    for (ObjectiveOutcome outcome : outcomes) {
      ObjectNode node = into.addObject().put("metric", outcome.objective().metric().key());
      node.put("unit", Figures.key(outcome.objective().metric().unit()));
      node.put("bound", outcome.objective().below())
          .put("met", outcome.outcome() == ObjectiveOutcome.Outcome.MET)
          .put("outcome", Figures.key(outcome.outcome()));
      if (!outcome.objective().request().isEmpty()) {
        node.put("request", outcome.objective().request());
      }
      outcome.actual().ifPresent(f -> node.put("value", f.value()).put("n", f.n()));
    }
  }

  static void invalidities(List<Invalidity> invalidities, ArrayNode into) {
    invalidities.forEach(
        i -> into.addObject().put("key", i.key()).put("found", i.found()).put("cure", i.cure()));
  }

  static void caveats(List<Caveat> caveats, ArrayNode into) {
    caveats.forEach(c -> into.addObject().put("key", c.key()).put("sentence", c.sentence()));
  }
}
