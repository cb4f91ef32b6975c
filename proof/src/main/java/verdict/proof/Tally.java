package verdict.proof;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import verdict.judgement.ComparisonJudge;
import verdict.judgement.Futility;
import verdict.judgement.JudgedChange;
import verdict.judgement.JudgedChange.Finding;
import verdict.judgement.JudgedFailures;
import verdict.judgement.LoadJudgement;
import verdict.judgement.Stage;
import verdict.run.Looks;
import verdict.statistics.Interval;

/**
 * Many campaigns of one scenario, judged.
 *
 * @param looks of each, of which all have the scenario's number of rounds at most
 * @param judged each from a seed of its own
 */
record Tally(Scenario scenario, Looks looks, List<LoadJudgement> judged) {
  /** Of a false positive in the whole gate, at all looks together. */
  static final double ALPHA = 0.05;

  static Tally of(Scenario scenario, Layout layout, int campaigns, long seed) {
    return new Tally(
        scenario,
        Looks.after(List.of(scenario.rounds())),
        seeds(campaigns, seed)
            .mapToObj(s -> SimulatedCampaign.of(scenario, layout, s))
            .map(campaign -> ComparisonJudge.gate(campaign.comparison(), ALPHA))
            .toList());
  }

  static LongStream seeds(int campaigns, long seed) {
    return LongStream.range(0, campaigns).map(i -> seed * 1_000_000_007L + i);
  }

  /** The whole procedure of a duet, as {@code verdict duet} goes through it. */
  static Tally of(Scenario scenario, Looks looks, int campaigns, long seed) {
    return new Tally(
        scenario,
        looks,
        seeds(campaigns, seed)
            .mapToObj(s -> end(SimulatedCampaign.of(scenario, Layout.IN_TURN, s), looks))
            .toList());
  }

  /** The same, where each that stopped for futility is continued to the rounds that it names. */
  static Tally continued(Scenario scenario, Looks looks, int campaigns, long seed) {
    return new Tally(
        scenario,
        looks,
        seeds(campaigns, seed).mapToObj(s -> continued(scenario, looks, s)).toList());
  }

  private static LoadJudgement continued(Scenario scenario, Looks looks, long seed) {
    LoadJudgement ended = end(SimulatedCampaign.of(scenario, Layout.IN_TURN, seed), looks);
    OptionalInt needed =
        ComparisonJudge.futility(looks, ended).map(Futility::needed).orElse(OptionalInt.empty());
    if (needed.isEmpty()) {
      return ended;
    }
    Scenario longer = scenario.rounds(needed.getAsInt());
    Looks.Look last =
        looks
            .continuedTo(ended.comparison().units(), longer.rounds())
            .orElseThrow()
            .at(longer.rounds());
    return ComparisonJudge.gate(
        SimulatedCampaign.of(longer, Layout.IN_TURN, seed).comparison(), Stage.alpha(last));
  }

  /** What a duet with such looks comes to. */
  private static LoadJudgement end(SimulatedCampaign campaign, Looks looks) {
    LoadJudgement judged = null;
    for (int stop : looks.stops()) {
      judged = ComparisonJudge.gate(campaign.comparison(stop), Stage.alpha(looks.at(stop)));
      boolean isLook = looks.at(stop).rounds() == stop;
      if (isLook
          ? judged.finding() != Finding.INCONCLUSIVE
          : ComparisonJudge.futility(looks, judged).isPresent()) {
        break;
      }
    }
    return Objects.requireNonNull(judged);
  }

  /** Those that ended before their first look. */
  Share futile() {
    return share(load -> load.comparison().units() < looks.planned().get(0).rounds());
  }

  /** How many rounds a duet has on average. */
  double rounds() {
    return judged.stream().mapToInt(load -> load.comparison().units()).average().orElseThrow();
  }

  Share share(Predicate<LoadJudgement> which) {
    return Share.among(judged, which);
  }

  Share of(Finding finding) {
    return share(load -> load.finding() == finding);
  }

  /** Where any figure of the gate was called a change, whatever the verdict became of it. */
  Share alarms() {
    return Share.ofAlarms(judged);
  }

  /** Where a test of the family is significant, however small the change. */
  Share rejected() {
    return share(
        load ->
            load.gate().stream().anyMatch(g -> g.adjustedP() <= alpha(load))
                || load.failures().filter(f -> f.adjustedP() <= alpha(load)).isPresent());
  }

  private double alpha(LoadJudgement load) {
    return Stage.alpha(looks.at(load.comparison().units()));
  }

  Share failures(Predicate<JudgedFailures> which) {
    return share(load -> load.failures().filter(which).isPresent());
  }

  Share figures(Simulated figure, Finding finding) {
    return share(load -> change(load, figure).finding().equals(Optional.of(finding)));
  }

  static JudgedChange change(LoadJudgement load, Simulated figure) {
    return load.gated(figure.gate()).orElseThrow();
  }

  /** Where the interval of the test alone has the truth in it. */
  Share covered(Simulated figure, double level) {
    return share(load -> isTrue(change(load, figure).change().test().interval(level), figure));
  }

  /** Where the interval that is shown has the truth in it. */
  Share covered(Simulated figure) {
    return share(load -> isTrue(change(load, figure).interval(), figure));
  }

  /** Where all the intervals that are shown have. */
  Share allCovered() {
    return share(
        load ->
            List.of(Simulated.values()).stream()
                .allMatch(figure -> isTrue(change(load, figure).interval(), figure)));
  }

  private boolean isTrue(Optional<Interval> interval, Simulated figure) {
    // Without an interval nothing false is said.
    return interval.filter(of -> of.excludes(scenario.truth(figure))).isEmpty();
  }

  /** What so large a share of the campaigns stays below. */
  double quantile(double share, ToDoubleFunction<LoadJudgement> value) {
    double[] sorted = judged.stream().mapToDouble(value).sorted().toArray();
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }
}
