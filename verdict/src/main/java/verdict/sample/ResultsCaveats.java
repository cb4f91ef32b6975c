package verdict.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import verdict.run.Format;
import verdict.run.PrintedTimes;
import verdict.run.RequestTimes;
import verdict.run.Results;
import verdict.run.TimeCounts;
import verdict.run.Timeline;
import verdict.sample.Caveat.Kind;

/** Finds what results cannot know, by their format and by what is in them. */
public final class ResultsCaveats {
  private ResultsCaveats() {}

  public static List<Caveat> of(Results results) {
    List<Caveat> caveats = new ArrayList<>();
    results
        .loss()
        .map(loss -> Kind.RESULTS_INCOMPLETE.with(loss.found(), loss.cure()))
        .ifPresent(caveats::add);
    results.origin().notes().forEach(note -> caveats.add(noteKind(results).with(note)));
    if (results.origin().format() == Format.GATLING_STATS) {
      Stream.of(
              Kind.NO_DISTRIBUTION,
              Kind.PERCENTILES_BY_POSITION,
              Kind.ZERO_MAY_BE_NONE,
              Kind.RATE_OVER_WHOLE_SECONDS)
          .forEach(kind -> caveats.add(kind.with()));
    } else {
      counted(results, caveats);
    }
    RequestNames.caveat(results).ifPresent(caveats::add);
    if (results.origin().startEpochMillis().isEmpty()) {
      caveats.add(Kind.NO_START_TIME.with());
    }
    if (!results.origin().excerpt().isWithoutBegin()) {
      boolean isLog = results.origin().format().isLog();
      caveats.add((isLog ? Kind.WARM_UP_CAN_BE_LEFT_OUT : Kind.WARM_UP_UNKNOWN).with());
    }
    return caveats;
  }

  private static Kind noteKind(Results results) {
    return results.origin().format() == Format.MEASUREMENT || results.origin().files().size() > 1
        ? Kind.MERGED
        : Kind.READING_NOTE;
  }

  private static void counted(Results results, List<Caveat> caveats) {
    boolean isMillis =
        results.origin().format().isLog()
            || results.requests().stream()
                .flatMap(ResultsCaveats::times)
                .anyMatch(times -> times.resolution() == TimeCounts.Resolution.EXACT_MILLISECONDS);
    if (isMillis) {
      caveats.add(Kind.WHOLE_MILLISECONDS.with());
    } else {
      caveats.add(Kind.RESPONSE_TIMES_ARE_ROUNDED.with());
      caveats.add(Kind.STARTS_NOT_RECORDED.with());
    }
    results.timeline().flatMap(ResultsCaveats::usersLeft).ifPresent(caveats::add);
    printedOfOthers(results, caveats);
  }

  private static Stream<TimeCounts> times(RequestTimes request) {
    return Stream.concat(Stream.of(request.succeeded()), request.failed().values().stream())
        .filter(times -> times.total() > 0);
  }

  // Our recording knows when journeys began, not when they ended.
  private static Optional<Caveat> usersLeft(Timeline timeline) {
    long left = Timeline.total(timeline.usersStarted()) - Timeline.total(timeline.usersEnded());
    return timeline.usersEnded().length > 0 && left > 0
        ? Optional.of(Kind.USERS_LEFT.with(Figures.count(left)))
        : Optional.empty();
  }

  private static void printedOfOthers(Results results, List<Caveat> caveats) {
    long counted =
        results.requests().stream()
            .mapToLong(r -> r.succeeded().total() + r.allFailed().total())
            .sum();
    results.printed().stream()
        .filter(row -> row.kind() == PrintedTimes.Kind.ALL_REQUESTS)
        .mapToLong(row -> row.total().count())
        .filter(printed -> printed != counted)
        .mapToObj(
            printed ->
                Kind.REPORT_IS_OF_OTHER_REQUESTS.with(
                    Figures.count(printed),
                    Figures.count(counted),
                    printed > counted ? ": " + Figures.count(printed - counted) + " are lost" : ""))
        .forEach(caveats::add);
  }
}
