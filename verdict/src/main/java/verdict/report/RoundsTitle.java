package verdict.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import verdict.analysis.ChangeText;
import verdict.analysis.LoadAnalysis;
import verdict.judgement.JudgedChange;
import verdict.judgement.JudgedChange.Finding;

/** What a chart of rounds shows: mean -55.7 %, p95 -70.9 %: all 8 rounds agree. */
record RoundsTitle(LoadAnalysis load, List<JudgedChange> drawn) {
  /** More do not fit one line. */
  private static final int MOST_NAMED = 3;

  /** As the headline: what made the verdict first; else the worst that is drawn. */
  String text() {
    Optional<Finding> first =
        drawn.stream().flatMap(of -> of.finding().stream()).sorted().findFirst();
    if (first.isEmpty()) {
      return "Not judged: " + named(drawn, this::withAgreement);
    }
    Finding shown = with(load.finding()).isEmpty() ? first.get() : load.finding();
    List<JudgedChange> of = with(shown);
    List<JudgedChange> others =
        drawn.stream()
            .filter(other -> other.finding().filter(Finding::isChange).isPresent())
            .filter(other -> !of.contains(other))
            .toList();
    return switch (shown) {
          case NO_CHANGE -> "No change: " + named(of, RoundsTitle::within);
          case INCONCLUSIVE -> "Not settled: " + named(of, this::withAgreement);
          case REGRESSED, REGRESSION_ACCEPTED, IMPROVED -> changed(of);
        }
        + (others.isEmpty() ? "" : "; but " + named(others, RoundsTitle::estimate));
  }

  /** Where nothing changed or is open, response times and CPU, unless nothing else is drawn. */
  private List<JudgedChange> with(Finding finding) {
    List<JudgedChange> of =
        drawn.stream().filter(judged -> judged.finding().equals(Optional.of(finding))).toList();
    List<JudgedChange> durations = of.stream().filter(ChangeText::isDuration).toList();
    return !finding.isChange() && !durations.isEmpty() ? durations : of;
  }

  private String changed(List<JudgedChange> of) {
    if (of.stream().allMatch(ChangeText::allRoundsAgree)) {
      return named(of, RoundsTitle::estimate) + ": all " + load.unitsText() + " agree";
    }
    return named(of, this::withAgreement);
  }

  private static String named(List<JudgedChange> all, Function<JudgedChange, String> text) {
    int more = all.size() - MOST_NAMED;
    return all.stream().limit(MOST_NAMED).map(text).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static String name(JudgedChange judged) {
    return ChangeText.name(judged.change().key()) + " ";
  }

  private static String within(JudgedChange judged) {
    return name(judged) + ChangeText.within(judged);
  }

  private static String estimate(JudgedChange judged) {
    return name(judged) + ChangeText.estimate(judged);
  }

  private String withAgreement(JudgedChange judged) {
    return estimate(judged) + " (" + load.agreement(judged) + ")";
  }
}
