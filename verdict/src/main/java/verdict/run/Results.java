package verdict.run;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
 * @param seconds over which the requests were delivered: from the first start to the last end, or,
 *     where starts are not recorded, from the first end
 * @param reportSeconds the span that Gatling's own rates are over: users and groups belong to it
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
    OptionalDouble seconds,
    OptionalDouble reportSeconds,
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

  public Results {
    requests = List.copyOf(requests);
    groups = List.copyOf(groups);
    printed = List.copyOf(printed);
    errors = Collections.unmodifiableSortedMap(new TreeMap<>(errors));
  }

  /** What our recorder saw: requests and how late they were. */
  static Results recorded(
      Origin origin, List<RequestTimes> requests, TimeCounts lag, double seconds) {
    return new Results(
        origin,
        requests,
        List.of(),
        List.of(),
        Optional.empty(),
        lag,
        OptionalDouble.of(seconds),
        OptionalDouble.empty(),
        new TreeMap<>(),
        Optional.empty());
  }

  Results from(Origin other) {
    return new Results(
        other, requests, groups, printed, timeline, lag, seconds, reportSeconds, errors, loss);
  }

  Results withPrinted(List<PrintedTimes> other) {
    return new Results(
        origin, requests, groups, other, timeline, lag, seconds, reportSeconds, errors, loss);
  }
}
