package verdict.run.measurement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import verdict.file.JsonFields;
import verdict.run.Format;
import verdict.run.GroupTimes;
import verdict.run.NameOrder;
import verdict.run.Origin;
import verdict.run.RequestTimes;
import verdict.run.Results;
import verdict.run.TimeCounts;
import verdict.run.Timeline;
import verdict.run.recording.PackedHistogram;

/** The results in a {@code measurement.json}. */
final class MeasuredTimes {
  private static final double MILLIS_PER_SECOND = 1_000;

  private final JsonFields file;

  MeasuredTimes(JsonFields file) {
    this.file = file;
  }

  Results read() {
    TreeSet<RequestTimes> requests = new TreeSet<>(NameOrder.REQUESTS);
    file.each("requests", each -> requireNew(each, requests.add(request(each)), "request"));
    TreeSet<GroupTimes> groups = new TreeSet<>(NameOrder.GROUPS);
    if (file.node().has("groups")) {
      file.each("groups", each -> requireNew(each, groups.add(group(each)), "group"));
    }
    TreeMap<String, Long> errors = new TreeMap<>();
    if (file.node().has("errors")) {
      file.each("errors", e -> errors.merge(e.text("message"), whole(e, "count"), Long::sum));
    }
    Optional<JsonFields> merged = file.optionalObject("merged");
    return new Results(
        merged.map(this::origin).orElseGet(() -> Origin.of(file.file(), Format.MEASUREMENT)),
        List.copyOf(requests),
        List.copyOf(groups),
        List.of(),
        file.optionalObject("timeline").map(MeasuredTimes::timeline),
        times(file, "loadGeneratorLag"),
        span("response"),
        span("report"),
        errors,
        Optional.empty());
  }

  private static void requireNew(JsonFields at, boolean isNew, String what) {
    if (!isNew) {
      throw at.unreadable("has a " + what + " a second time in " + at.path());
    }
  }

  private Optional<Results.Span> span(String of) {
    return file.optionalNumber(of + "Seconds")
        .map(
            seconds -> {
              long first = file.optionalNumber(of + "FirstMillis").orElse(0.0).longValue();
              return new Results.Span(first, first + Math.round(seconds * MILLIS_PER_SECOND));
            });
  }

  private Origin origin(JsonFields merged) {
    List<String> notes = new ArrayList<>();
    merged.array("notes").forEach(note -> notes.add(note.asText()));
    return new Origin(
        List.of(file.file()),
        Format.MEASUREMENT,
        merged.optionalText("toolVersion"),
        merged.optionalText("simulation"),
        merged.optionalText("description"),
        merged
            .optionalNumber("startEpochMillis")
            .map(start -> OptionalLong.of(start.longValue()))
            .orElseGet(OptionalLong::empty),
        notes);
  }

  private static RequestTimes request(JsonFields request) {
    return new RequestTimes(
        request.node().has("groups") ? names(request, "groups") : List.of(),
        request.text("name"),
        times(request, "responseTimes"),
        failed(request),
        request.node().has("sinceSchedule") ? times(request, "sinceSchedule") : TimeCounts.empty(),
        request
            .optionalNumber("firstStartMillis")
            .map(start -> OptionalLong.of(start.longValue()))
            .orElseGet(OptionalLong::empty));
  }

  private static SortedMap<String, TimeCounts> failed(JsonFields request) {
    TreeMap<String, TimeCounts> failed = new TreeMap<>();
    request.each(
        "failed",
        f ->
            requireNew(
                f, failed.put(f.text("kind"), times(f, "responseTimes")) == null, "failure"));
    return failed;
  }

  private static GroupTimes group(JsonFields group) {
    return new GroupTimes(
        names(group, "groups"),
        outcomes(group.object("responseTimes")),
        outcomes(group.object("durations")));
  }

  private static GroupTimes.Outcomes outcomes(JsonFields of) {
    return new GroupTimes.Outcomes(times(of, "succeeded"), times(of, "failed"));
  }

  private static Timeline timeline(JsonFields of) {
    int[] succeeded = of.node().has("succeeded") ? counts(of, "succeeded") : new int[0];
    long[] micros = of.node().has("succeededMicros") ? sums(of, "succeededMicros") : new long[0];
    if (succeeded.length != micros.length) {
      throw of.unreadable(
          "has %d seconds in field %s and %d in %s"
              .formatted(
                  succeeded.length,
                  of.name("succeeded"),
                  micros.length,
                  of.name("succeededMicros")));
    }
    return new Timeline(
        counts(of, "requestsStarted"),
        counts(of, "requestsEnded"),
        counts(of, "usersStarted"),
        counts(of, "usersEnded"),
        succeeded,
        micros);
  }

  private static int[] counts(JsonFields of, String field) {
    JsonNode array = of.array(field);
    int[] counts = new int[array.size()];
    for (int i = 0; i < counts.length; i++) {
      JsonNode count = array.get(i);
      if (!count.canConvertToInt() || count.intValue() < 0) {
        throw of.unreadable("has " + count + " in field " + of.name(field) + ", no count");
      }
      counts[i] = count.intValue();
    }
    return counts;
  }

  private static long[] sums(JsonFields of, String field) {
    JsonNode array = of.array(field);
    long[] sums = new long[array.size()];
    for (int i = 0; i < sums.length; i++) {
      JsonNode sum = array.get(i);
      if (!sum.canConvertToLong() || sum.longValue() < 0) {
        throw of.unreadable("has " + sum + " in field " + of.name(field) + ", no sum");
      }
      sums[i] = sum.longValue();
    }
    return sums;
  }

  private static List<String> names(JsonFields of, String field) {
    List<String> names = new ArrayList<>();
    of.array(field).forEach(name -> names.add(name.asText()));
    return names;
  }

  private static long whole(JsonFields of, String field) {
    double number = of.number(field);
    if (!(number >= 0 && number == Math.rint(number) && number <= Long.MAX_VALUE)) {
      throw of.unreadable("has " + number + " in field " + of.name(field) + ", no count");
    }
    return (long) number;
  }

  /** Whole milliseconds with their counts, or a histogram in microseconds. */
  private static TimeCounts times(JsonFields of, String field) {
    if (of.node().path(field).isObject()) {
      return milliseconds(of.object(field));
    }
    String base64 = of.text(field);
    try {
      return TimeCounts.of(PackedHistogram.decode(base64));
    } catch (RuntimeException e) {
      throw of.unreadable("has a damaged histogram in field " + of.name(field));
    }
  }

  private static TimeCounts milliseconds(JsonFields of) {
    JsonNode values = of.array("milliseconds");
    JsonNode counts = of.array("counts");
    TreeMap<Long, Long> byMicros = new TreeMap<>();
    for (int i = 0; i < values.size(); i++) {
      long value = values.get(i).asLong(-1);
      long count = counts.path(i).asLong(-1);
      if (value < 0 || value > Integer.MAX_VALUE || count < 1 || counts.size() != values.size()) {
        throw of.unreadable("has values and counts that do not fit in field " + of.path());
      }
      byMicros.merge(value * 1_000, count, Long::sum);
    }
    return TimeCounts.of(byMicros, TimeCounts.Resolution.EXACT_MILLISECONDS);
  }
}
