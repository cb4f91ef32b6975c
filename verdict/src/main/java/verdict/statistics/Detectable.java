package verdict.statistics;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How small a change so many units can detect, or exclude (80 % power). The units are taken as
 * normal with one standard deviation; what the exact interval then does is found by drawing samples
 * from a fixed seed, so that every machine says the same. Because a shift of all values shifts the
 * interval as much, samples without a change tell of every change.
 */
public enum Detectable {
  /**
   * Rounds in which both sides were measured; the standard deviation is that of a round's log
   * ratio.
   */
  BY_ROUNDS(40) {
    @Override
    int place(int units, double tail) {
      return SignedRank.cut(units, tail);
    }

    @Override
    double[] shifts(int units) {
      return new double[units * (units + 1) / 2];
    }

    @Override
    void draw(Random random, int units, double[] shifts) {
      double[] rounds = gaussian(random, units);
      int next = 0;
      for (int i = 0; i < units; i++) {
        for (int j = i; j < units; j++) {
          shifts[next++] = (rounds[i] + rounds[j]) / 2;
        }
      }
    }
  },
  /**
   * As many runs of the one side as of the other; the standard deviation is that of the logarithm
   * of one run, the same on both sides.
   */
  BY_RUNS(25) {
    @Override
    int place(int units, double tail) {
      return RankSum.cut(units, units, tail);
    }

    @Override
    double[] shifts(int units) {
      return new double[units * units];
    }

    @Override
    void draw(Random random, int units, double[] shifts) {
      double[] baseline = gaussian(random, units);
      double[] candidate = gaussian(random, units);
      int next = 0;
      for (double from : baseline) {
        for (double to : candidate) {
          shifts[next++] = to - from;
        }
      }
    }
  };

  /** Of the interval that has to lie within the margin: two one-sided tests at 5 %. */
  public static final double PROOF_LEVEL = 0.90;

  /** More units than that are not proposed to anybody. */
  public static final int MOST_UNITS = 200;

  private static final double POWER = 0.8;

  // Samples are as many as can be drawn while somebody waits: 10,000 of few units, 4,000 of many.
  private static final int MOST_SAMPLES = 10_000;
  private static final int SHIFTS_IN_ALL = 3_280_000;
  private static final long SEED = 1_945;

  /** What is asked of the interval that reaches from a place to the same place from the end. */
  private record Question(int units, int place, boolean ofBothEnds) {}

  /** Beyond it a change shrinks by the square root of the units, to within three percent. */
  private final int mostDrawn;

  private final Map<Question, Double> answers = new ConcurrentHashMap<>();

  Detectable(int mostDrawn) {
    this.mostDrawn = mostDrawn;
  }

  /** Which of the ordered shifts bounds the interval, 0 if none does. */
  abstract int place(int units, double tail);

  /** Room for all shifts of a sample. */
  abstract double[] shifts(int units);

  /** Fills in the shifts of another sample, in which nothing changed. */
  abstract void draw(Random random, int units, double[] shifts);

  /**
   * The smallest true shift that is significant with 80 % power, in standard deviations.
   *
   * @param units at least 1
   * @param alpha two-sided significance level, in (0, 1)
   * @return empty when so few units are never significant
   */
  public Optional<Double> shift(int units, double alpha) {
    return answer(units, 1 - alpha, false);
  }

  /**
   * The smallest margin within which "no change" is proved with 80 % power when there is none, in
   * standard deviations.
   *
   * @param units at least 1
   * @param level of the interval that has to lie inside, in (0, 1): {@link #PROOF_LEVEL}
   * @return empty when so few units have no interval of that level
   */
  public Optional<Double> margin(int units, double level) {
    return answer(units, level, true);
  }

  /**
   * The fewest units with which a change of the margin is found and the absence of one is proved
   * within it, each with 80 % power.
   *
   * @param sd standard deviation of the units, at least 0
   * @param margin above 0, in the same unit
   * @param alpha two-sided significance level, in (0, 1)
   * @return empty when it would take more than {@link #MOST_UNITS}
   */
  public OptionalInt unitsFor(double sd, double margin, double alpha) {
    if (!(sd >= 0 && margin > 0 && Double.isFinite(sd + margin))) {
      throw new IllegalArgumentException(
          "standard deviation must be at least 0 and the margin above 0, were "
              + sd
              + " and "
              + margin);
    }
    for (int units = fewestThinkable(sd, margin, alpha); units <= MOST_UNITS; units++) {
      if (excess(units, sd, margin, alpha).filter(excess -> excess <= 1).isPresent()) {
        return OptionalInt.of(units);
      }
    }
    return OptionalInt.empty();
  }

  /** How many times the margin what so many units see is; empty when they see nothing. */
  private Optional<Double> excess(int units, double sd, double margin, double alpha) {
    Optional<Double> found = shift(units, alpha).map(shift -> shift * sd / margin);
    return found.filter(excess -> excess <= 1).isEmpty()
        ? found // which decides, so that the margin need not be drawn for
        : margin(units, PROOF_LEVEL)
            .map(proved -> Math.max(found.orElseThrow(), proved * sd / margin));
  }

  /**
   * Fewer are not worth drawing samples for: compared with what many units see, that of few grows
   * at least by the square root of their number. The 0.96 is for the luck of the draw.
   */
  private int fewestThinkable(double sd, double margin, double alpha) {
    return excess(mostDrawn, sd, margin, alpha)
        .map(excess -> Math.max(1, 0.96 * mostDrawn * excess * excess))
        .map(units -> (int) Math.min(MOST_UNITS + 1, units))
        .orElse(1);
  }

  private Optional<Double> answer(int units, double level, boolean ofBothEnds) {
    if (units < 1) {
      throw new IllegalArgumentException("units must be at least 1, was " + units);
    }
    int drawn = Math.min(units, mostDrawn);
    int place = place(drawn, Interval.tail(level));
    if (place == 0) {
      return Optional.empty();
    }
    double answer = answers.computeIfAbsent(new Question(drawn, place, ofBothEnds), this::sample);
    return Optional.of(answer * Math.sqrt(drawn / (double) units));
  }

  private double sample(Question question) {
    Random random = new Random(SEED);
    double[] shifts = shifts(question.units);
    double[] needed = new double[Math.min(MOST_SAMPLES, SHIFTS_IN_ALL / shifts.length)];
    for (int i = 0; i < needed.length; i++) {
      draw(random, question.units, shifts);
      int place = question.place - 1;
      double low = Selection.select(shifts, 0, place);
      // A true shift above -low would have moved the whole interval above 0.
      needed[i] =
          question.ofBothEnds
              ? Math.max(-low, Selection.select(shifts, place, shifts.length - 1 - place))
              : -low;
    }
    return Selection.select(needed, 0, (int) (POWER * needed.length) - 1);
  }

  private static double[] gaussian(Random random, int size) {
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = random.nextGaussian(); // by StrictMath: the same bits everywhere
    }
    return values;
  }
}
