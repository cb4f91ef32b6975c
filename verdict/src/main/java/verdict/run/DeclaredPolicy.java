package verdict.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What decides about a duet, as it is recorded before the first round: in the plan, and in the
 * files of both sides. Only {@code judgement} knows what it means.
 *
 * @param gates margins by the keys of gates; absent where nobody set any
 * @param objectives as a file of objectives lists them; absent in files of older versions
 * @param accepted regressions, as such a file lists them; absent where there are none
 * @param candidateChanges which parts the candidate's own sources state otherwise, and in which
 *     file; absent where it states the same, and where no two refs are compared
 */
public record DeclaredPolicy(
    Optional<SortedMap<String, String>> gates,
    Optional<JsonNode> objectives,
    Optional<JsonNode> accepted,
    Optional<String> candidateChanges) {
  /** Nobody stated anything. */
  public static final DeclaredPolicy NONE =
      new DeclaredPolicy(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Gates alone, as older versions recorded them. */
  public static DeclaredPolicy of(Optional<SortedMap<String, String>> gates) {
    return new DeclaredPolicy(gates, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
