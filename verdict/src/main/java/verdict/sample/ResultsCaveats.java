package verdict.sample;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import verdict.run.Format.Fact;
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
    facts(results).stream()
        .flatMap(fact -> kind(fact).stream())
        .forEach(kind -> caveats.add(kind.with()));
    if (!results.origin().format().has(Fact.NO_DISTRIBUTION)) {
      results.timeline().flatMap(ResultsCaveats::usersLeft).ifPresent(caveats::add);
      printedOfOthers(results, caveats);
    }
    RequestNames.caveat(results).ifPresent(caveats::add);
    if (results.origin().startEpochMillis().isEmpty()) {
      caveats.add(Kind.NO_START_TIME.with());
    }
    if (!results.origin().excerpt().isWithoutBegin()) {
      boolean canBeLeftOut = results.origin().format().has(Fact.EACH_REQUEST);
      caveats.add((canBeLeftOut ? Kind.WARM_UP_CAN_BE_LEFT_OUT : Kind.WARM_UP_UNKNOWN).with());
    }
    return caveats;
  }

  private static Kind noteKind(Results results) {
    return results.origin().format().has(Fact.NOTES_OF_A_MERGE)
            || results.origin().files().size() > 1
        ? Kind.MERGED
        : Kind.READING_NOTE;
  }

  /** Those of the format, in their order; what was made of whole milliseconds is exact for them. */
  private static Set<Fact> facts(Results results) {
    boolean isMillis =
        results.requests().stream()
            .flatMap(ResultsCaveats::times)
            .anyMatch(times -> times.resolution() == TimeCounts.Resolution.EXACT_MILLISECONDS);
    Set<Fact> facts = EnumSet.noneOf(Fact.class);
    facts.addAll(isMillis ? Set.of(Fact.WHOLE_MILLISECONDS) : results.origin().format().facts());
    return facts;
  }

  private static Optional<Kind> kind(Fact fact) {
    return switch (fact) {
      case NO_DISTRIBUTION -> Optional.of(Kind.NO_DISTRIBUTION);
      case PERCENTILES_BY_POSITION -> Optional.of(Kind.PERCENTILES_BY_POSITION);
      case ZERO_MAY_BE_NONE -> Optional.of(Kind.ZERO_MAY_BE_NONE);
      case RATE_OVER_WHOLE_SECONDS -> Optional.of(Kind.RATE_OVER_WHOLE_SECONDS);
      case WHOLE_MILLISECONDS -> Optional.of(Kind.WHOLE_MILLISECONDS);
      case RESPONSE_TIMES_ARE_ROUNDED -> Optional.of(Kind.RESPONSE_TIMES_ARE_ROUNDED);
      case STARTS_NOT_RECORDED -> Optional.of(Kind.STARTS_NOT_RECORDED);
      case EACH_REQUEST, NOTES_OF_A_MERGE -> Optional.empty(); // not about a figure
    };
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
