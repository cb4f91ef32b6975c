package verdict.proof;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import verdict.run.Block;
import verdict.run.Measurement;
import verdict.run.Origin;
import verdict.run.Results;
import verdict.run.RunDescription;
import verdict.run.SideName;
import verdict.run.TimeCounts;
import verdict.run.measurement.MeasurementFile;
import verdict.sample.BlockFigures;
import verdict.sample.Figure;
import verdict.sample.Metric;
import verdict.sample.RequestFigures;

/**
 * One block, or one run, as it would be measured.
 *
 * @param logs of the figures, in the order of {@link Simulated}
 * @param achieved of what was asked, from 0 to 1
 */
record SimulatedBlock(Layout.Slot slot, double[] logs, double achieved, int requests, int failed) {
  private static final Results NO_DETAILS =
      new Results(
          new Origin(
              List.of(Path.of("simulated")),
              MeasurementFile.FORMAT,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              OptionalLong.empty(),
              List.of()),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          TimeCounts.empty(),
          Optional.empty(),
          Optional.empty(),
          new TreeMap<>(),
          Optional.empty());
  private static final RunDescription.Load LOAD =
      new RunDescription.Load(
          Optional.empty(), 50, 20, Optional.empty(), Optional.empty(), Optional.empty());
  private static final Instant START = Instant.parse("2026-11-24T02:15:30Z");

  /** What the statistics make of it. */
  BlockFigures figures(boolean isPlaced) {
    List<Figure> figures = new ArrayList<>();
    for (Simulated each : Simulated.values()) {
      double value = each.level() * StrictMath.exp(logs[each.ordinal()]);
      figures.add(new Figure(each.metric(), "", value, requests));
    }
    figures.add(new Figure(Metric.ACHIEVED_RATIO, "", achieved, requests));
    TreeMap<String, Long> failures = new TreeMap<>(Map.of("any", (long) failed));
    return new BlockFigures(
        isPlaced ? placed() : new Block(NO_DETAILS, Optional.empty()),
        new RequestFigures(
            RequestFigures.ALL,
            requests,
            TimeCounts.empty(),
            failures,
            figures.stream().filter(of -> isOfRequests(of.metric())).toList()),
        List.of(),
        List.of(),
        figures.stream().filter(of -> !isOfRequests(of.metric())).toList());
  }

  private static boolean isOfRequests(Metric metric) {
    return metric.source() == Metric.Source.LOAD_GENERATOR && metric != Metric.ACHIEVED_RATIO;
  }

  private Block placed() {
    SideName side = slot.isCandidate() ? SideName.CANDIDATE : SideName.BASELINE;
    RunDescription run =
        new RunDescription(
            "simulated",
            Optional.empty(),
            "simulated",
            Optional.empty(),
            Optional.empty(),
            Optional.of(
                new RunDescription.Place(
                    "duet", slot.unit(), slot.pair(), Optional.of(slot.position()), side)),
            LOAD,
            START,
            START.plusSeconds(20),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new RunDescription.Target(true, Map.of()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            JsonNodeFactory.instance.objectNode());
    return new Block(
        NO_DETAILS,
        Optional.of(
            new Measurement(run, NO_DETAILS, new TreeMap<>(), new TreeMap<>(), new TreeMap<>())));
  }
}
