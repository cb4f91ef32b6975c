package verdict.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.analysis.ChangeText;
import verdict.analysis.ComparisonAnalysis;
import verdict.analysis.FailureText;
import verdict.analysis.GateText;
import verdict.analysis.Headline;
import verdict.analysis.LoadAnalysis;
import verdict.judgement.Gate;
import verdict.judgement.JudgedChange;

/** The answer of a comparison in about ten lines, for a console. */
public final class ComparisonSummary {
  private ComparisonSummary() {}

  public static String render(ComparisonAnalysis report) {
    List<String> lines = new ArrayList<>();
    if (report.isValid()) {
      report.worstFirst().forEach(load -> headline(load, lines));
    } else {
      lines.addAll(report.lines());
    }
    lines.add("  What to do: " + report.toDo());
    if (report.isValid()) {
      report.worstFirst().forEach(load -> lines.addAll(figures(report, load)));
      report.policyLines().forEach(line -> lines.add("  " + line));
    }
    return lines.stream().map(ConsoleSummary::oneLine).collect(Collectors.joining("\n")) + "\n";
  }

  private static void headline(LoadAnalysis load, List<String> lines) {
    Headline headline = load.headline();
    lines.add(headline.verdict());
    headline.but().ifPresent(but -> lines.add("  " + but));
    headline.accepted().forEach(accepted -> lines.add("  " + accepted));
    headline.warning().ifPresent(warning -> lines.add("  " + warning));
    headline.cause().ifPresent(cause -> lines.add("  Cause: " + cause));
  }

  private static List<String> figures(ComparisonAnalysis report, LoadAnalysis load) {
    return load.oneRunASide()
        ? new OneRunSection(report, load).lines().stream().map(line -> "  " + line).toList()
        : Stream.concat(gate(load).stream(), Stream.of("  " + load.design())).toList();
  }

  private static List<String> gate(LoadAnalysis load) {
    String at = " at " + load.name() + ": ";
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
              + load.change(judged)
              + ": "
              + ChangeText.finding(judged.finding()));
    }
    for (Gate gate : load.gatesWithoutFigure()) {
      lines.add("  " + GateText.name(gate) + at + "not judged, not every block has it");
    }
    load.changedCounts().forEach(of -> lines.add("  advisory" + at + load.count(of)));
    load.failures()
        .map(of -> FailureText.sides(of) + ": " + of.finding().name().replace('_', ' '))
        .ifPresent(of -> lines.add("  failures" + at + of));
    return lines;
  }
}
