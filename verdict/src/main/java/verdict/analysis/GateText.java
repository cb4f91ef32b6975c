package verdict.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.judgement.Gate;
import verdict.judgement.Gated;
import verdict.judgement.Gates;
import verdict.judgement.Margin;
import verdict.sample.Figures;
import verdict.statistics.Change;

/** How gates and their margins look. */
public final class GateText {
  private GateText() {}

  /** What it is called in tables. */
  public static String name(Gate gate) {
    return gate == Gate.FAILURES ? "failures" : ChangeText.name(gate.metric());
  }

  public static String names(List<Gate> gates) {
    return gates.stream().map(GateText::name).collect(Collectors.joining(", "));
  }

  /**
   * The margins that a project set, in one line; empty where all are the usual ones.
   *
   * @param wereChanged whether that was done after the measurement
   */
  static Optional<String> line(Gates gates, boolean wereChanged) {
    if (gates.equals(Gates.USUAL)) {
      return wereChanged ? Optional.of("Gates: the usual ones" + after(true)) : Optional.empty();
    }
    List<String> set = new ArrayList<>();
    List<String> off = new ArrayList<>();
    for (Gate gate : Gate.values()) {
      Optional<Margin> margin = gates.margin(gate);
      if (!margin.equals(Gates.USUAL.margin(gate))) {
        margin.ifPresentOrElse(
            of -> set.add(name(gate) + " " + margin(gate, of)), () -> off.add(name(gate)));
      }
    }
    return Optional.of(
        Stream.of(joined("Gates: ", set), joined(set.isEmpty() ? "Gates off: " : "off: ", off))
                .filter(of -> !of.isEmpty())
                .collect(Collectors.joining("; "))
            + after(wereChanged));
  }

  private static String joined(String start, List<String> names) {
    return names.isEmpty() ? "" : start + String.join(", ", names);
  }

  private static String after(boolean wereChanged) {
    return (wereChanged ? " (changed after the measurement)" : "") + ".";
  }

  /** As it was asked for: ±5 %, at least 2.00 ms. */
  private static String margin(Gate gate, Margin margin) {
    return share(gate, margin)
        + floor(gate, margin).map(floor -> " and at least " + floor).orElse("");
  }

  /** A share of the baseline; of failures percentage points. */
  static String share(Gate gate, Margin margin) {
    return gate == Gate.FAILURES
        ? "±" + points(margin.share())
        : "±" + (margin.share() == 0 ? "0" : Figures.ratio(margin.share()));
  }

  static String points(double share) {
    return Figures.plain(share * 100) + " points";
  }

  private static Optional<String> floor(Gate gate, Margin margin) {
    return margin.floor().stream()
        .mapToObj(floor -> Figures.text(gate.metric().unit(), floor))
        .findFirst();
  }

  /** The margin that held, and what it was larger than. */
  static String held(Change change, Gated gated) {
    String share = share(gated.gate(), gated.margin());
    Optional<String> floor = floor(gated.gate(), gated.margin());
    return switch (gated.heldBy()) {
      case SHARE -> share + floor.map(of -> ", more than " + of).orElse("");
      case FLOOR -> "±" + floor.orElseThrow() + ", more than " + share.substring(1);
      case COUNTING ->
          "±"
              + (change.scale() == Change.Scale.LOG_RATIO
                  ? Figures.ratio(change.effect(gated.shift()))
                  : Figures.text(change.key().metric().unit(), gated.shift()))
              + ", the precision of counts";
    };
  }
}
