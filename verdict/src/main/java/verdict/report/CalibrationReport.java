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

/** What this machine can detect, for people. */
public final class CalibrationReport {
  private static final List<Integer> ROUNDS = CalibrationAnalysis.ROUNDS;

  private CalibrationReport() {}

  /** As GitHub-flavoured Markdown. */
  public static String markdown(CalibrationAnalysis report) {
    StringBuilder text = new StringBuilder("# What this machine can detect\n\n**");
    text.append(MarkdownText.escape(report.headline())).append("**\n\n");
    for (String line : report.remarks()) {
      text.append(MarkdownText.escape(line)).append("\n\n");
    }
    return report.valid()
        ? text + table(report)
        : text + Details.of("INVALID, not to be quoted: what was measured", false, table(report));
  }

  private static String table(CalibrationAnalysis report) {
    List<String> headings = new ArrayList<>(List.of("figure", "a round differs by"));
    ROUNDS.forEach(n -> headings.add("smallest detectable change, " + n + " rounds"));
    ROUNDS.forEach(n -> headings.add("NO CHANGE provable within, " + n + " rounds"));
    MarkdownTable table = new MarkdownTable(1, headings);
    report.figures().forEach(of -> table.row(row(of)));
    report.failures().ifPresent(of -> table.row(row(of)));
    return new StringBuilder()
        .append(table.markdown())
        .append(
            "\nA round differs by the standard deviation of log(candidate / baseline)."
                + " Changes are detected, and NO CHANGE is proved, with 80 % power; - means that so few"
                + " rounds cannot. Failures have no spread. If the baseline has none, the first columns"
                + " are the share of the candidate's requests that must fail, independently, to be"
                + " detected; the last ones are the share that can still fail when none did. ")
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
        .orElse("How long a round takes is unknown.");
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
              + "; smallest detectable change with 6, 10, 20 rounds: "
              + String.join(", ", row.subList(2, 5)));
    }
    report
        .failures()
        .map(CalibrationReport::row)
        .ifPresent(
            row ->
                lines.add(
                    "  failures: smallest detectable share with 6, 10, 20 rounds: "
                        + String.join(", ", row.subList(2, 5))));
    return lines;
  }
}
