package verdict.command;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import verdict.collect.DuetLoad;
import verdict.collect.DuetPlan;

/**
 * How many rounds of which load. No option has a default of its own: one that is not given goes on
 * as the plan that is resumed has it.
 */
final class RoundOptions {
  private static final double USUAL_RATE = 50;
  private static final int USUAL_ROUNDS = 10;
  private static final int USUAL_WARM_UP_SECONDS = 180;
  private static final String USUAL_JOURNEY = "fight";
  private static final int CUT_SECONDS = 2;
  private static final int PAIRS = 2;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Option(
      names = "--rps",
      paramLabel = "N",
      converter = RateConverter.class,
      description = "HTTP requests a second, default 50.")
  private @Nullable Double rps;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "How many rounds, from 1 to "
              + DuetPlan.MOST_ROUNDS
              + ", default 10; with fewer than 7 nothing is called better or worse.")
  private @Nullable Integer rounds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of the order of the pairs; default: drawn, and printed.")
  private @Nullable Integer seed;

  @Option(
      names = "--duration-of-block",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "Default 20s, and 60s up to 10 requests a second; its first 2 s are cut.")
  private @Nullable Duration block;

  @Option(
      names = "--warm-up",
      paramLabel = "TIME",
      converter = WarmUpConverter.class,
      description =
          "Of both sides at once, in each round, at most; 0s: none. Default "
              + USUAL_WARM_UP_SECONDS
              + "s.")
  private @Nullable Duration warmUp;

  @Option(names = "--journey", paramLabel = "NAME", description = "Default fight.")
  private @Nullable String journey;

  @Option(
      names = "--launcher",
      paramLabel = "K=V",
      description = "Of both systems: heroes, villains, locations (rows) or seed.")
  private @Nullable Map<String, String> launcher;

  /** Refuses what cannot be. */
  void check() {
    require(
        rounds == null || (rounds >= 1 && rounds <= DuetPlan.MOST_ROUNDS),
        "--rounds must be a whole number from 1 to %d, was %s; try 10",
        DuetPlan.MOST_ROUNDS,
        rounds);
    require(
        seed == null || (seed >= 0 && seed <= DuetPlan.LARGEST_SEED),
        "--seed must be a whole number from 0 to %d, was %s; try 1",
        DuetPlan.LARGEST_SEED,
        seed);
    require(
        block == null || isBetween(block, CUT_SECONDS + 1),
        "--duration-of-block must be from %ds (its first %d s are cut) to 1h, was %ss; try 20s",
        CUT_SECONDS + 1,
        CUT_SECONDS,
        block == null ? "" : block.toSeconds());
    require(
        warmUp == null || isBetween(warmUp, 0),
        "--warm-up must be from 0s to 1h, was %ss; try %ds",
        warmUp == null ? "" : warmUp.toSeconds(),
        USUAL_WARM_UP_SECONDS);
    require(
        journey == null || journey.matches("[a-z][a-z0-9-]*"),
        "--journey must be a name of a-z, 0-9 and -, was \"%s\"; try fight",
        journey);
    for (Map.Entry<String, String> option : given(launcher).entrySet()) {
      require(
          DuetLoad.LAUNCHER_OPTIONS.contains(option.getKey())
              && option.getValue().matches("[0-9]{1,9}"),
          "--launcher must be one of %s, and a whole number, was %s=%s; try heroes=10000",
          String.join(", ", DuetLoad.LAUNCHER_OPTIONS),
          option.getKey(),
          option.getValue());
    }
  }

  private static boolean isBetween(Duration duration, int leastSeconds) {
    return duration.compareTo(Duration.ofSeconds(leastSeconds)) >= 0
        && duration.compareTo(Duration.ofHours(1)) <= 0;
  }

  int rounds() {
    return rounds == null ? USUAL_ROUNDS : rounds;
  }

  int seed() {
    return seed == null ? new SecureRandom().nextInt(DuetPlan.LARGEST_SEED + 1) : seed;
  }

  DuetLoad load() {
    double rate = rps == null ? USUAL_RATE : rps;
    return new DuetLoad(
        rate,
        block == null ? DuetLoad.usualBlockSeconds(rate) : (int) block.toSeconds(),
        CUT_SECONDS,
        PAIRS,
        warmUp == null ? USUAL_WARM_UP_SECONDS : (int) warmUp.toSeconds(),
        journey == null ? USUAL_JOURNEY : journey,
        given(launcher));
  }

  /** Refuses what is given and is not as in the plan. */
  void requireSame(DuetPlan plan) {
    DuetLoad load = plan.load();
    Resumed resumed = new Resumed(spec);
    resumed.require("--rps", rps, load.requestsPerSecond());
    resumed.require("--rounds", rounds, plan.rounds());
    resumed.require("--seed", seed, plan.seed());
    resumed.require("--duration-of-block", seconds(block), load.blockSeconds() + "s");
    resumed.require("--warm-up", seconds(warmUp), load.warmUpSeconds() + "s");
    resumed.require("--journey", journey, load.journey());
    resumed.require("--launcher", launcher == null ? null : given(launcher), load.launcher());
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
