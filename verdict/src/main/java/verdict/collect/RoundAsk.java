package verdict.collect;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import verdict.run.Design;
import verdict.run.RunDescription;
import verdict.run.SideName;
import verdict.run.folder.AskJson;

/** What a plan asks of the load generator in one round. */
final class RoundAsk {
  private RoundAsk() {}

  /**
   * The text of {@code ask.json}.
   *
   * @param round from 1
   * @param built where each side is built; none when both are running already
   */
  static String text(DuetPlan plan, int round, Map<SideName, Path> built) {
    DuetLoad load = plan.load();
    return new AskJson(
            AskJson.SCHEMA_VERSION,
            plan.id(),
            round,
            plan.firsts(round).get(round - 1).stream()
                .flatMap(first -> blocks(load.design(), List.of(first, first.other())))
                .toList(),
            plan.coinSeed(round),
            load.requestsPerSecond(),
            load.blockSeconds(),
            load.cutSeconds(),
            load.warmUpSeconds(),
            load.journey(),
            Optional.of(DuetCommandLine.of(plan)),
            new AskJson.Sides(
                side(plan, SideName.BASELINE, built), side(plan, SideName.CANDIDATE, built)))
        .text();
  }

  private static Stream<List<SideName>> blocks(Design design, List<SideName> pair) {
    return design == Design.AT_ONCE ? Stream.of(pair) : pair.stream().map(List::of);
  }

  private static AskJson.Side side(DuetPlan plan, SideName name, Map<SideName, Path> built) {
    DuetSide side = plan.side(name);
    return new AskJson.Side(
        Optional.of(side.label()),
        unlessEmpty(side.target()),
        side.git().map(RoundAsk::git),
        unlessEmpty(options(plan, side)),
        unlessEmpty(side.settings()),
        Optional.ofNullable(built.get(name)).map(Path::toString));
  }

  private static SortedMap<String, String> options(DuetPlan plan, DuetSide side) {
    TreeMap<String, String> options = new TreeMap<>();
    if (side.target().isEmpty()) {
      options.putAll(plan.load().options());
      side.bottleneck().ifPresent(fault -> options.put(DuetSide.BOTTLENECK, fault));
    }
    return options;
  }

  private static RunDescription.Git git(GitRef of) {
    return new RunDescription.Git(Optional.of(of.ref()), of.commit(), Optional.empty(), of.dirty());
  }

  private static Optional<SortedMap<String, String>> unlessEmpty(SortedMap<String, String> texts) {
    return Optional.of(texts).filter(of -> !of.isEmpty());
  }
}
