package verdict.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import verdict.analysis.CalibrationAnalysis;
import verdict.analysis.CalibrationAnalysis.Noise;
import verdict.analysis.CalibrationAnalysis.SeenFailures;
import verdict.analysis.ChangeText;
import verdict.sample.Figures;

/** What this machine can see, for people. */
public final class CalibrationReport {
  private static final List<Integer> ROUNDS = CalibrationAnalysis.ROUNDS;

  private CalibrationReport() {}

  /** As GitHub-flavoured Markdown. */
  public static String markdown(CalibrationAnalysis report) {
    StringBuilder text = new StringBuilder("# What this machine can see\n\n**");
    text.append(MarkdownText.escape(report.headline())).append("**\n\n");
    for (String line : report.remarks()) {
      text.append(MarkdownText.escape(line)).append("\n\n");
    }
    List<String> headings = new ArrayList<>(List.of("figure", "a round differs by"));
    ROUNDS.forEach(n -> headings.add("smallest change seen with " + n + " rounds"));
    ROUNDS.forEach(n -> headings.add("no change provable with " + n));
    MarkdownTable table = new MarkdownTable(1, headings);
    report.figures().forEach(of -> table.row(row(of)));
    report.failures().ifPresent(of -> table.row(row(of)));
    return text.append(report.valid() ? "" : "INVALID, not to be quoted:\n\n")
        .append(table.markdown())
        .append(
            "\nA round differs by the standard deviation of its logarithm of candidate over baseline."
                + " A change is seen, and no change proved, in four of five cases; - where so few"
                + " rounds cannot. Failures have no spread. Where the baseline has none, so many of the"
                + " candidate's requests must fail, one by one, to be seen; and where nothing failed at"
                + " all, so many can still do. ")
        .append(MarkdownText.escape(times(report)))
        .append("\n")
        .toString();
  }

  private static List<String> row(Noise of) {
    List<String> row = new ArrayList<>();
    row.add(ChangeText.name(of.metric()));
    row.add(Figures.ratio(of.spread()));
    of.seen().forEach(seen -> row.add(percent(seen.smallestChange())));
    of.seen()
        .forEach(
            seen ->
                row.add(
                    seen.provableMargin().map(m -> "±" + Figures.ratio(m)).orElse(Figures.NONE)));
    return row;
  }

  private static List<String> row(List<SeenFailures> failures) {
    List<String> row = new ArrayList<>(List.of("failures", Figures.NONE));
    for (SeenFailures of : failures) {
      row.add(
          of.smallestShare().isPresent() ? points(of.smallestShare().getAsDouble()) : Figures.NONE);
    }
    failures.forEach(of -> row.add("±" + points(of.provableMargin())));
    return row;
  }

  private static String points(double share) {
    return String.format(Locale.ROOT, "%.3f points", share * 100);
  }

  private static String percent(Optional<Double> change) {
    return change.map(Figures::ratio).orElse(Figures.NONE);
  }

  private static String times(CalibrationAnalysis report) {
    return report
        .secondsPerRound()
        .map(Duration::ofSeconds)
        .map(
            each ->
                "Rounds take "
                    + each.toSeconds()
                    + " s each: "
                    + String.join(
                        ", ",
                        ROUNDS.stream()
                            .map(n -> n + " of them " + Figures.time(each.multipliedBy(n)))
                            .toList())
                    + ".")
        .orElse("How long a round takes is not known.");
  }

  /** In a few lines, for a console. */
  public static String summary(CalibrationAnalysis report) {
    List<String> lines = new ArrayList<>(List.of(report.headline()));
    report.remarks().forEach(line -> lines.add("  " + line));
    if (report.valid()) {
      lines.addAll(figures(report));
    }
    lines.add("  " + times(report));
    return String.join("\n", lines.stream().map(ConsoleSummary::oneLine).toList()) + "\n";
  }

  private static List<String> figures(CalibrationAnalysis report) {
    List<String> lines = new ArrayList<>();
    for (Noise of : report.figures()) {
      List<String> row = row(of);
      lines.add(
          "  "
              + row.get(0)
              + ": a round differs by "
              + row.get(1)
              + "; smallest change seen with 6, 10, 20 rounds: "
              + String.join(", ", row.subList(2, 5)));
    }
    report
        .failures()
        .map(CalibrationReport::row)
        .ifPresent(
            row ->
                lines.add(
                    "  failures: smallest share seen with 6, 10, 20 rounds: "
                        + String.join(", ", row.subList(2, 5))));
    return lines;
  }
}
