package verdict.proof.live;

import java.util.List;
import java.util.Locale;
import verdict.judgement.Gate;
import verdict.judgement.JudgedChange;
import verdict.judgement.JudgedChange.Finding;
import verdict.judgement.LoadJudgement;
import verdict.proof.MarkdownTable;
import verdict.proof.Share;
import verdict.sample.Metric;

/** Every table of the proof on the real services, from the committed sittings. */
final class LiveProof {
  private static final String SAME = "same";
  private static final int CAMPAIGNS = 2_000;
  private static final int CAMPAIGNS_OF_CHANGES = 500;
  private static final long SEED = 20261125;
  private static final List<Integer> SIZES = List.of(7, 10, 20);
  private static final List<String> STEPS = List.of("plus-5", "plus-10", "plus-20");

  private final List<Sitting> sittings;
  private final InjectedFault same;
  private final List<InjectedFault> steps;

  private LiveProof(List<Sitting> sittings) {
    this.sittings = sittings;
    this.same = InjectedFault.of(SAME, sittings);
    this.steps =
        STEPS.stream()
            .map(step -> InjectedFault.of(step, sittings))
            .filter(injected -> !injected.rounds().isEmpty())
            .toList();
  }

  static String markdown(List<Sitting> sittings) {
    return new LiveProof(sittings).markdown();
  }

  private String markdown() {
    StringBuilder text = new StringBuilder();
    text.append(section("Sittings", sittings()));
    if (same.rounds().size() > 2) {
      text.append(section("Nothing changed", same()));
      text.append(section("What the noise of a round is made of", noise()));
    }
    if (!steps.isEmpty()) {
      text.append(section("Something changed", steps()));
    }
    return text.toString();
  }

  private static String section(String heading, String text) {
    return "### " + heading + "\n\n" + text;
  }

  private String sittings() {
    MarkdownTable table = new MarkdownTable("sitting", "rounds", "answer");
    for (Sitting sitting : sittings) {
      table.row(
          "`" + sitting.name() + "`",
          String.valueOf(sitting.comparison().units()),
          sitting.answer());
    }
    return table.toString();
  }

  private String same() {
    MarkdownTable table =
        new MarkdownTable(
            "sampled rounds", "any figure called a change", "NO CHANGE", "INCONCLUSIVE");
    for (int size : SIZES) {
      if (size < same.rounds().size()) {
        List<LoadJudgement> judged = same.resampled(size, CAMPAIGNS, true, SEED);
        table.row(
            size + " of " + same.rounds().size(),
            Share.ofAlarms(judged).textWithInterval(),
            Share.among(judged, load -> load.finding() == Finding.NO_CHANGE).text(),
            Share.among(judged, load -> load.finding() == Finding.INCONCLUSIVE).text());
      }
    }
    return "All "
        + same.rounds().size()
        + " rounds together: "
        + all(same)
        + ".\n\n"
        + table
        + "The usual rule on the same blocks, one start against another, more than ±5 %: mean "
        + PairsOfRuns.calledChanged(same.rounds(), Metric.MEAN).text()
        + ", p95 "
        + PairsOfRuns.calledChanged(same.rounds(), Metric.P95).text()
        + " of all pairs called changed.\n\n";
  }

  private String noise() {
    Noise noise = new Noise(same.rounds().stream().filter(Round::isMirrored).toList());
    return noise.markdown()
        + "Load until +5 % is detected, or excluded, with 80 % power:\n\n"
        + new MachineSeconds(noise).markdown();
  }

  private String steps() {
    MarkdownTable table =
        new MarkdownTable(
            "injected", "rounds", "all of them", "7 sampled: REGRESSED", "10 sampled: REGRESSED");
    for (InjectedFault injected : steps) {
      table.row(
          injected.name(),
          String.valueOf(injected.rounds().size()),
          all(injected),
          found(injected, 7),
          found(injected, 10));
    }
    return table.toString();
  }

  private static String found(InjectedFault injected, int size) {
    return size < injected.rounds().size()
        ? Share.among(
                injected.resampled(size, CAMPAIGNS_OF_CHANGES, false, SEED),
                load -> load.finding() == Finding.REGRESSED)
            .text()
        : "too few";
  }

  private static String all(InjectedFault injected) {
    LoadJudgement judged = injected.judged();
    return judged.finding().name().replace('_', ' ')
        + ", mean "
        + change(judged, Gate.MEAN)
        + ", p95 "
        + change(judged, Gate.P95)
        + ", "
        + judged.gated(Gate.CPU_PER_REQUEST).orElseThrow().change().key().metric().heading()
        + " "
        + change(judged, Gate.CPU_PER_REQUEST);
  }

  private static String change(LoadJudgement judged, Gate gate) {
    JudgedChange change = judged.gated(gate).orElseThrow();
    return percent(change.change().test().estimate())
        + " %"
        + change
            .interval()
            .map(i -> " [" + percent(i.low()) + " .. " + percent(i.high()) + "]")
            .orElse("");
  }

  private static String percent(double shift) {
    return String.format(Locale.ROOT, "%+.1f", 100 * StrictMath.expm1(shift));
  }
}
