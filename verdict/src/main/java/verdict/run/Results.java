package verdict.run;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a load test left, as far as its format can tell.
 *
 * @param requests in the order of their groups and names; empty when there are only printed figures
 * @param groups in the same order
 * @param printed Gatling's own figures, from the file itself or from the report beside it
 * @param timeline empty when the format does not tell when
 * @param lag how late the load generator started each journey; empty when it was not recorded
 * @param span over which the requests were sent: from the first start to the last end, or, where
 *     starts are not recorded, from the first end
 * @param reportSpan what Gatling's own rates are over: users and groups belong to it
 * @param errors of the load generator that are no requests, by message
 * @param loss what is known of results that are not all there
 */
public record Results(
    Origin origin,
    List<RequestTimes> requests,
    List<GroupTimes> groups,
    List<PrintedTimes> printed,
    Optional<Timeline> timeline,
    TimeCounts lag,
    Optional<Span> span,
    Optional<Span> reportSpan,
    SortedMap<String, Long> errors,
    Optional<Loss> loss) {

  /**
   * What is missing at the end.
   *
   * @param found where the valid part ends, for example {@code ends inside a record at byte 120}
   * @param expected what should have been there
   * @param cure what the user can do
   */
  public record Loss(String found, String expected, String cure) {}

  /**
   * A stretch of the run.
   *
   * @param firstMillis its begin, since the start of the run
   * @param lastMillis its end, not before the begin
   */
  public record Span(long firstMillis, long lastMillis) {
    private static final double MILLIS_PER_SECOND = 1_000;

    /** How long it is, 0 or more. */
    public double seconds() {
      return (lastMillis - firstMillis) / MILLIS_PER_SECOND;
    }

    Span with(Span other) {
      return new Span(
          Math.min(firstMillis, other.firstMillis), Math.max(lastMillis, other.lastMillis));
    }

    Span movedBy(long millis) {
      return new Span(firstMillis + millis, lastMillis + millis);
    }
  }

  public Results {
    requests = List.copyOf(requests);
    groups = List.copyOf(groups);
    printed = List.copyOf(printed);
    errors = Collections.unmodifiableSortedMap(new TreeMap<>(errors));
  }

  /** The length of the span, if it is known. */
  public OptionalDouble seconds() {
    return span.map(of -> OptionalDouble.of(of.seconds())).orElseGet(OptionalDouble::empty);
  }

  public Results from(Origin other) {
    return new Results(
        other, requests, groups, printed, timeline, lag, span, reportSpan, errors, loss);
  }

  public Results withPrinted(List<PrintedTimes> other) {
    return new Results(
        origin, requests, groups, other, timeline, lag, span, reportSpan, errors, loss);
  }

  public Results losing(Loss what) {
    return new Results(
        origin,
        requests,
        groups,
        printed,
        timeline,
        lag,
        span,
        reportSpan,
        errors,
        Optional.of(what));
  }

  /**
   * The same with times since another moment; the seconds of the timeline, whose parts are not
   * known, move by whole ones.
   *
   * @param originEpochMillis not after the start of the run; nothing changes when it is empty
   */
  public Results since(OptionalLong originEpochMillis) {
    if (originEpochMillis.isEmpty() || origin.startEpochMillis().isEmpty()) {
      return this;
    }
    long shift = origin.startEpochMillis().getAsLong() - originEpochMillis.getAsLong();
    return new Results(
        origin.startingAt(originEpochMillis),
        requests.stream().map(request -> request.movedBy(shift)).toList(),
        groups,
        printed,
        timeline.map(of -> of.movedBy((int) Math.round(shift / 1e3))),
        lag,
        span.map(of -> of.movedBy(shift)),
        reportSpan.map(of -> of.movedBy(shift)),
        errors,
        loss);
  }
}
