package verdict.judgement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import verdict.judgement.Invalidity.Kind;
import verdict.run.Design;
import verdict.run.RunDescription;
import verdict.run.SideName;
import verdict.sample.BlockFigures;
import verdict.sample.Figure;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.statistics.Comparison;
import verdict.statistics.Interval;
import verdict.statistics.Steadiness;

/**
 * Whether the blocks of one side measured what they claim to have measured. Rates and lags are
 * taken over all blocks together, as the figures of the side are; what makes a block invalid is
 * looked for in each.
 */
final class SideValidity {
  /** The most that five blocks can say of a shift, 1 - 2 / 2^5, and the most that four can. */
  private static final double LEVEL_OF_FIVE = 0.9375;

  private static final double LEVEL_OF_FOUR = 0.875;

  /** All cores of the machine may be busy up to here while they run both sides. */
  private static final double MOST_BUSY_AT_ONCE = 0.9;

  private final String subject;
  private final List<BlockFigures> blocks;
  private final List<Invalidity> found = new ArrayList<>();

  private SideValidity(String subject, List<BlockFigures> blocks) {
    this.subject = subject;
    this.blocks = blocks;
  }

  static List<Invalidity> check(SideName side, List<BlockFigures> blocks) {
    return check(side.words(), side, blocks);
  }

  /**
   * @param subject what sentences call it, such as Baseline
   * @param role of its blocks in their duet
   */
  static List<Invalidity> check(String subject, SideName role, List<BlockFigures> blocks) {
    SideValidity validity = new SideValidity(subject, blocks);
    validity.all(role);
    return validity.found;
  }

  private void all(SideName role) {
    long empty = blocks.stream().filter(b -> b.overall().count() == 0).count();
    if (empty > 0) {
      add(Kind.BLOCKS_WITHOUT_REQUESTS.with(Figures.count(empty), Figures.count(blocks.size())));
      return; // The rest would only repeat it.
    }
    // What a single block shows, each kind once.
    blocks.stream()
        .flatMap(run -> RunValidity.unusable(run).stream())
        .distinct()
        .forEach(this::add);
    together();
    mixed(role);
    if (blocks.stream().allMatch(SideValidity::isAtOnce)) {
      crowded();
    } else {
      notSteady(Steadiness.of(blocks), Kind.NOT_STEADY).ifPresent(this::add);
    }
  }

  private static boolean isAtOnce(BlockFigures block) {
    return block.block().place().filter(place -> place.design() == Design.AT_ONCE).isPresent();
  }

  private void crowded() {
    mean(Metric.CPU_UTILISATION)
        .filter(busy -> busy > MOST_BUSY_AT_ONCE)
        .ifPresent(
            busy ->
                found.add(
                    Kind.MACHINE_CROWDED.with(
                        Figures.ratio(busy), Figures.ratio(MOST_BUSY_AT_ONCE))));
  }

  private void together() {
    Optional<Double> achieved = mean(Metric.ACHIEVED_RATIO);
    achieved
        .filter(ratio -> ratio < RunValidity.LEAST_ACHIEVED_RATIO)
        .ifPresent(
            ratio ->
                add(
                    Kind.ARRIVAL_RATE_MISSED.with(
                        Figures.ratio(ratio), Figures.ratio(RunValidity.LEAST_ACHIEVED_RATIO))));
    BlockFigures.lagP99(blocks).flatMap(RunValidity::late).ifPresent(this::add);
    mean(Metric.LOAD_GENERATOR_CPU).flatMap(RunValidity::busy).ifPresent(this::add);
  }

  private Optional<Double> mean(Metric metric) {
    double[] values =
        blocks.stream()
            .flatMap(run -> run.figure(metric).stream())
            .mapToDouble(Figure::value)
            .toArray();
    return values.length == 0
        ? Optional.empty()
        : Optional.of(Arrays.stream(values).sum() / values.length);
  }

  private void mixed(SideName role) {
    SortedSet<SideName> roles = new TreeSet<>();
    SortedSet<String> commits = new TreeSet<>();
    for (BlockFigures block : blocks) {
      block.block().place().map(RunDescription.Place::side).ifPresent(roles::add);
      block
          .run()
          .flatMap(RunDescription::git)
          .map(git -> git.commit() + (git.dirty() ? " with changes" : ""))
          .ifPresent(commits::add);
    }
    if (!roles.isEmpty() && !roles.equals(Set.of(role))) {
      add(
          Kind.SIDES_MIXED_UP.with(
              roles.stream().map(SideName::key).collect(Collectors.joining(" and "))));
    }
    if (commits.size() > 1) {
      add(Kind.BUILDS_MIXED.with(Figures.count(commits.size()), String.join(", ", commits)));
    }
  }

  /** Whether sides that were loaded at the same time stayed as they were against each other. */
  static Optional<Invalidity> movedApart(Comparison load) {
    return load.isAtOnce()
        ? notSteady(Steadiness.between(load.design()), Kind.MOVED_APART)
        : Optional.empty();
  }

  private static Optional<Invalidity> notSteady(Optional<Steadiness> steadiness, Kind kind) {
    double margin = StrictMath.log1p(Gate.MEAN.usualMargin());
    // So few runs a side can be called a change, and have no interval of 95 %.
    Optional<Interval> interval =
        steadiness
            .map(Steadiness::test)
            .flatMap(
                test ->
                    test.interval(Interval.USUAL_LEVEL)
                        .or(() -> test.interval(LEVEL_OF_FIVE))
                        .or(() -> test.interval(LEVEL_OF_FOUR)));
    return interval
        .filter(of -> of.low() > margin || of.high() < -margin)
        .map(
            of ->
                kind.with(
                    Figures.ratio(StrictMath.expm1(of.low())),
                    Figures.ratio(StrictMath.expm1(of.high())),
                    Figures.ratio(of.level()),
                    Figures.ratio(Gate.MEAN.usualMargin())));
  }

  private void add(Invalidity ofRun) {
    found.add(ofRun.of(subject));
  }

  /** The share of all cores that was used by what is not ours; absent when it is not known. */
  static Optional<Double> neighbourShare(Collection<BlockFigures> blocks) {
    double used = 0;
    double there = 0;
    for (BlockFigures block : blocks) {
      Optional<RunDescription> run = block.run();
      Optional<Double> neighbours =
          run.flatMap(RunDescription::machine).flatMap(RunDescription.Machine::neighbourCpuSeconds);
      Optional<Double> cores = run.flatMap(RunDescription::cores);
      if (neighbours.isEmpty() || cores.isEmpty()) {
        return Optional.empty();
      }
      used += neighbours.get();
      there += cores.get() * run.orElseThrow().countedSeconds();
    }
    return there > 0 ? Optional.of(used / there) : Optional.empty();
  }
}
