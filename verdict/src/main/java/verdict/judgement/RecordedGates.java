package verdict.judgement;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import verdict.file.UnreadableInput;
import verdict.run.Campaign;
import verdict.run.Side;
import verdict.sample.Caveat;

/** The gates that duets recorded before their first round, in both of their files. */
public final class RecordedGates {
  private RecordedGates() {}

  /**
   * Absent for sides that are no duet's, which record none; the usual ones where nobody set any.
   *
   * @throws UnreadableInput when a file records what is no gate
   */
  public static Optional<Gates> of(Side baseline, Side candidate) {
    Set<Gates> was = of(baseline);
    return of(candidate).stream().findFirst().filter(of -> !was.isEmpty());
  }

  /** Those of its files: more than one set of gates is one too many. */
  private static Set<Gates> of(Side side) {
    Set<Gates> all = new LinkedHashSet<>();
    List<Campaign> campaigns = side.campaigns();
    for (int i = 0; i < campaigns.size(); i++) {
      boolean areOfAllFiles = campaigns.size() == side.files().size();
      all.add(of(side.files().get(areOfAllFiles ? i : 0), campaigns.get(i).gates()));
    }
    return all;
  }

  /**
   * What a file records.
   *
   * @throws UnreadableInput when it is no gate
   */
  public static Gates of(Path file, Optional<SortedMap<String, String>> gates) {
    try {
      return Gates.USUAL.with(gates.orElseGet(TreeMap::new));
    } catch (IllegalArgumentException e) {
      throw new UnreadableInput(
          file,
          "has a wrong value in field gates: " + e.getMessage(),
          "gates that this version of Verdict knows",
          "read it with the version that wrote it");
    }
  }

  /** Whether the files of a comparison are of one set of gates; of two, neither can be right. */
  static Optional<Invalidity> differ(Side baseline, Side candidate) {
    Set<Gates> was = of(baseline);
    Set<Gates> is = of(candidate);
    Set<Gates> all = new LinkedHashSet<>(was);
    all.addAll(is);
    List<Gates> different = List.copyOf(all);
    return was.isEmpty() || is.isEmpty() || different.size() == 1
        ? Optional.empty()
        : Optional.of(
            Invalidity.Kind.GATES_DIFFER.with(
                pairs(different.get(0), different.get(1), "%s is %s or %s")));
  }

  /** Margins that were changed after the measurement. */
  static Optional<Caveat> changed(Side baseline, Side candidate, Gates now) {
    return of(baseline, candidate)
        .filter(recorded -> !recorded.equals(now))
        .map(recorded -> Caveat.Kind.GATES_CHANGED.with(pairs(recorded, now, "%s from %s to %s")));
  }

  private static String pairs(Gates one, Gates other, String form) {
    SortedMap<String, String> was = one.differenceFrom(other);
    SortedMap<String, String> is = other.differenceFrom(one);
    return was.keySet().stream()
        .map(key -> form.formatted(key, was.get(key), is.get(key)))
        .collect(Collectors.joining(", "));
  }
}
