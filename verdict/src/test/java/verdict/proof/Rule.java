package verdict.proof;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import verdict.statistics.Change;
import verdict.statistics.Interval;
import verdict.statistics.Median;
import verdict.statistics.ShiftTest;

/** Who judges whether the mean response time changed, each by the same machine time. */
enum Rule {
  VERDICT_DUET("Verdict, `duet`: rounds, both sides in turn", m -> byTest(m.inTurn())),
  VERDICT_RUNS(
      "Verdict, `collect`: runs of the one side, then of the other",
      m -> byTest(m.oneAfterTheOther())),
  ONE_RUN("±5 % of one run a side (the usual rule)", m -> byFirstRuns(m.oneAfterTheOther())),
  ONE_LONG_RUN("±5 % of one long run a side", m -> byFirstRuns(m.oneRunASide())),
  MEDIAN_OF_RUNS("±5 % of the median of runs", m -> byMedians(m.oneAfterTheOther())),
  REQUESTS(
      "Mann-Whitney of all requests, p < 0.05", m -> byRequests(m.oneAfterTheOther(), m.seed())),
  BOOTSTRAP_OF_RUNS(
      "bootstrap of runs, 95 % interval of the ratio of means",
      m -> bootstrap(m.oneAfterTheOther(), m.seed())),
  MEDIAN_IN_TURN("±5 % of the median, of the rounds of a duet", m -> byMedians(m.inTurn())),
  REQUESTS_IN_TURN(
      "Mann-Whitney, of the requests of a duet", m -> byRequests(m.inTurn(), m.seed())),
  BOOTSTRAP_IN_TURN("bootstrap, of the rounds of a duet", m -> bootstrap(m.inTurn(), m.seed()));

  private static final double TWO_SIDED_5_PERCENT = 1.959964;
  private static final double MARGIN = StrictMath.log1p(0.05);
  private static final int RESAMPLES = 1_000;

  private final String words;
  private final Function<OneMachine, Opinion> opinion;

  Rule(String words, Function<OneMachine, Opinion> opinion) {
    this.words = words;
    this.opinion = opinion;
  }

  String words() {
    return words;
  }

  /**
   * What a rule says.
   *
   * @param score how sure it is: above 0 that the candidate is slower, below 0 that it is faster
   * @param isChange whether that is enough for it
   */
  record Opinion(double score, boolean isChange) {}

  /** The same machine at the same time, used in each of the three ways. */
  record OneMachine(
      SimulatedCampaign inTurn,
      SimulatedCampaign oneAfterTheOther,
      SimulatedCampaign oneRunASide,
      long seed) {
    static OneMachine of(Scenario scenario, long seed) {
      return new OneMachine(
          SimulatedCampaign.of(scenario, Layout.IN_TURN, seed),
          SimulatedCampaign.of(scenario, Layout.ONE_AFTER_THE_OTHER, seed),
          SimulatedCampaign.of(scenario, Layout.ONE_RUN_A_SIDE, seed),
          seed);
    }
  }

  Opinion judge(OneMachine campaigns) {
    return opinion.apply(campaigns);
  }

  private static Opinion byFirstRuns(SimulatedCampaign runs) {
    return byMargin(runs.means(true)[0] - runs.means(false)[0]);
  }

  private static Opinion byMedians(SimulatedCampaign runs) {
    return byMargin(median(runs.means(true)) - median(runs.means(false)));
  }

  private static Opinion byRequests(SimulatedCampaign runs, long seed) {
    double z = PooledRequests.of(runs, seed).z();
    return new Opinion(z, Math.abs(z) > TWO_SIDED_5_PERCENT);
  }

  private static Opinion byTest(SimulatedCampaign campaign) {
    Change change = campaign.comparison().change(Simulated.MEAN.metric()).orElseThrow();
    ShiftTest test = change.test();
    Optional<Interval> interval = test.interval(1 - Tally.ALPHA);
    boolean isChange =
        test.pValue() <= Tally.ALPHA
            && interval.filter(of -> !of.isInside(-MARGIN, MARGIN)).isPresent();
    return new Opinion(-StrictMath.log(test.pValue()) * Math.signum(test.estimate()), isChange);
  }

  private static Opinion byMargin(double shift) {
    return new Opinion(shift, Math.abs(shift) > MARGIN);
  }

  private static double median(double[] values) {
    return Median.of(Arrays.stream(values).boxed().toList());
  }

  private static Opinion bootstrap(SimulatedCampaign runs, long seed) {
    Random random = new Random(seed);
    double[] after = Arrays.stream(runs.means(true)).map(StrictMath::exp).toArray();
    double[] before = Arrays.stream(runs.means(false)).map(StrictMath::exp).toArray();
    double[] ratios = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      ratios[i] = StrictMath.log(resampled(after, random) / resampled(before, random));
    }
    Arrays.sort(ratios);
    double low = ratios[(int) (0.025 * RESAMPLES)];
    double high = ratios[(int) (0.975 * RESAMPLES) - 1];
    double middle = (ratios[RESAMPLES / 2 - 1] + ratios[RESAMPLES / 2]) / 2;
    return new Opinion(middle / (high - low), low > 0 || high < 0);
  }

  /** The mean of as many runs, drawn with replacement. */
  private static double resampled(double[] runs, Random random) {
    double sum = 0;
    for (int i = 0; i < runs.length; i++) {
      sum += runs[random.nextInt(runs.length)];
    }
    return sum / runs.length;
  }
}
