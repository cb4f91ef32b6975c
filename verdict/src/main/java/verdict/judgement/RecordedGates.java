package verdict.judgement;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import verdict.file.UnreadableInput;
import verdict.run.Side;
import verdict.sample.Caveat;

/** The gates that a duet recorded before its first round, in both of its files. */
public final class RecordedGates {
  private RecordedGates() {}

  /**
   * Absent for sides that are no duet's, which record none; the usual ones where nobody set any.
   *
   * @throws UnreadableInput when a file records what is no gate
   */
  public static Optional<Gates> of(Side baseline, Side candidate) {
    return of(candidate).filter(of -> baseline.campaign().isPresent());
  }

  private static Optional<Gates> of(Side side) {
    return side.campaign().map(campaign -> of(side.files().get(0), campaign.gates()));
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

  /** Whether both files are of one set of gates; of two, neither can be right. */
  static Optional<Invalidity> differ(Side baseline, Side candidate) {
    Optional<Gates> was = of(baseline);
    Optional<Gates> is = of(candidate);
    return was.isEmpty() || is.isEmpty() || was.equals(is)
        ? Optional.empty()
        : Optional.of(
            Invalidity.Kind.GATES_DIFFER.with(
                pairs(was.get(), is.get(), "%s (baseline %s, candidate %s)")));
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
        .collect(Collectors.joining("; "));
  }
}
