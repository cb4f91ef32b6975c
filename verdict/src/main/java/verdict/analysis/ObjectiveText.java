package verdict.analysis;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import verdict.judgement.ObjectiveOutcome;
import verdict.sample.Figure;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.sample.Objective;

/** How objectives look, and what came of them. */
public final class ObjectiveText {
  private ObjectiveText() {}

  /** What is to be met: p95 of a request below 500 ms. */
  public static String objective(Objective objective) {
    return ChangeText.name(objective.metric())
        + (objective.request().isEmpty() ? "" : " of " + objective.request())
        + " below "
        + bound(objective);
  }

  public static String objective(ObjectiveOutcome outcome) {
    String figure =
        outcome
            .actual()
            .map(f -> figure(f) + " (n = " + Figures.count(f.n()) + ")")
            .orElse("there is no figure");
    return objective(outcome.objective())
        + ": "
        + switch (outcome.outcome()) {
          case MET -> "met with " + figure;
          case MISSED -> "MISSED with " + figure;
          case NOT_KNOWN -> "not known, " + figure + rounded(outcome);
        };
  }

  /** A time of all rounds together: the table beside it has the median round. */
  private static String together(ObjectiveOutcome outcome) {
    boolean isOfAll = outcome.actual().filter(figure -> figure.part().isEmpty()).isPresent();
    return isOfAll && outcome.objective().metric() != Metric.FAILURE_RATIO
        ? " over all requests"
        : "";
  }

  /** One of a run, with its figure: ✓ p95 below 500 ms (2.95 ms). */
  public static String withTick(ObjectiveOutcome outcome) {
    String tick =
        switch (outcome.outcome()) {
          case MET -> "✓ ";
          case MISSED -> "✗ ";
          case NOT_KNOWN -> "? ";
        };
    return tick + withFigure(outcome);
  }

  /** Without the tick. */
  static String withFigure(ObjectiveOutcome outcome) {
    return objective(outcome.objective())
        + " ("
        + outcome.actual().map(ObjectiveText::figure).orElse("no figure")
        + rounded(outcome)
        + ")";
  }

  /** All objectives in one line: met ones by name, others with the figures of both sides. */
  public static String line(List<ObjectiveOutcome> candidate, List<ObjectiveOutcome> baseline) {
    return IntStream.range(0, candidate.size())
        .mapToObj(i -> line(candidate.get(i), baseline.get(i)))
        .collect(Collectors.joining(", "));
  }

  private static String line(ObjectiveOutcome candidate, ObjectiveOutcome baseline) {
    String name = objective(candidate.objective());
    return switch (candidate.outcome()) {
      case MET -> "✓ " + name;
      case MISSED ->
          "✗ "
              + name
              + " ("
              + baseline.actual().map(ObjectiveText::figure).orElse("unknown")
              + " -> "
              + figure(candidate.actual().orElseThrow())
              + together(candidate)
              + (baseline.outcome() == ObjectiveOutcome.Outcome.MISSED
                  ? "; the baseline misses it, too)"
                  : ")");
      case NOT_KNOWN -> "? " + withFigure(candidate);
    };
  }

  private static String figure(Figure figure) {
    return Figures.text(figure) + (figure.part().isEmpty() ? "" : ", the " + figure.part());
  }

  private static String rounded(ObjectiveOutcome outcome) {
    return outcome.outcome() == ObjectiveOutcome.Outcome.NOT_KNOWN && outcome.actual().isPresent()
        ? ", too coarse to tell"
        : "";
  }

  /** What misses its objective, with its figure and its bound; empty when nothing does. */
  public static String missed(List<ObjectiveOutcome> outcomes) {
    return outcomes.stream()
        .filter(outcome -> outcome.outcome() == ObjectiveOutcome.Outcome.MISSED)
        .map(
            outcome ->
                name(outcome.objective())
                    + " is "
                    + figure(outcome.actual().orElseThrow())
                    + " (objective: below "
                    + bound(outcome.objective())
                    + ")")
        .collect(Collectors.joining("; "));
  }

  private static String name(Objective objective) {
    return (objective.metric() == Metric.FAILURE_RATIO
            ? "the failure ratio"
            : ChangeText.name(objective.metric()))
        + (objective.request().isEmpty() ? "" : " of " + objective.request());
  }

  private static String bound(Objective objective) {
    return Figures.text(objective.metric().unit(), objective.below());
  }
}
