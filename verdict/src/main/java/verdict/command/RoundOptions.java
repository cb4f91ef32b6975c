package verdict.command;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import verdict.collect.DuetLoad;
import verdict.collect.DuetPlan;
import verdict.project.Project;
import verdict.run.Design;

/**
 * What a round is, and of which load. No option has a default of its own: when a plan is resumed,
 * an option that is not given keeps the value of the plan.
 */
final class RoundOptions {
  private static final double DEFAULT_RATE = 50;
  private static final int DEFAULT_SECONDS = 60;
  private static final int DEFAULT_WARM_UP_SECONDS = 60;
  private static final int DEFAULT_SECONDS_IN_TURN = 20;
  private static final int DEFAULT_WARM_UP_SECONDS_IN_TURN = 180;

  /** So few requests a second need a longer block to be counted. */
  private static final double FEW_PER_SECOND = 10;

  private static final int CUT_SECONDS = 2;
  private static final int PAIRS_IN_TURN = 2;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Option(
      names = "--rps",
      paramLabel = "N",
      converter = RateConverter.class,
      description = "Target rate in HTTP requests per second; default: 50.")
  private @Nullable Double rps;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the order of the blocks; default: random, and printed.")
  private @Nullable Integer seed;

  @Option(
      names = "--in-turn",
      description =
          "Load one side at a time, in four blocks a round, instead of both at once: for a load that"
              + " needs more than half of the machine, or sides that share what they load.")
  private boolean inTurn;

  @Option(
      names = "--block-duration",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description =
          "How long both sides are loaded in each round; default: 60s. With --in-turn the length of"
              + " each block; default: 20s, or 60s up to 10 requests per second. The first 2 s are"
              + " not measured.")
  private @Nullable Duration block;

  @Option(
      names = "--warm-up",
      paramLabel = "TIME",
      converter = WarmUpConverter.class,
      description =
          "Longest warm-up of both sides together in each round; 0s: none. Default: "
              + DEFAULT_WARM_UP_SECONDS
              + "s, with --in-turn "
              + DEFAULT_WARM_UP_SECONDS_IN_TURN
              + "s.")
  private @Nullable Duration warmUp;

  @Option(
      names = "--journey",
      paramLabel = "NAME",
      description = "What a user does, where a simulation has several; default: its first.")
  private @Nullable String journey;

  @Option(
      names = "--option",
      paramLabel = "K=V",
      description =
          "Option of verdict.yml for the start of both systems, such as heroes=1000; can be repeated.")
  private @Nullable Map<String, String> options;

  /** Refuses values out of range. */
  void check() {
    require(
        seed == null || (seed >= 0 && seed <= DuetPlan.LARGEST_SEED),
        "--seed must be a whole number from 0 to %d, was %s; try 1",
        DuetPlan.LARGEST_SEED,
        seed);
    require(
        block == null || isBetween(block, CUT_SECONDS + 1),
        "--block-duration must be from %ds (the first %d s are not measured) to 1h, was %ss; try 20s",
        CUT_SECONDS + 1,
        CUT_SECONDS,
        block == null ? "" : block.toSeconds());
    require(
        warmUp == null || isBetween(warmUp, 0),
        "--warm-up must be from 0s to 1h, was %ss; try %ds",
        warmUp == null ? "" : warmUp.toSeconds(),
        DEFAULT_WARM_UP_SECONDS);
    require(
        journey == null || journey.matches("[a-z][a-z0-9-]*"),
        "--journey must be a name of a-z, 0-9 and -, was \"%s\"; try fight",
        journey);
  }

  /** Refuses an option that the project does not have. */
  void checkOptions(Project project) {
    for (String option : given(options).keySet()) {
      require(
          project.options().containsKey(option),
          "--option must be one of verdict.yml: %s; was %s",
          String.join(", ", project.options().keySet()),
          option);
    }
  }

  private static boolean isBetween(Duration duration, int leastSeconds) {
    return duration.compareTo(Duration.ofSeconds(leastSeconds)) >= 0
        && duration.compareTo(Duration.ofHours(1)) <= 0;
  }

  int seed() {
    return seed == null ? new SecureRandom().nextInt(DuetPlan.LARGEST_SEED + 1) : seed;
  }

  DuetLoad load() {
    double rate = rps == null ? DEFAULT_RATE : rps;
    int usualWarmUp = inTurn ? DEFAULT_WARM_UP_SECONDS_IN_TURN : DEFAULT_WARM_UP_SECONDS;
    return new DuetLoad(
        inTurn ? Design.IN_TURN : Design.AT_ONCE,
        rate,
        block == null ? usualSeconds(rate) : (int) block.toSeconds(),
        CUT_SECONDS,
        inTurn ? PAIRS_IN_TURN : 1,
        warmUp == null ? usualWarmUp : (int) warmUp.toSeconds(),
        Optional.ofNullable(journey),
        given(options));
  }

  private int usualSeconds(double requestsPerSecond) {
    boolean isShort = inTurn && requestsPerSecond > FEW_PER_SECOND;
    return isShort ? DEFAULT_SECONDS_IN_TURN : DEFAULT_SECONDS;
  }

  /** Refuses an option that differs from the plan. */
  void requireSame(DuetPlan plan) {
    DuetLoad load = plan.load();
    Resumed resumed = new Resumed(spec);
    resumed.require("--in-turn", inTurn ? Design.IN_TURN.key() : null, load.design().key());
    resumed.require("--rps", rps, load.requestsPerSecond());
    resumed.require("--seed", seed, plan.seed());
    resumed.require("--block-duration", seconds(block), load.blockSeconds() + "s");
    resumed.require("--warm-up", seconds(warmUp), load.warmUpSeconds() + "s");
    resumed.require("--journey", journey, load.journey().orElse("none"));
    resumed.require("--option", options == null ? null : given(options), load.options());
  }

  private static @Nullable String seconds(@Nullable Duration duration) {
    return duration == null ? null : duration.toSeconds() + "s";
  }

  private static TreeMap<String, String> given(@Nullable Map<String, String> map) {
    return new TreeMap<>(Objects.requireNonNullElse(map, Map.of()));
  }

  private void require(boolean isFine, String sentence, @Nullable Object... values) {
    if (!isFine) {
      throw new ParameterException(spec.commandLine(), sentence.formatted(values));
    }
  }
}
