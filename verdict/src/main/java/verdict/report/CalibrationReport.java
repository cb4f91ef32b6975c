package verdict.report;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import verdict.judgement.ComparisonJudgement;
import verdict.judgement.JudgedChange;
import verdict.judgement.Verdict;
import verdict.judgement.Visible;
import verdict.judgement.VisibleFailures;
import verdict.run.measurement.Calibration;
import verdict.sample.Figures;

/** What this machine can see: the same against the same, and what follows from how it differs. */
public record CalibrationReport(ComparisonJudgement judgement, Calibration calibration) {
  static final List<Integer> ROUNDS = List.of(6, 10, 20);

  String headline() {
    return !judgement.isValid()
        ? VerdictLines.of(judgement).get(0)
        : "CALIBRATED at "
            + Figures.plain(calibration.requestsPerSecond())
            + " rps with "
            + Figures.things(calibration.rounds(), "round")
            + " of the same against the same";
  }

  /** As GitHub-flavoured Markdown. */
  public String markdown() {
    StringBuilder text = new StringBuilder("# What this machine can see\n\n**");
    text.append(MarkdownText.escape(headline())).append("**\n\n");
    for (String line : remarks()) {
      text.append(MarkdownText.escape(line)).append("\n\n");
    }
    List<String> headings = new ArrayList<>(List.of("figure", "a round differs by"));
    ROUNDS.forEach(n -> headings.add("smallest change seen with " + n + " rounds"));
    ROUNDS.forEach(n -> headings.add("no change provable with " + n));
    MarkdownTable table = new MarkdownTable(1, headings);
    for (JudgedChange judged : gate()) {
      table.row(row(judged));
    }
    failures().ifPresent(of -> table.row(row(of)));
    return text.append(judgement.isValid() ? "" : "INVALID, not to be quoted:\n\n")
        .append(table.markdown())
        .append(
            "\nA round differs by the standard deviation of its logarithm of candidate over baseline."
                + " A change is seen, and no change proved, in four of five cases; - where so few"
                + " rounds cannot. Failures have no spread. Where the baseline has none, so many of the"
                + " candidate's requests must fail, one by one, to be seen; and where nothing failed at"
                + " all, so many can still do. ")
        .append(MarkdownText.escape(times()))
        .append("\n")
        .toString();
  }

  /** The gated figures whose noise is known. */
  List<JudgedChange> gate() {
    return judgement.loads().stream()
        .flatMap(load -> load.gate().stream())
        .filter(judged -> judged.change().spread().isPresent())
        .toList();
  }

  private List<String> row(JudgedChange judged) {
    double spread = judged.change().spread().orElse(0);
    List<String> row = new ArrayList<>();
    row.add(ChangeText.name(judged.change().key()));
    row.add(Figures.ratio(spread));
    Visible visible = visible(spread);
    ROUNDS.forEach(n -> row.add(percent(visible.change(n))));
    ROUNDS.forEach(
        n -> row.add(visible.margin(n).map(m -> "±" + Figures.ratio(m)).orElse(Figures.NONE)));
    return row;
  }

  private List<String> row(VisibleFailures visible) {
    List<String> row = new ArrayList<>(List.of("failures", Figures.NONE));
    for (int n : ROUNDS) {
      OptionalDouble share = visible.share(n);
      row.add(share.isPresent() ? points(share.getAsDouble()) : Figures.NONE);
    }
    ROUNDS.forEach(n -> row.add("±" + points(visible.bound(n))));
    return row;
  }

  private static String points(double share) {
    return String.format(Locale.ROOT, "%.3f points", share * 100);
  }

  /** By the requests of a round; absent where there were none. */
  Optional<VisibleFailures> failures() {
    return judgement.loads().stream()
        .flatMap(load -> load.failures().stream())
        .map(of -> of.change().counts())
        .findFirst()
        .map(
            counts -> {
              // Without a failure they took no share of alpha here.
              boolean isCounted = counts.baseline().failed() + counts.candidate().failed() > 0;
              return new VisibleFailures(
                  judgement.alpha(),
                  judgement.familySize() + (isCounted ? 0 : 1),
                  (double) counts.baseline().total() / calibration.rounds());
            })
        .filter(visible -> visible.requests() > 0);
  }

  Visible visible(double spread) {
    return new Visible(judgement.alpha(), Math.max(1, judgement.familySize()), spread);
  }

  private static String percent(Optional<Double> change) {
    return change.map(Figures::ratio).orElse(Figures.NONE);
  }

  /** Whether a change was found, where there is none. */
  boolean isFalseAlarm() {
    return judgement.verdict() == Verdict.REGRESSED || judgement.verdict() == Verdict.IMPROVED;
  }

  List<String> remarks() {
    return isFalseAlarm()
        ? List.of(
            "A change was found where there is none. That happens in "
                + Figures.ratio(judgement.alpha())
                + " of calibrations at most; when it happens again, something favours one side: "
                + VerdictLines.of(judgement).get(0))
        : List.of();
  }

  private String times() {
    return calibration
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
                            .map(n -> n + " of them " + SettlingText.time(each.multipliedBy(n)))
                            .toList())
                    + ".")
        .orElse("How long a round takes is not known.");
  }

  /** In a few lines, for a console. */
  public String summary(List<Path> paths) {
    List<String> lines = new ArrayList<>(List.of(headline()));
    remarks().forEach(line -> lines.add("  " + line));
    if (judgement.isValid()) {
      lines.addAll(figures());
    }
    lines.add("  " + times());
    paths.forEach(path -> lines.add("  " + path));
    return String.join("\n", lines.stream().map(ConsoleSummary::oneLine).toList()) + "\n";
  }

  private List<String> figures() {
    List<String> lines = new ArrayList<>();
    for (JudgedChange judged : gate()) {
      List<String> row = row(judged);
      lines.add(
          "  "
              + row.get(0)
              + ": a round differs by "
              + row.get(1)
              + "; smallest change seen with 6, 10, 20 rounds: "
              + String.join(", ", row.subList(2, 5)));
    }
    failures()
        .map(this::row)
        .ifPresent(
            row ->
                lines.add(
                    "  failures: smallest share seen with 6, 10, 20 rounds: "
                        + String.join(", ", row.subList(2, 5))));
    return lines;
  }

  /** For machines. */
  public String json(List<Path> paths) {
    return CalibrationJson.render(this, paths);
  }
}
