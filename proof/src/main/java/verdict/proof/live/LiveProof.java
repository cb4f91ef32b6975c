package verdict.proof.live;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private final List<Sitting> sittings;
  private final List<Integer> sizes;
  private final List<InjectedFault> same;
  private final List<InjectedFault> changed;

  /**
   * @param sittings of one design
   * @param sizes of the campaigns that are sampled, in rounds
   */
  private LiveProof(List<Sitting> sittings, List<Integer> sizes) {
    this.sittings = sittings;
    this.sizes = sizes;
    List<InjectedFault> all =
        sittings.stream()
            .map(Sitting::injected)
            .distinct()
            .sorted(Comparator.comparing(LiveProof::numbered))
            .map(name -> InjectedFault.of(name, sittings))
            .filter(injected -> !injected.rounds().isEmpty())
            .toList();
    this.same = all.stream().filter(of -> of.name().startsWith(SAME)).toList();
    this.changed = all.stream().filter(of -> !of.name().startsWith(SAME)).toList();
  }

  /** A name whose numbers stand in their order when they are compared as text. */
  private static String numbered(String name) {
    return NUMBER.matcher(name).replaceAll(n -> "%06d".formatted(Integer.parseInt(n.group())));
  }

  static String markdown(List<Sitting> sittings) {
    return design("Both sides at once", sittings, true, List.of(8, 12, 16))
        + design("In turn", sittings, false, List.of(7, 10, 20));
  }

  private static String design(
      String heading, List<Sitting> all, boolean isAtOnce, List<Integer> sizes) {
    List<Sitting> ofDesign = all.stream().filter(s -> s.isAtOnce() == isAtOnce).toList();
    return ofDesign.isEmpty()
        ? ""
        : "## " + heading + "\n\n" + new LiveProof(ofDesign, sizes).markdown();
  }

  private String markdown() {
    StringBuilder text = new StringBuilder();
    text.append(section("Sittings", sittings()));
    for (InjectedFault unchanged : same) {
      if (unchanged.rounds().size() > 2) {
        String at =
            unchanged.name().substring(SAME.length()).replaceFirst("-(\\d+)rps", " at $1 rps");
        text.append(section("Nothing changed" + at, same(unchanged)));
        text.append(section("What the noise of a round is made of" + at, noise(unchanged)));
      }
    }
    if (!changed.isEmpty()) {
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

  private String same(InjectedFault same) {
    MarkdownTable table =
        new MarkdownTable(
            "sampled rounds", "any figure called a change", "NO CHANGE", "INCONCLUSIVE");
    for (int size : sizes) {
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

  private static String noise(InjectedFault same) {
    Noise noise =
        new Noise(
            same.rounds().stream()
                .filter(round -> round.isAtOnce() || round.isMirrored())
                .toList());
    return noise.markdown()
        + "Load until +5 % is detected, or excluded, with 80 % power:\n\n"
        + new MachineSeconds(noise).markdown();
  }

  private String steps() {
    MarkdownTable table =
        new MarkdownTable(
            "injected",
            "rounds",
            "all of them",
            sizes.get(0) + " sampled: REGRESSED",
            sizes.get(1) + " sampled: REGRESSED");
    for (InjectedFault injected : changed) {
      table.row(
          injected.name(),
          String.valueOf(injected.rounds().size()),
          all(injected),
          found(injected, sizes.get(0)),
          found(injected, sizes.get(1)));
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
