package verdict.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import verdict.run.Origin;
import verdict.run.Results;
import verdict.run.Timeline;
import verdict.sample.Caveat;
import verdict.sample.Figure;
import verdict.sample.PrintedDifference;
import verdict.sample.ResultsRow;
import verdict.sample.ResultsSummary;

/** What a load test left in JSON (docs/answers.schema.json), without a verdict. */
record ResultsShape(
    int schemaVersion,
    OriginShape origin,
    boolean partial,
    Optional<String> loss,
    OptionalDouble seconds,
    RowShape allRequests,
    List<RowShape> rows,
    List<Message> errors,
    boolean printedPercentilesCompared,
    List<PrintedDifference> printedPercentilesThatDiffer,
    Optional<TimelineShape> timeline,
    List<Caveat> caveats,
    List<String> files) {
  private static final int SCHEMA_VERSION = 1;

  static ResultsShape of(ResultsSummary summary, List<Path> written) {
    Results results = summary.results();
    return new ResultsShape(
        SCHEMA_VERSION,
        OriginShape.of(results.origin()),
        results.loss().isPresent(),
        results.loss().map(Results.Loss::found),
        results.seconds(),
        RowShape.of(summary.all()),
        summary.rows().stream().map(RowShape::of).toList(),
        Message.all(results.errors()),
        summary.hasComparedPrinted(),
        summary.differences(),
        results.timeline().map(TimelineShape::of),
        summary.caveats(),
        written.stream().map(Path::toString).toList());
  }

  private record OriginShape(
      String format,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> files,
      Optional<String> toolVersion,
      Optional<String> simulation,
      Optional<String> description,
      Optional<String> startedAt) {
    static OriginShape of(Origin of) {
      return new OriginShape(
          of.format().key(),
          of.files().stream().map(Path::toString).toList(),
          of.toolVersion(),
          of.simulation(),
          of.description(),
          of.startEpochMillis().stream()
              .mapToObj(start -> Instant.ofEpochMilli(start).toString())
              .findFirst());
    }
  }

  private record RowShape(
      ResultsRow.Kind kind,
      List<String> path,
      OutcomeShape total,
      OutcomeShape ok,
      OutcomeShape failed,
      List<Message> failures) {
    static RowShape of(ResultsRow of) {
      return new RowShape(
          of.kind(),
          of.path(),
          OutcomeShape.of(of.total()),
          OutcomeShape.of(of.succeeded()),
          OutcomeShape.of(of.failed()),
          Message.all(of.failures()));
    }
  }

  private record OutcomeShape(long count, List<Figure> figures) {
    static OutcomeShape of(ResultsRow.Outcome of) {
      return new OutcomeShape(of.count(), of.figures());
    }
  }

  private record Message(String message, long count) {
    static List<Message> all(Map<String, Long> counts) {
      return counts.entrySet().stream()
          .map(each -> new Message(each.getKey(), each.getValue()))
          .toList();
    }
  }

  private record TimelineShape(
      String unit,
      int[] usersStarted,
      int[] usersEnded,
      int[] requestsStarted,
      int[] requestsEnded) {
    static TimelineShape of(Timeline of) {
      return new TimelineShape(
          "per second since the start",
          of.usersStarted(),
          of.usersEnded(),
          of.requestsStarted(),
          of.requestsEnded());
    }
  }
}
