package verdict.proof;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import verdict.statistics.Change;
import verdict.statistics.Interval;
import verdict.statistics.ShiftTest;

/** Who judges whether the mean response time changed, each by the same machine time. */
enum Rule {
  VERDICT_DUET("Verdict, `duet`: rounds, both sides in turn") {
    @Override
    Opinion judge(OneMachine campaigns) {
      return byTest(campaigns.inTurn());
    }
  },
  VERDICT_RUNS("Verdict, `collect`: runs of the one side, then of the other") {
    @Override
    Opinion judge(OneMachine campaigns) {
      return byTest(campaigns.oneAfterTheOther());
    }
  },
  ONE_RUN("±5 % of one run a side (the seed)") {
    @Override
    Opinion judge(OneMachine campaigns) {
      SimulatedCampaign runs = campaigns.oneAfterTheOther();
      return byMargin(runs.means(true)[0] - runs.means(false)[0]);
    }
  },
  ONE_LONG_RUN("±5 % of one long run a side") {
    @Override
    Opinion judge(OneMachine campaigns) {
      SimulatedCampaign run = campaigns.oneRunASide();
      return byMargin(run.means(true)[0] - run.means(false)[0]);
    }
  },
  MEDIAN_OF_RUNS("±5 % of the median of runs") {
    @Override
    Opinion judge(OneMachine campaigns) {
      SimulatedCampaign runs = campaigns.oneAfterTheOther();
      return byMargin(median(runs.means(true)) - median(runs.means(false)));
    }
  },
  MANN_WHITNEY_OF_REQUESTS("Mann-Whitney of all requests, p < 0.05") {
    @Override
    Opinion judge(OneMachine campaigns) {
      double z = PooledRequests.of(campaigns.oneAfterTheOther(), campaigns.seed()).z();
      return new Opinion(z, Math.abs(z) > TWO_SIDED_5_PERCENT);
    }
  },
  BOOTSTRAP_OF_RUNS("bootstrap of runs, 95 % percentile interval of the ratio of means") {
    @Override
    Opinion judge(OneMachine campaigns) {
      SimulatedCampaign runs = campaigns.oneAfterTheOther();
      return bootstrap(runs.means(false), runs.means(true), campaigns.seed());
    }
  };

  private static final double TWO_SIDED_5_PERCENT = 1.959964;
  private static final double MARGIN = StrictMath.log1p(0.05);
  private static final int RESAMPLES = 1_000;

  private final String words;

  Rule(String words) {
    this.words = words;
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

  abstract Opinion judge(OneMachine campaigns);

  private static Opinion byTest(SimulatedCampaign campaign) {
    Change change = campaign.comparison().change(Simulated.MEAN.metric()).orElseThrow();
    ShiftTest test = change.test();
    Optional<Interval> interval = test.interval(1 - Tally.ALPHA);
    boolean isChange =
        test.pValue() <= Tally.ALPHA
            && interval.filter(of -> !of.isInside(-MARGIN, MARGIN)).isPresent();
    return new Opinion(-Math.log(test.pValue()) * Math.signum(test.estimate()), isChange);
  }

  private static Opinion byMargin(double shift) {
    return new Opinion(shift, Math.abs(shift) > MARGIN);
  }

  private static double median(double[] values) {
    return Change.typical(Arrays.stream(values).boxed().toList());
  }

  private static Opinion bootstrap(double[] baseline, double[] candidate, long seed) {
    Random random = new Random(seed);
    double[] after = Arrays.stream(candidate).map(StrictMath::exp).toArray();
    double[] before = Arrays.stream(baseline).map(StrictMath::exp).toArray();
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
