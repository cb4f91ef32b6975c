package verdict.run.measurement;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.HdrHistogram.Histogram;
import verdict.run.GroupTimes;
import verdict.run.RequestTimes;
import verdict.run.Results;
import verdict.run.TimeCounts;
import verdict.run.Timeline;

/** The results part of {@code measurement.json}; {@link MeasuredTimes} is its other half. */
final class TimesJson {
  private static final long MICROS_PER_MS = 1_000;

  private TimesJson() {}

  static void results(Results results, ObjectNode root) {
    root.put("responseTimeUnit", "microseconds");
    results.span().ifPresent(span -> span(span, "response", root));
    results.reportSpan().ifPresent(span -> span(span, "report", root));
    ArrayNode requests = root.putArray("requests");
    results.requests().forEach(request -> request(request, requests.addObject()));
    for (GroupTimes group : results.groups()) {
      ObjectNode node = root.withArray("groups").addObject();
      group.groups().forEach(node.putArray("groups")::add);
      outcomes(group.responseTimes(), node.putObject("responseTimes"));
      outcomes(group.durations(), node.putObject("durations"));
    }
    times(results.lag(), root, "loadGeneratorLag");
    results.timeline().ifPresent(timeline -> timeline(timeline, root.putObject("timeline")));
    results
        .errors()
        .forEach(
            (message, count) ->
                root.withArray("errors").addObject().put("message", message).put("count", count));
  }

  private static void span(Results.Span span, String of, ObjectNode into) {
    into.put(of + "Seconds", span.seconds());
    into.put(of + "FirstMillis", span.firstMillis());
  }

  private static void request(RequestTimes times, ObjectNode into) {
    into.put("name", times.name());
    times.groups().forEach(group -> into.withArray("groups").add(group));
    times.firstStartMillis().ifPresent(start -> into.put("firstStartMillis", start));
    times(times.succeeded(), into, "responseTimes");
    ArrayNode failed = into.putArray("failed");
    times
        .failed()
        .forEach(
            (kind, counts) -> {
              ObjectNode node = failed.addObject().put("kind", kind).put("count", counts.total());
              times(counts, node, "responseTimes");
            });
    if (times.sinceSchedule().total() > 0) {
      times(times.sinceSchedule(), into, "sinceSchedule");
    }
  }

  private static void outcomes(GroupTimes.Outcomes outcomes, ObjectNode into) {
    times(outcomes.succeeded(), into, "succeeded");
    times(outcomes.failed(), into, "failed");
  }

  private static void timeline(Timeline timeline, ObjectNode into) {
    counts(timeline.requestsStarted(), into, "requestsStarted");
    counts(timeline.requestsEnded(), into, "requestsEnded");
    counts(timeline.usersStarted(), into, "usersStarted");
    counts(timeline.usersEnded(), into, "usersEnded");
    if (timeline.succeeded().length > 0) {
      counts(timeline.succeeded(), into, "succeeded");
      ArrayNode micros = into.putArray("succeededMicros");
      for (long sum : timeline.succeededMicros()) {
        micros.add(sum);
      }
    }
  }

  private static void counts(int[] counts, ObjectNode into, String field) {
    ArrayNode array = into.putArray(field);
    for (int count : counts) {
      array.add(count);
    }
  }

  // Whole milliseconds would lose by a histogram of 3 digits: they are written as they are.
  private static void times(TimeCounts times, ObjectNode into, String field) {
    if (times.total() > 0 && times.resolution() == TimeCounts.Resolution.EXACT_MILLISECONDS) {
      ObjectNode node = into.putObject(field);
      ArrayNode values = node.putArray("milliseconds");
      ArrayNode counts = node.putArray("counts");
      for (int i = 0; i < times.distinct(); i++) {
        values.add(times.micros(i) / MICROS_PER_MS);
        counts.add(times.count(i));
      }
    } else {
      into.put(field, base64(times.toHistogram()));
    }
  }

  private static String base64(Histogram histogram) {
    ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
    int length = histogram.encodeIntoCompressedByteBuffer(buffer);
    return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
  }
}
