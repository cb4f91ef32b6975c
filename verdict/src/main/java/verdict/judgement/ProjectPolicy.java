package verdict.judgement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verdict.run.DeclaredPolicy;
import verdict.sample.Objective;
import verdict.sample.Objectives;

/**
 * What a project states before it measures.
 *
 * @param objectives absent where it states none: then the usual ones hold for what Verdict measured
 * @param gates what decides, and by what margins
 * @param accepted regressions, each of another figure
 */
public record ProjectPolicy(
    Optional<Objectives> objectives, Gates gates, List<AcceptedRegression> accepted) {
  /** Where a project says nothing. */
  public static final ProjectPolicy USUAL =
      new ProjectPolicy(Optional.empty(), Gates.USUAL, List.of());

  public ProjectPolicy {
    accepted = List.copyOf(accepted);
  }

  /** The same by other gates. */
  public ProjectPolicy by(Gates other) {
    return new ProjectPolicy(objectives, other, accepted);
  }

  /** What objectives it comes to where Verdict measured. */
  public Objectives expected() {
    return objectives.orElse(Objectives.DEFAULT);
  }

  /** The parts in which another policy differs, in words. */
  public List<String> partsThatDifferIn(ProjectPolicy other) {
    List<String> parts = new ArrayList<>();
    if (!gates.equals(other.gates)) {
      parts.add("gates");
    }
    if (!expected().equals(other.expected())) {
      parts.add("objectives");
    }
    if (!accepted.equals(other.accepted)) {
      parts.add("accepted regressions");
    }
    return parts;
  }

  /**
   * How a plan records it: all of it, for a later version may have other usual objectives.
   *
   * @param candidateChanges what the candidate's sources state otherwise, and where
   */
  public DeclaredPolicy recorded(Optional<String> candidateChanges) {
    return new DeclaredPolicy(
        gates.recorded(),
        Optional.of(listed(expected())),
        accepted.isEmpty() ? Optional.empty() : Optional.of(listed(accepted)),
        candidateChanges);
  }

  private static JsonNode listed(Objectives objectives) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Objective of : objectives.all()) {
      ObjectNode each = list.addObject();
      if (!of.request().isEmpty()) {
        each.put("request", of.request());
      }
      each.put("metric", of.metric().key()).put("below", of.below());
    }
    return list;
  }

  private static JsonNode listed(List<AcceptedRegression> accepted) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (AcceptedRegression of : accepted) {
      ObjectNode each = list.addObject().put("metric", of.gate().key());
      if (!of.request().isEmpty()) {
        each.put("request", of.request());
      }
      each.put("upTo", of.upToText()).put("until", of.until().toString()).put("why", of.why());
    }
    return list;
  }
}
