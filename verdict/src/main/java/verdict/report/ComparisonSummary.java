package verdict.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import verdict.analysis.ChangeText;
import verdict.analysis.ComparisonAnalysis;
import verdict.analysis.FailureText;
import verdict.analysis.LoadAnalysis;
import verdict.analysis.SettlingText;
import verdict.analysis.VerdictLines;
import verdict.judgement.JudgedChange;
import verdict.judgement.LoadJudgement;

/** The answer of a comparison in about ten lines, for a console. */
public final class ComparisonSummary {
  private ComparisonSummary() {}

  /**
   * @param paths of the files that were written
   */
  public static String render(ComparisonAnalysis report, List<Path> paths) {
    List<String> lines = new ArrayList<>(VerdictLines.of(report.judgement()));
    SettlingText.of(report.judgement()).forEach(line -> lines.add("  " + line));
    lines.add("  " + ComparisonMarkdown.advice(report.judgement()));
    if (report.isValid()) {
      report.loads().forEach(load -> lines.addAll(figures(report, load)));
    }
    paths.forEach(path -> lines.add("  " + path));
    return lines.stream().map(ConsoleSummary::oneLine).collect(Collectors.joining("\n")) + "\n";
  }

  private static List<String> figures(ComparisonAnalysis report, LoadAnalysis load) {
    return load.judgement().comparison().isOneRunASide()
        ? new OneRunSection(report, load).lines().stream().map(line -> "  " + line).toList()
        : gate(load.judgement());
  }

  private static List<String> gate(LoadJudgement load) {
    String at = " at " + ComparisonAnalysis.load(load) + ": ";
    List<String> lines = new ArrayList<>();
    for (JudgedChange judged : load.gate()) {
      lines.add(
          "  "
              + ChangeText.name(judged.change().key())
              + at
              + ChangeText.typical(judged.change(), judged.change().baseline())
              + " -> "
              + ChangeText.typical(judged.change(), judged.change().candidate())
              + ", "
              + ChangeText.estimate(judged)
              + " ["
              + ChangeText.interval(judged, load.comparison())
              + "]: "
              + ChangeText.finding(judged.finding()));
    }
    load.failures()
        .map(of -> FailureText.sides(of) + ": " + of.finding().name().replace('_', ' '))
        .ifPresent(of -> lines.add("  failures" + at + of));
    return lines;
  }
}
