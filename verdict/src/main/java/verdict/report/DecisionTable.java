package verdict.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.analysis.ChangeText;
import verdict.analysis.ComparisonAnalysis;
import verdict.analysis.FailureText;
import verdict.analysis.GateText;
import verdict.analysis.LoadAnalysis;
import verdict.analysis.ObjectiveText;
import verdict.analysis.Shortened;
import verdict.judgement.JudgedChange;
import verdict.judgement.JudgedChange.Finding;
import verdict.judgement.JudgedFailures;
import verdict.statistics.Units;

/** The figures that decide, as the first screen has them: what made the verdict first. */
final class DecisionTable {
  private static final int MOST_ROWS = 5;

  private final ComparisonAnalysis report;
  private final boolean isOneLoad;
  private final boolean isAllUnchanged;
  private final boolean hasDurations;

  private DecisionTable(ComparisonAnalysis report) {
    this.report = report;
    this.isOneLoad = report.loads().size() == 1;
    this.hasDurations =
        report.loads().stream()
            .flatMap(load -> load.gate().stream())
            .anyMatch(ChangeText::isDuration);
    this.isAllUnchanged =
        report.loads().stream()
            .flatMap(
                load ->
                    Stream.concat(
                        load.gate().stream().map(JudgedChange::finding),
                        load.failures().stream().map(of -> Optional.of(of.finding()))))
            .allMatch(Optional.of(Finding.NO_CHANGE)::equals);
  }

  /** The table, then what did not change, the objectives, and the rounds. */
  static String markdown(ComparisonAnalysis report) {
    return new DecisionTable(report).markdown();
  }

