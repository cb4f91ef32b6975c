package verdict.run.measurement;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import verdict.file.WrongField;
import verdict.run.GroupTimes;
import verdict.run.NameOrder;
import verdict.run.Origin;
import verdict.run.RequestTimes;
import verdict.run.Results;
import verdict.run.TimeCounts;

/**
 * One window of a measurement: a run, a block of a round, or what several load generators did.
 *
 * @param run its part of {@code run.json}; absent when it was merged
 * @param merged where it comes from when it was merged
 * @param services by name; absent when it was merged
 * @param unscraped absent when it was merged
 * @param more fields of a newer writer: they are written as they were read
 */
record WindowJson(
    Optional<ObjectNode> run,
    Optional<Merged> merged,
    Optional<String> responseTimeUnit,
    Optional<Double> responseSeconds,
    Optional<Double> responseFirstMillis,
    Optional<Double> reportSeconds,
    Optional<Double> reportFirstMillis,
    @JsonProperty(required = true)
        @JsonDeserialize(contentConverter = RequestJson.Reading.class)
        @JsonSerialize(contentConverter = RequestJson.Writing.class)
        List<RequestTimes> requests,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<GroupTimes> groups,
    TimeCounts loadGeneratorLag,
    Optional<TimelineJson> timeline,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LoadGeneratorError> errors,
    Optional<ServicesJson> services,
    Optional<SortedMap<String, String>> unscraped,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, Long> notRecorded,
    @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {
  private static final double MILLIS_PER_SECOND = 1_000;

  /** The sources of what was merged, as {@link Origin} has them. */
  record Merged(
      Optional<String> simulation,
      Optional<String> description,
      Optional<String> toolVersion,
      Optional<Long> startEpochMillis,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> files,
      @JsonProperty(required = true) List<String> notes) {
    static Merged of(Origin origin) {
      return new Merged(
          origin.simulation(),
          origin.description(),
          origin.toolVersion(),
          origin.startEpochMillis().stream().boxed().findFirst(),
          origin.files().stream().map(Path::toString).toList(),
          origin.notes());
    }

    Origin origin(Path file) {
      return new Origin(
          List.of(file),
          MeasurementFile.FORMAT,
          toolVersion,
          simulation,
          description,
          startEpochMillis.map(OptionalLong::of).orElseGet(OptionalLong::empty),
          notes);
    }
  }

  /** How often the load generator said something that is about no request. */
  record LoadGeneratorError(String message, long count) {
    LoadGeneratorError {
      if (count < 0) {
        throw new WrongField("has " + count + " in field %s, no count", "count");
      }
    }
  }

  WindowJson {
    requireOnce(requests, NameOrder.REQUESTS, "request", "requests");
    requireOnce(groups, NameOrder.GROUPS, "group", "groups");
    more.remove("schemaVersion"); // of version 1, where the window is the document
  }

  private static <T> void requireOnce(List<T> all, Comparator<T> order, String what, String field) {
    TreeSet<T> seen = new TreeSet<>(order);
    for (int i = 0; i < all.size(); i++) {
      if (!seen.add(all.get(i))) {
        throw new WrongField("has a " + what + " a second time in %s", field + "[" + i + "]");
      }
    }
  }

  /** The results, without what is about the measurement around them. */
  static WindowJson of(
      Results results,
      Optional<ObjectNode> run,
      Optional<ServicesJson> services,
      Optional<SortedMap<String, String>> unscraped,
      SortedMap<String, Long> notRecorded,
      Map<String, JsonNode> more) {
    return new WindowJson(
        run,
        run.isPresent() ? Optional.empty() : Optional.of(Merged.of(results.origin())),
        Optional.of("microseconds"),
        results.span().map(Results.Span::seconds),
        results.span().map(span -> (double) span.firstMillis()),
        results.reportSpan().map(Results.Span::seconds),
        results.reportSpan().map(span -> (double) span.firstMillis()),
        results.requests(),
        results.groups(),
        results.lag(),
        results.timeline().map(TimelineJson::of),
        results.errors().entrySet().stream()
            .map(error -> new LoadGeneratorError(error.getKey(), error.getValue()))
            .toList(),
        services,
        unscraped,
        notRecorded,
        new TreeMap<>(more));
  }

  Results results(Path file) {
    TreeMap<String, Long> counts = new TreeMap<>();
    errors.forEach(error -> counts.merge(error.message, error.count, Long::sum));
    return new Results(
        merged.map(of -> of.origin(file)).orElseGet(() -> Origin.of(file, MeasurementFile.FORMAT)),
        requests.stream().sorted(NameOrder.REQUESTS).toList(),
        groups.stream().sorted(NameOrder.GROUPS).toList(),
        List.of(),
        timeline.map(TimelineJson::timeline),
        loadGeneratorLag,
        span(responseSeconds, responseFirstMillis),
        span(reportSeconds, reportFirstMillis),
        counts,
        Optional.empty());
  }

  private static Optional<Results.Span> span(Optional<Double> seconds, Optional<Double> first) {
    long from = first.orElse(0.0).longValue();
    return seconds.map(
        length -> new Results.Span(from, from + Math.round(length * MILLIS_PER_SECOND)));
  }
}
