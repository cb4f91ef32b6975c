package verdict.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import verdict.report.chart.Step;
import verdict.report.chart.Turn;
import verdict.run.RunDescription;
import verdict.run.SideName;
import verdict.statistics.ServiceTimes;

/** What a page draws and no table holds, for machines. */
final class ChartsJson {
  private ChartsJson() {}

  /** What the services' time for a request went into. */
  static void services(List<ServiceTimes> services, ArrayNode into) {
    for (ServiceTimes of : services) {
      into.addObject()
          .put("service", of.service())
          .put("milliseconds", of.wholeMs())
          .put("databaseMilliseconds", of.databaseMs())
          .put("connectionMilliseconds", of.connectionMs())
          .put("callsLeastMilliseconds", of.callsLeastMs())
          .put("callsMostMilliseconds", of.callsMostMs())
          .put("itselfMostMilliseconds", of.itselfMostMs());
    }
  }

  /** Blocks in the order of time, which tells whose turn it was. */
  static void blocks(List<Turn> turns, ObjectNode into) {
    int length = Turn.secondsPerStep(turns);
    into.put("secondsPerStep", length);
    ArrayNode blocks = into.putArray("blocks");
    for (Turn turn : turns) {
      ObjectNode block = blocks.addObject();
      block.put("side", (turn.isCandidate() ? SideName.CANDIDATE : SideName.BASELINE).key());
      turn.round().ifPresent(round -> block.put("round", round));
      turn.block()
          .run()
          .map(RunDescription::startedAt)
          .ifPresent(at -> block.put("startedAt", at.toString()));
      steps(turn, length, block);
    }
  }

  /** One run. */
  static void run(Turn run, ObjectNode into) {
    int length = Turn.secondsPerStep(List.of(run));
    into.put("secondsPerStep", length);
    steps(run, length, into);
  }

  private static void steps(Turn turn, int length, ObjectNode into) {
    List<Step> steps = turn.steps(length);
    values(steps, Step::meanMs, into.putArray("meanMilliseconds"));
    values(steps, Step::answersPerSecond, into.putArray("answersPerSecond"));
    values(steps, Step::arrivalsPerSecond, into.putArray("arrivalsPerSecond"));
  }

  private static void values(
      List<Step> steps, Function<Step, OptionalDouble> value, ArrayNode into) {
    for (Step step : steps) {
      OptionalDouble of = value.apply(step);
      if (of.isPresent()) {
        into.add(of.getAsDouble());
      } else {
        into.addNull();
      }
    }
  }
}
