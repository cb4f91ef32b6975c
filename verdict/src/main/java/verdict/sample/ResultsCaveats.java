package verdict.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import verdict.run.Format;
import verdict.run.PrintedTimes;
import verdict.run.RequestTimes;
import verdict.run.Results;
import verdict.run.TimeCounts;
import verdict.run.Timeline;

/** Finds what results cannot know, by their format and by what is in them. */
public final class ResultsCaveats {
  private ResultsCaveats() {}

  public static List<Caveat> of(Results results) {
    List<Caveat> caveats = new ArrayList<>();
    results
        .loss()
        .ifPresent(
            loss ->
                add(
                    caveats,
                    Caveat.Kind.RESULTS_INCOMPLETE,
                    "These results are PARTIAL: the file "
                        + loss.found()
                        + "; "
                        + loss.cure()
                        + "."));
    results.origin().notes().forEach(note -> add(caveats, noteKind(results), note));
    if (results.origin().format() == Format.GATLING_STATS) {
      printedAlone(caveats);
    } else {
      counted(results, caveats);
    }
    RequestNames.caveat(results).ifPresent(caveats::add);
    if (results.origin().startEpochMillis().isEmpty()) {
      add(caveats, Caveat.Kind.NO_START_TIME, "When the run started is not known from this file.");
    }
    if (!results.origin().excerpt().isWithoutBegin()) {
      add(
          caveats,
          Caveat.Kind.WARM_UP_UNKNOWN,
          "Whatever was in the file was counted: a warm-up inside it is in these figures."
              + (results.origin().format().isLog() ? " --from 30s leaves it out." : ""));
    }
    return caveats;
  }

  private static Caveat.Kind noteKind(Results results) {
    return results.origin().format() == Format.MEASUREMENT || results.origin().files().size() > 1
        ? Caveat.Kind.MERGED
        : Caveat.Kind.READING_NOTE;
  }

  private static void printedAlone(List<Caveat> caveats) {
    add(
        caveats,
        Caveat.Kind.NO_DISTRIBUTION,
        "These are Gatling's own rounded figures: the file has no distribution, so nothing can be"
            + " recomputed, and no failure has a message.");
    add(
        caveats,
        Caveat.Kind.PERCENTILES_BY_POSITION,
        "The file gives percentiles by their place, not by their rank: they are p50, p75, p95 and"
            + " p99, of Gatling 2.0 p95 and p99, unless that run was configured otherwise. From"
            + " Gatling 3.13.0 on they can be wrong besides.");
    add(
        caveats,
        Caveat.Kind.ZERO_MAY_BE_NONE,
        "The file writes 0 for a figure that does not exist: where there was no request, none is"
            + " shown here.");
    add(
        caveats,
        Caveat.Kind.RATE_OVER_WHOLE_SECONDS,
        "Throughput is Gatling's: over the whole run, its length rounded up to whole seconds except"
            + " by Gatling 2.0 and 2.1.");
  }

  private static void counted(Results results, List<Caveat> caveats) {
    boolean isMillis =
        results.origin().format().isLog()
            || results.requests().stream()
                .flatMap(ResultsCaveats::times)
                .anyMatch(times -> times.resolution() == TimeCounts.Resolution.EXACT_MILLISECONDS);
    if (isMillis) {
      add(
          caveats,
          Caveat.Kind.WHOLE_MILLISECONDS,
          "Gatling keeps whole milliseconds: every figure is exact for those, and a difference of"
              + " less than 1 ms cannot be seen in a percentile.");
    } else {
      add(
          caveats,
          Caveat.Kind.RESPONSE_TIMES_ARE_ROUNDED,
          "Response times are kept to 3 significant digits: each is exact to 1 part in 1,000.");
      add(
          caveats,
          Caveat.Kind.STARTS_NOT_RECORDED,
          "The recording tells when requests ended: throughput is from the first end to the last.");
    }
    results.timeline().ifPresent(timeline -> usersLeft(timeline, caveats));
    printedOfOthers(results, caveats);
  }

  private static Stream<TimeCounts> times(RequestTimes request) {
    return Stream.concat(Stream.of(request.succeeded()), request.failed().values().stream())
        .filter(times -> times.total() > 0);
  }

  // Our recording knows when journeys began, not when they ended.
  private static void usersLeft(Timeline timeline, List<Caveat> caveats) {
    long left = Timeline.total(timeline.usersStarted()) - Timeline.total(timeline.usersEnded());
    if (timeline.usersEnded().length > 0 && left > 0) {
      add(
          caveats,
          Caveat.Kind.USERS_LEFT,
          Figures.count(left)
              + " users were still there at the end: the run was cut short, or still goes on, and their"
              + " last requests are not counted.");
    }
  }

  private static void printedOfOthers(Results results, List<Caveat> caveats) {
    long counted =
        results.requests().stream()
            .mapToLong(r -> r.succeeded().total() + r.allFailed().total())
            .sum();
    results.printed().stream()
        .filter(row -> row.kind() == PrintedTimes.Kind.ALL_REQUESTS)
        .filter(row -> row.total().count() != counted)
        .forEach(
            row ->
                add(
                    caveats,
                    Caveat.Kind.REPORT_IS_OF_OTHER_REQUESTS,
                    "Gatling's report beside the log counts "
                        + Figures.count(row.total().count())
                        + " requests, the log has "
                        + Figures.count(counted)
                        + (row.total().count() > counted
                            ? ": " + Figures.count(row.total().count() - counted) + " are lost."
                            : ".")));
  }

  private static void add(List<Caveat> caveats, Caveat.Kind kind, String sentence) {
    caveats.add(new Caveat(kind, sentence));
  }
}