  private String markdown() {
    List<List<String>> rows = new ArrayList<>();
    List<String> below = new ArrayList<>();
    for (LoadAnalysis load : report.worstFirst()) {
      List<List<String>> changes = changes(load).stream().map(of -> row(load, of)).toList();
      Optional<JudgedFailures> failures = load.failures().filter(this::isShown);
      boolean isFirst = failures.filter(of -> of.finding() == Finding.REGRESSED).isPresent();
      rows.addAll(isFirst ? List.of() : changes);
      failures.ifPresent(of -> rows.add(row(load, of)));
      rows.addAll(isFirst ? changes : List.of());
      below.addAll(changedCounts(load));
      below.addAll(unchanged(load));
      below.addAll(notJudged(load));
    }
    below.addAll(perLoad(DecisionTable::objectives));
    below.addAll(report.policyLines());
    below.addAll(perLoad(DecisionTable::design));
    MarkdownTable table = new MarkdownTable(isOneLoad ? 1 : 2, headings());
    rows.stream().limit(MOST_ROWS).forEach(table::row);
    if (rows.size() > MOST_ROWS) {
      below.add(0, (rows.size() - MOST_ROWS) + " more rows are in \"" + GateSection.TITLE + "\".");
    }
    return (table.isEmpty() ? "" : table.markdown() + "\n")
        + below.stream()
            .map(line -> MarkdownText.escape(line) + "\n")
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private List<String> headings() {
    List<String> headings = new ArrayList<>(isOneLoad ? List.of() : List.of("load"));
    headings.add("metric");
    headings.addAll(sideHeadings(report));
    headings.addAll(
        List.of(
            "change [" + ChangeText.level(1 - report.alpha()) + " CI] or bound",
            report.loads().stream().allMatch(load -> load.unit() == Units.Kind.PAIR)
                ? "pairs"
                : "rounds",
            "verdict"));
    return headings;
  }

  /** The labels, or the names of the sides where the labels begin alike. */
  static List<String> sideHeadings(ComparisonAnalysis report) {
    String baseline = Shortened.heading(report.baseline());
    String candidate = Shortened.heading(report.candidate());
    return baseline.equals(candidate)
        ? List.of("baseline", "candidate")
        : List.of(baseline, candidate);
  }

  /** What did not change is said in a line, unless nothing else is there to show. */
  private boolean isShown(JudgedChange judged) {
    return judged.finding().filter(Finding.NO_CHANGE::equals).isEmpty()
        || isAllUnchanged && (ChangeText.isDuration(judged) || !hasDurations);
  }

  private boolean isShown(JudgedFailures failures) {
    return failures.finding() != Finding.NO_CHANGE;
  }

  private List<JudgedChange> changes(LoadAnalysis load) {
    return load.gate().stream()
        .filter(this::isShown)
        .sorted(Comparator.comparing(of -> of.finding().orElse(Finding.NO_CHANGE)))
        .toList();
  }

  private List<String> row(LoadAnalysis load, List<String> cells) {
    List<String> row = new ArrayList<>(isOneLoad ? List.of() : List.of(load.name()));
    row.addAll(cells);
    return row;
  }

  private List<String> row(LoadAnalysis load, JudgedChange judged) {
    return row(
        load,
        List.of(
            ChangeText.name(judged.change().key()),
            ChangeText.typical(judged.change(), judged.change().baseline()),
            ChangeText.typical(judged.change(), judged.change().candidate()),
            load.change(judged),
            load.agreement(judged),
            ChangeText.finding(judged.finding())));
  }

  private List<String> row(LoadAnalysis load, JudgedFailures judged) {
    return row(
        load,
        List.of(
            "failures",
            FailureText.ratio(judged.change().counts().baseline()),
            FailureText.ratio(judged.change().counts().candidate()),
            FailureText.changeInPoints(judged),
            load.agreement(judged),
            judged.finding().name().replace('_', ' ')));
  }

  /** They decide nothing, and no response time of a small data set shows what they do. */
  private List<String> changedCounts(LoadAnalysis load) {
    return load.changedCounts().isEmpty()
        ? List.of()
        : List.of(
            load.changedCounts().stream()
                .map(load::count)
                .collect(
                    Collectors.joining(", ", "Also changed (advisory)" + at(load) + ": ", ".")));
  }

  private List<String> unchanged(LoadAnalysis load) {
    List<String> names =
        load.gate().stream()
            .filter(judged -> !isShown(judged))
            .map(of -> ChangeText.name(of.change().key()) + " (" + proof(of) + ")")
            .collect(Collectors.toCollection(ArrayList::new));
    load.failures().filter(of -> !isShown(of)).map(FailureText::unchanged).ifPresent(names::add);
    return names.isEmpty()
        ? List.of()
        : List.of("Unchanged" + at(load) + ": " + String.join(", ", names) + ".");
  }

  private static String proof(JudgedChange judged) {
    return ChangeText.isDuration(judged)
        ? ChangeText.within(judged)
        : ChangeText.typical(judged.change(), judged.change().candidate());
  }

  private List<String> notJudged(LoadAnalysis load) {
    return Stream.concat(
            load.gate().stream()
                .filter(judged -> judged.finding().isEmpty())
                .map(of -> ChangeText.name(of.change().key()) + ": " + of.reason()),
            load.gatesWithoutFigure().stream()
                .map(of -> GateText.name(of) + ": not every block of both sides has it"))
        .map(text -> "Not judged" + at(load) + ": " + text + ".")
        .toList();
  }

  private static String design(LoadAnalysis load) {
    String word = load.unit().word();
    return load.design()
        + (load.paired()
            ? ". Columns show the median %1$s; the change is estimated %1$s by %1$s."
                .formatted(word)
            : ". Columns show the median run; the change is estimated from all runs.");
  }

  /** Empty when nobody set one. */
  static String objectives(LoadAnalysis load) {
    return load.objectives().isEmpty()
        ? ""
        : "Objectives: " + ObjectiveText.line(load.objectives(), load.baselineObjectives()) + ".";
  }

  private String at(LoadAnalysis load) {
    return isOneLoad ? "" : " at " + load.name();
  }

  /** A line for all loads where it is the same for all, else one for each. */
  private List<String> perLoad(Function<LoadAnalysis, String> line) {
    List<String> lines = report.worstFirst().stream().map(line).distinct().toList();
    return lines.size() == 1
        ? lines.stream().filter(text -> !text.isEmpty()).toList()
        : report.worstFirst().stream()
            .filter(load -> !line.apply(load).isEmpty())
            .map(load -> "At " + load.name() + ": " + line.apply(load))
            .toList();
  }
}
