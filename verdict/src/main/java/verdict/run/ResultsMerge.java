package verdict.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes the results of several load generators of one run together. */
public final class ResultsMerge {
  private final List<Results> parts;
  private final Format mixed;

  private ResultsMerge(List<Results> parts, Format mixed) {
    this.parts = parts;
    this.mixed = mixed;
  }

  /**
   * Blocks of one side together, which were measured one after another: times and counts, and
   * nothing that is about when.
   *
   * @param mixed the format of all when they have not the same
   */
  public static Results oneAfterAnother(List<Results> blocks, Format mixed) {
    ResultsMerge merge = new ResultsMerge(blocks, mixed);
    List<String> notes = new ArrayList<>();
    notes.add(blocks.size() + " blocks, measured one after another, together.");
    blocks.stream().flatMap(b -> b.origin().notes().stream()).distinct().forEach(notes::add);
    Results merged = merge.merged(notes);
    return new Results(
        merged.origin().startingAt(OptionalLong.empty()),
        merged.requests(),
        merged.groups(),
        List.of(),
        Optional.empty(),
        merged.lag(),
        Optional.empty(),
        Optional.empty(),
        merged.errors(),
        Optional.empty());
  }

  /**
   * One measurement of all.
   *
   * @param parts as MergeInputs.read gives them
   * @param notes what has to be known of the merging, each a sentence
   * @param mixed the format of all when they have not the same
   */
  public static Results of(List<Results> parts, List<String> notes, Format mixed) {
    return new ResultsMerge(parts, mixed).merged(notes);
  }

  private Results merged(List<String> notes) {
    Origin origin =
        new Origin(
            parts.stream().flatMap(part -> part.origin().files().stream()).toList(),
            format(),
            text(Origin::toolVersion),
            text(Origin::simulation),
            text(Origin::description),
            startsAreKnown() ? parts.get(0).origin().startEpochMillis() : OptionalLong.empty(),
            notes,
            parts.get(0).origin().excerpt());
    TreeMap<String, Long> errors = new TreeMap<>();
    parts.forEach(part -> part.errors().forEach((m, n) -> errors.merge(m, n, Long::sum)));
    return new Results(
        origin,
        alike(Results::requests, NameOrder.REQUESTS, ResultsMerge::request),
        alike(Results::groups, NameOrder.GROUPS, ResultsMerge::group),
        List.of(),
        reduced(Results::timeline, Timeline::with),
        TimeCounts.sum(parts.stream().map(Results::lag).toList()),
        reduced(Results::span, Results.Span::with),
        reduced(Results::reportSpan, Results.Span::with),
        errors,
        Optional.empty());
  }

  /** That of the files which were read, where they share one. */
  private Format format() {
    List<Format> formats = parts.stream().map(part -> part.origin().format()).distinct().toList();
    return formats.size() == 1 ? formats.get(0) : mixed;
  }

  private boolean startsAreKnown() {
    return parts.stream().allMatch(part -> part.origin().startEpochMillis().isPresent());
  }

  private Optional<String> text(Function<Origin, Optional<String>> of) {
    String all =
        parts.stream()
            .flatMap(part -> of.apply(part.origin()).stream())
            .distinct()
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  /** Of what not all of them know, nothing is known; nor of times, when not all starts are. */
  private <T> Optional<T> reduced(Function<Results, Optional<T>> of, BinaryOperator<T> with) {
    List<T> known = parts.stream().flatMap(part -> of.apply(part).stream()).toList();
    return known.size() < parts.size() || !startsAreKnown()
        ? Optional.empty()
        : known.stream().reduce(with);
  }

  /** Those of one name made one. */
  private <T> List<T> alike(
      Function<Results, List<T>> of, Comparator<T> order, Function<List<T>, T> merge) {
    Map<T, List<T>> same = new TreeMap<>(order);
    for (Results part : parts) {
      for (T each : of.apply(part)) {
        same.computeIfAbsent(each, first -> new ArrayList<>()).add(each);
      }
    }
    return same.values().stream().map(merge).toList();
  }

  private static RequestTimes request(List<RequestTimes> same) {
    TreeMap<String, TimeCounts> failed = new TreeMap<>();
    for (RequestTimes request : same) {
      request
          .failed()
          .forEach((kind, t) -> failed.merge(kind, t, (a, b) -> TimeCounts.sum(List.of(a, b))));
    }
    RequestTimes first = same.get(0);
    return new RequestTimes(
        first.groups(),
        first.name(),
        TimeCounts.sum(same.stream().map(RequestTimes::succeeded).toList()),
        failed,
        TimeCounts.sum(same.stream().map(RequestTimes::sinceSchedule).toList()),
        same.stream().flatMapToLong(r -> r.firstStartMillis().stream()).min());
  }

  private static GroupTimes group(List<GroupTimes> same) {
    return new GroupTimes(
        same.get(0).groups(),
        outcomes(same.stream().map(GroupTimes::responseTimes).toList()),
        outcomes(same.stream().map(GroupTimes::durations).toList()));
  }

  private static GroupTimes.Outcomes outcomes(List<GroupTimes.Outcomes> same) {
    return new GroupTimes.Outcomes(
        TimeCounts.sum(same.stream().map(GroupTimes.Outcomes::succeeded).toList()),
        TimeCounts.sum(same.stream().map(GroupTimes.Outcomes::failed).toList()));
  }
}
