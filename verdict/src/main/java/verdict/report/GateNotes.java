package verdict.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import verdict.analysis.ChangeText;
import verdict.analysis.ComparisonAnalysis;
import verdict.analysis.LoadAnalysis;
import verdict.judgement.JudgedFailures;
import verdict.sample.Figures;

/** What is said below the figures that decide: once what holds for all loads, then of each. */
final class GateNotes {
  private GateNotes() {}

  static String markdown(ComparisonAnalysis report) {
    List<LoadAnalysis> loads = report.loads();
    return (loads.size() == 1 ? ofOne(report, loads.get(0)) : ofSeveral(report))
        .stream().collect(Collectors.joining("\n\n", "", "\n\n"));
  }

  private static List<String> ofOne(ComparisonAnalysis report, LoadAnalysis load) {
    List<String> notes = new ArrayList<>();
    notes.add(
        MarkdownText.escape(
            load.design()
                + ". "
                + ofAll(report)
                + objectives(load).map(of -> " Objectives" + of + ".").orElse("")));
    notes.addAll(ofLoad(report, load, "", "What"));
    return notes;
  }

  /** Each load in front of what is said of it. */
  private static List<String> ofSeveral(ComparisonAnalysis report) {
    List<String> designs = report.loads().stream().map(LoadAnalysis::design).distinct().toList();
    boolean isShared = designs.size() == 1;
    List<String> notes = new ArrayList<>();
    notes.add(
        MarkdownText.escape(
            (isShared ? "At each load: " + designs.get(0) + ". " : "") + ofAll(report)));
    for (LoadAnalysis load : report.loads()) {
      String at = "At " + load.name() + ": ";
      List<String> own = new ArrayList<>();
      if (!isShared) {
        own.add(load.design());
      }
      objectives(load).ifPresent(of -> own.add("objectives" + of));
      if (!own.isEmpty()) {
        notes.add(MarkdownText.escape(at + String.join("; ", own) + "."));
      }
      notes.addAll(ofLoad(report, load, at, "what"));
    }
    return notes;
  }

  /** Empty when nobody set one. */
  private static Optional<String> objectives(LoadAnalysis load) {
    return Optional.of(ComparisonMarkdown.objectives(load))
        .filter(text -> !text.isEmpty())
        .map(text -> " of the candidate: " + text);
  }

  private static String ofAll(ComparisonAnalysis report) {
    String units =
        report.loads().stream()
            .map(load -> load.paired() ? "rounds" : "runs")
            .distinct()
            .collect(Collectors.joining(" or "));
    return "Change is candidate over baseline, less one: positive means larger, not worse."
        + " Figures of a side are the middle ones of its "
        + units
        + "; the change is estimated from all of them, and is not their quotient. "
        + sharing(report)
        + "Each bound of failures holds by itself. n counts observations of both sides.";
  }

  /** Why an interval is wider than one that somebody works out for a figure alone. */
  private static String sharing(ComparisonAnalysis report) {
    return report.familySize() > 1
        ? report.familySize()
            + " figures share the "
            + Figures.ratio(report.alpha())
            + " for a false alarm, and their intervals are as wide as that takes. "
        : "";
  }

  /** What is not judged and why, then what moved it. */
  private static List<String> ofLoad(
      ComparisonAnalysis report, LoadAnalysis load, String at, String what) {
    List<String> notes = new ArrayList<>();
    for (String reason : reasons(load)) {
      notes.add("- " + MarkdownText.escape(at + reason + "."));
    }
    CauseLine.of(load.moved())
        .filter(moved -> report.isValid())
        .map(moved -> MarkdownText.escape(at + what + " moved it: " + moved))
        .ifPresent(notes::add);
    return notes;
  }

  private static List<String> reasons(LoadAnalysis load) {
    List<String> reasons = new ArrayList<>();
    load.gate().stream()
        .filter(judged -> judged.finding().isEmpty())
        .map(of -> ChangeText.name(of.change().key()) + " is not judged: " + of.reason())
        .forEach(reasons::add);
    load.failures()
        .map(JudgedFailures::reason)
        .filter(reason -> !reason.isEmpty())
        .ifPresent(reasons::add);
    return reasons;
  }
}
