package verdict.judgement;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.HdrHistogram.Histogram;
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
import verdict.statistics.Comparison;

/** Rounds of one block a side, each of 1,000 requests, with just the figures that a test needs. */
record TestRounds(
    int rounds,
    Map<Metric, IntToDoubleFunction> baseline,
    Map<Metric, IntToDoubleFunction> candidate) {
  static final long REQUESTS = 1_000;

  private static final Instant START = Instant.parse("2026-11-24T02:15:30Z");
  private static final RunDescription.Load LOAD =
      new RunDescription.Load(
          Optional.empty(), 50, 20, Optional.empty(), Optional.empty(), Optional.empty());
  private static final Results NO_DETAILS =
      new Results(
          new Origin(
              List.of(Path.of("test")),
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

  static TestRounds of(int rounds) {
    return new TestRounds(rounds, new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  /** Which of them a value is of, from 0. */
  TestRounds with(Metric metric, IntToDoubleFunction was, IntToDoubleFunction is) {
    baseline.put(metric, was);
    candidate.put(metric, is);
    return this;
  }

  /** The same in every round. */
  TestRounds with(Metric metric, double was, double is) {
    return with(metric, round -> was, round -> is);
  }

  Comparison comparison() {
    return Comparison.of(
        Optional.empty(), side(SideName.BASELINE, baseline), side(SideName.CANDIDATE, candidate));
  }

  /** With the sides swapped. */
  Comparison swapped() {
    return new TestRounds(rounds, candidate, baseline).comparison();
  }

  private List<BlockFigures> side(SideName side, Map<Metric, IntToDoubleFunction> values) {
    List<BlockFigures> blocks = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      List<Figure> figures = new ArrayList<>();
      for (Map.Entry<Metric, IntToDoubleFunction> of : values.entrySet()) {
        double value = of.getValue().applyAsDouble(round);
        figures.add(new Figure(of.getKey(), "", value, REQUESTS));
      }
      blocks.add(
          new BlockFigures(
              placed(side, round),
              new RequestFigures(
                  RequestFigures.ALL,
                  REQUESTS,
                  // In microseconds: no figure is rounded.
                  TimeCounts.of(new Histogram(3)),
                  new TreeMap<>(),
                  List.of()),
              List.of(),
              List.of(),
              figures));
    }
    return blocks;
  }

  private static Block placed(SideName side, int round) {
    RunDescription run =
        new RunDescription(
            "test",
            Optional.empty(),
            "test",
            Optional.empty(),
            Optional.empty(),
            Optional.of(new RunDescription.Place("duet", round + 1, 1, Optional.of(1), side)),
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
    return Block.of(
        new Measurement(run, NO_DETAILS, new TreeMap<>(), new TreeMap<>(), new TreeMap<>()));
  }
}
