package verdict.judgement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.run.RunDescription;
import verdict.run.Side;
import verdict.run.SideName;
import verdict.run.measurement.Calibration;
import verdict.sample.BlockFigures;
import verdict.sample.Caveat;
import verdict.sample.Caveat.Kind;
import verdict.sample.Figures;
import verdict.statistics.AlternatedRuns;
import verdict.statistics.Comparison;
import verdict.statistics.Units;

/** What has to be known of a comparison: of its design, and of the blocks of its sides. */
final class ComparisonCaveats {
  private static final double WORTH_SAYING = 0.05;

  /** Up to here journeys start when they are due, as far as anybody can tell. */
  private static final double EVEN_LAG_MS = 5;

  private ComparisonCaveats() {}

  static List<Caveat> of(
      Side baseline, Side candidate, List<Comparison> loads, Optional<Stage> stage, Policy policy) {
    List<Caveat> caveats = new ArrayList<>();
    caveats.addAll(RecordedPolicy.changed(baseline, candidate, policy));
    RecordedPolicy.ofCandidate(candidate).ifPresent(caveats::add);
    policy.calibration().flatMap(of -> quoted(of, candidate)).ifPresent(caveats::add);
    loads.stream().flatMap(load -> order(load).stream()).distinct().forEach(caveats::add);
    if (loads.stream().anyMatch(ComparisonCaveats::mayBeOnTwoMachines)) {
      caveats.add(Kind.TARGETS_NOT_SWAPPED.with());
    }
    int unpaired = loads.stream().mapToInt(Comparison::unpaired).sum();
    if (unpaired > 0) {
      caveats.add(Kind.BLOCKS_WITHOUT_PARTNER.with(Figures.count(unpaired)));
    }
    stage
        .filter(ComparisonCaveats::isBetweenLooks)
        .map(ComparisonCaveats::between)
        .ifPresent(caveats::add);
    long sittings = loads.stream().mapToLong(ComparisonCaveats::sittings).max().orElse(1);
    if (sittings > 1) {
      caveats.add(Kind.SITTINGS_JOINED.with(Figures.count(sittings)));
    }
    ofSide(
        SideName.CANDIDATE.words(),
        loads.stream().flatMap(l -> l.candidate().stream()).toList(),
        caveats);
    ofSide(
        SideName.BASELINE.words(),
        loads.stream().flatMap(l -> l.baseline().stream()).toList(),
        caveats);
    return caveats;
  }

  private static boolean isBetweenLooks(Stage stage) {
    return stage.isBeforeLook() && !stage.looks().isFutilityAskedAfter(stage.rounds());
  }

  private static Caveat between(Stage stage) {
    return Kind.BETWEEN_LOOKS.with(
        Figures.things(stage.rounds(), "round"),
        Figures.count(stage.look().rounds()),
        Figures.ratio(stage.alpha()));
  }

  private static long sittings(Comparison load) {
    return Stream.of(load.baseline(), load.candidate())
            .flatMap(List::stream)
            .flatMap(figures -> figures.block().place().stream())
            .map(RunDescription.Place::duet)
            .distinct()
            .count()
        - load.swappedDuets();
  }

  /** In which order the runs of a user were measured. */
  private static List<Caveat> order(Comparison load) {
    if (load.unit() == Units.Kind.ROUND) {
      return List.of();
    }
    Optional<AlternatedRuns> alternated = load.design().alternated();
    if (alternated.isEmpty()) {
      return List.of(Kind.SEQUENTIAL_RUNS.with());
    }
    AlternatedRuns runs = alternated.get();
    String pairs = Figures.things(runs.pairs().size(), "pair");
    if (!runs.areEnough()) {
      return List.of(
          Kind.TOO_FEW_PAIRS_OF_RUNS.with(
              pairs, Figures.count(runs.needed()), Figures.count(runs.needed())));
    }
    return Stream.concat(
            Stream.of(Kind.PAIRS_OF_RUNS.with(pairs)),
            runs.alwaysFirst().map(first -> Kind.PAIRS_IN_ONE_ORDER.with(first.key())).stream())
        .toList();
  }

  /** Where Verdict did not start the sides, and they have not changed places. */
  private static boolean mayBeOnTwoMachines(Comparison load) {
    return load.unit() == Units.Kind.ROUND
        && load.swappedDuets() == 0
        && load.baseline().stream()
            .flatMap(block -> block.run().stream())
            .anyMatch(run -> !run.startedByVerdict());
  }

  /** What this machine does to the same build, if it is this one that was calibrated. */
  private static Optional<Caveat> quoted(Calibration calibration, Side candidate) {
    boolean fits =
        candidate.blocks().stream()
            .flatMap(block -> block.run().stream())
            .anyMatch(calibration::fits);
    String noise =
        calibration.noise().stream()
            .map(each -> each.metric() + " " + Figures.ratio(each.spread()))
            .collect(Collectors.joining(", "));
    return fits
        ? Optional.of(
            Kind.CALIBRATION.with(noise, Figures.count(calibration.rounds()), calibration.id()))
        : Optional.empty();
  }

  private static void ofSide(String side, List<BlockFigures> blocks, List<Caveat> into) {
    Map<Caveat, Integer> counts = new LinkedHashMap<>();
    for (BlockFigures block : blocks) {
      block.caveats().forEach(caveat -> counts.merge(caveat, 1, Integer::sum));
    }
    counts.forEach(
        (caveat, count) ->
            into.add(
                caveat.of(
                    side
                        + (count < blocks.size()
                            ? ", " + count + " of " + blocks.size() + " blocks"
                            : ""))));
    neighbours(side, blocks).ifPresent(into::add);
    late(side, blocks).ifPresent(into::add);
  }

  private static Optional<Caveat> late(String side, List<BlockFigures> blocks) {
    return BlockFigures.lagP99(blocks)
        .filter(lag -> lag.value() > EVEN_LAG_MS)
        .map(
            lag ->
                Kind.LOAD_GENERATOR_LATE
                    .with(
                        Figures.ms(lag.value()),
                        Figures.count(lag.n()),
                        Figures.ms(RunValidity.MOST_LAG_MS))
                    .of(side));
  }

  private static Optional<Caveat> neighbours(String side, List<BlockFigures> blocks) {
    return SideValidity.neighbourShare(blocks)
        .filter(share -> share > WORTH_SAYING)
        .map(share -> Kind.NEIGHBOURS.with(Figures.ratio(share)).of(side));
  }
}
