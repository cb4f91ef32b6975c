package verdict.judgement;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.file.JsonDocument;
import verdict.file.UnreadableInput;
import verdict.run.Campaign;
import verdict.run.DeclaredPolicy;
import verdict.run.Side;
import verdict.sample.Caveat;
import verdict.sample.Objectives;

/** The policy that duets recorded before their first round, in both of their files. */
public final class RecordedPolicy {
  private RecordedPolicy() {}

  /**
   * Absent for sides that are no duet's, which record none; with the usual gates where nobody set
   * any.
   *
   * @throws UnreadableInput when a file records what is no policy
   */
  public static Optional<ProjectPolicy> of(Side baseline, Side candidate) {
    Set<ProjectPolicy> was = of(baseline);
    return of(candidate).stream().findFirst().filter(of -> !was.isEmpty());
  }

  /** Those of its files: more than one policy is one too many. */
  private static Set<ProjectPolicy> of(Side side) {
    Set<ProjectPolicy> all = new LinkedHashSet<>();
    List<Campaign> campaigns = side.campaigns();
    for (int i = 0; i < campaigns.size(); i++) {
      boolean areOfAllFiles = campaigns.size() == side.files().size();
      all.add(of(side.files().get(areOfAllFiles ? i : 0), campaigns.get(i).policy()));
    }
    return all;
  }

  /**
   * What a file records.
   *
   * @throws UnreadableInput when it is no policy
   */
  public static ProjectPolicy of(Path file, DeclaredPolicy policy) {
    return PolicyFile.read(
        new JsonDocument(
            file,
            JsonDocument.line(policy),
            "gates, objectives and accepted regressions that this version of Verdict knows",
            "read it with the version that wrote it"));
  }

  /** Whether the files of a comparison are of one policy; of two, neither can be right. */
  static Optional<Invalidity> differ(Side baseline, Side candidate) {
    Set<ProjectPolicy> was = of(baseline);
    Set<ProjectPolicy> is = of(candidate);
    if (was.isEmpty() || is.isEmpty()) {
      return Optional.empty();
    }
    Set<ProjectPolicy> all = new LinkedHashSet<>(was);
    all.addAll(is);
    List<Gates> gates = all.stream().map(ProjectPolicy::gates).distinct().toList();
    if (gates.size() > 1) {
      return Optional.of(
          Invalidity.Kind.GATES_DIFFER.with(pairs(gates.get(0), gates.get(1), "%s is %s or %s")));
    }
    // Files of older versions record no objectives.
    boolean haveOthers = isSeveral(all, policy -> policy.objectives().stream());
    boolean acceptOthers = isSeveral(all, policy -> Stream.of(policy.accepted()));
    return haveOthers || acceptOthers
        ? Optional.of(
            Invalidity.Kind.POLICIES_DIFFER.with(
                haveOthers ? "objectives" : "accepted regressions"))
        : Optional.empty();
  }

  private static <T> boolean isSeveral(
      Set<ProjectPolicy> all, Function<ProjectPolicy, Stream<T>> part) {
    return all.stream().flatMap(part).distinct().count() > 1;
  }

  /** What was changed after the measurement. */
  static List<Caveat> changed(Side baseline, Side candidate, Policy now) {
    Optional<ProjectPolicy> recorded = of(baseline, candidate);
    Optional<Caveat> gates =
        recorded
            .map(ProjectPolicy::gates)
            .filter(of -> !of.equals(now.gates()))
            .map(of -> Caveat.Kind.GATES_CHANGED.with(pairs(of, now.gates(), "%s from %s to %s")));
    Optional<Objectives> objectives = recorded.flatMap(ProjectPolicy::objectives);
    return Stream.concat(
            gates.stream(),
            objectives.stream()
                .filter(of -> !of.equals(now.objectives()))
                .map(of -> Caveat.Kind.OBJECTIVES_CHANGED.with()))
        .toList();
  }

  /** What the candidate's sources state otherwise, which does not decide. */
  static Optional<Caveat> ofCandidate(Side candidate) {
    return candidate.campaigns().stream()
        .flatMap(campaign -> campaign.policy().candidateChanges().stream())
        .findFirst()
        .map(changes -> Caveat.Kind.POLICY_CHANGED_BY_CANDIDATE.with(changes));
  }

  private static String pairs(Gates one, Gates other, String form) {
    SortedMap<String, String> was = one.differenceFrom(other);
    SortedMap<String, String> is = other.differenceFrom(one);
    return was.keySet().stream()
        .map(key -> form.formatted(key, was.get(key), is.get(key)))
        .collect(Collectors.joining(", "));
  }
}
