package verdict.collect;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import verdict.file.JsonDocument;
import verdict.run.SideName;

/**
 * {@code ask.json}, what the load generator is to do in one round.
 *
 * @param round from 1
 * @param pairs the sides of each pair, in their order
 */
record RoundAsk(
    int schemaVersion,
    String duet,
    int round,
    List<List<SideName>> pairs,
    double requestsPerSecond,
    int blockSeconds,
    int cutSeconds,
    int warmUpSeconds,
    String journey,
    String command,
    DuetPlanFile.Sides sides,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, String> launcher) {
  static final String FILE_NAME = "ask.json";
  private static final int SCHEMA_VERSION = 1;

  /**
   * The text of the file.
   *
   * @param round from 1
   * @param apps where the services of a side are built; none when both are running already
   */
  static String text(DuetPlan plan, int round, Map<SideName, Path> apps) {
    DuetLoad load = plan.load();
    return JsonDocument.pretty(
        new RoundAsk(
            SCHEMA_VERSION,
            plan.id(),
            round,
            plan.firsts().get(round - 1).stream()
                .map(first -> List.of(first, first.other()))
                .toList(),
            load.requestsPerSecond(),
            load.blockSeconds(),
            load.cutSeconds(),
            load.warmUpSeconds(),
            load.journey(),
            DuetCommandLine.of(plan),
            new DuetPlanFile.Sides(
                side(plan, SideName.BASELINE, apps), side(plan, SideName.CANDIDATE, apps)),
            load.launcher()));
  }

  private static DuetPlanFile.Side side(DuetPlan plan, SideName name, Map<SideName, Path> apps) {
    return DuetPlanFile.Side.of(plan.side(name), Optional.ofNullable(apps.get(name)));
  }
}
