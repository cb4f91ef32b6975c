package verdict.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import verdict.run.Origin;
import verdict.run.Results;
import verdict.run.Timeline;
import verdict.sample.Figures;
import verdict.sample.ResultsRow;
import verdict.sample.ResultsSummary;

/** What a load test left, for machines: figures in the unit that stands beside them. */
public final class ResultsJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int SCHEMA_VERSION = 1;

  private ResultsJson() {}

  /**
   * @param written files that were written
   */
  public static String render(ResultsSummary summary, List<Path> written) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("schemaVersion", SCHEMA_VERSION);
    Results results = summary.results();
    origin(results.origin(), root.putObject("origin"));
    root.put("partial", results.loss().isPresent());
    results.loss().ifPresent(loss -> root.put("loss", loss.found()));
    results.seconds().ifPresent(seconds -> root.put("seconds", seconds));
    row(summary.all(), root.putObject("allRequests"));
    ArrayNode rows = root.putArray("rows");
    summary.rows().forEach(row -> row(row, rows.addObject()));
    ArrayNode errors = root.putArray("errors");
    results
        .errors()
        .forEach((message, n) -> errors.addObject().put("message", message).put("count", n));
    root.put("printedPercentilesCompared", summary.hasComparedPrinted());
    ArrayNode differences = root.putArray("printedPercentilesThatDiffer");
    summary.differences().forEach(differences::addPOJO);
    results.timeline().ifPresent(timeline -> timeline(timeline, root.putObject("timeline")));
    ArrayNode caveats = root.putArray("caveats");
    summary
        .caveats()
        .forEach(c -> caveats.addObject().put("key", c.key()).put("sentence", c.sentence()));
    ArrayNode files = root.putArray("files");
    written.forEach(file -> files.add(file.toString()));
    try {
      return MAPPER.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void origin(Origin origin, ObjectNode into) {
    into.put("format", Figures.key(origin.format()));
    origin.files().forEach(file -> into.withArray("files").add(file.toString()));
    origin.toolVersion().ifPresent(version -> into.put("toolVersion", version));
    origin.simulation().ifPresent(simulation -> into.put("simulation", simulation));
    origin.description().ifPresent(description -> into.put("description", description));
    origin
        .startEpochMillis()
        .ifPresent(start -> into.put("startedAt", Instant.ofEpochMilli(start).toString()));
  }

  private static void row(ResultsRow row, ObjectNode into) {
    into.put("kind", Figures.key(row.kind()));
    row.path().forEach(into.putArray("path")::add);
    outcome(row.total(), into.putObject("total"));
    outcome(row.succeeded(), into.putObject("ok"));
    outcome(row.failed(), into.putObject("failed"));
    ArrayNode failures = into.putArray("failures");
    row.failures().forEach((m, n) -> failures.addObject().put("message", m).put("count", n));
  }

  private static void outcome(ResultsRow.Outcome outcome, ObjectNode into) {
    into.put("count", outcome.count());
    ArrayNode figures = into.putArray("figures");
    outcome.figures().forEach(figure -> JsonSummary.figure(figure, figures));
  }

  private static void timeline(Timeline timeline, ObjectNode into) {
    into.put("unit", "per second since the start");
    counts(timeline.usersStarted(), into.putArray("usersStarted"));
    counts(timeline.usersEnded(), into.putArray("usersEnded"));
    counts(timeline.requestsStarted(), into.putArray("requestsStarted"));
    counts(timeline.requestsEnded(), into.putArray("requestsEnded"));
  }

  private static void counts(int[] counts, ArrayNode into) {
    for (int count : counts) {
      into.add(count);
    }
  }
}
