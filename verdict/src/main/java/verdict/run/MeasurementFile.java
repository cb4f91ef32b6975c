package verdict.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads {@code measurement.json}; {@link MeasurementWriter} is its other half. */
public final class MeasurementFile implements RunReader {
  static final int SCHEMA_VERSION = 1;
  private static final String WHAT = "a measurement file of schema version 1";
  private static final Pattern START = Pattern.compile("\\s*\\{[^\\x00]*\"schemaVersion\"\\s*:");

  /**
   * Reads a measurement of Verdict's own.
   *
   * @throws UnreadableInput when the file is missing, not JSON, not a measurement, or damaged, or
   *     when it holds results that were merged, of which nobody knows what load was asked for
   */
  public static Measurement read(Path path) {
    String cure = "make one with: scripts/verdict collect --rps 50 --output " + path;
    JsonFields file = JsonFields.read(path, WHAT, cure);
    file.requireSchemaVersion(SCHEMA_VERSION);
    Results results = new MeasuredTimes(file).read();
    if (file.optionalObject("run").isEmpty() && file.optionalObject("merged").isPresent()) {
      throw file.unreadable("was merged from results that do not say what load was asked for");
    }
    JsonFields run = file.object("run");
    TreeMap<String, ServiceWindow> services = new TreeMap<>();
    each(file, "services", service -> services.put(service.text("name"), serviceWindow(service)));
    return new Measurement(
        RunDescription.of(run),
        results,
        services,
        texts(file, "unscraped"),
        counts(file, "notRecorded"));
  }

  @Override
  public boolean recognizes(byte[] head) {
    return START.matcher(new String(head, StandardCharsets.UTF_8)).lookingAt();
  }

  @Override
  public Results read(InputFile input, OptionalLong originEpochMillis) {
    JsonFields file =
        JsonFields.parse(
            input.path(),
            new String(input.bytes(), StandardCharsets.UTF_8),
            WHAT,
            "take another copy of it");
    file.requireSchemaVersion(SCHEMA_VERSION);
    Results results = new MeasuredTimes(file).read();
    Optional<RunDescription> run = file.optionalObject("run").map(RunDescription::of);
    Results whole =
        run.map(of -> results.from(of.origin(input.path(), Format.MEASUREMENT))).orElse(results);
    return whole.since(originEpochMillis);
  }

  private static ServiceWindow serviceWindow(JsonFields service) {
    List<Series> changes = new ArrayList<>();
    each(
        service,
        "changes",
        c -> changes.add(new Series(c.text("name"), texts(c, "labels"), c.number("change"))));
    List<ServiceWindow.Gauge> gauges = new ArrayList<>();
    each(
        service,
        "gauges",
        g ->
            gauges.add(
                new ServiceWindow.Gauge(
                    g.text("name"), texts(g, "labels"), g.number("before"), g.number("after"))));
    List<String> backwards = new ArrayList<>();
    service.array("wentBackwards").forEach(name -> backwards.add(name.asText()));
    return new ServiceWindow(
        service.text("name"), service.flag("restarted"), backwards, changes, gauges);
  }

  private static SortedMap<String, String> texts(JsonFields of, String field) {
    JsonFields object = of.object(field);
    TreeMap<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : object.node().properties()) {
      texts.put(entry.getKey(), object.text(entry.getKey()));
    }
    return texts;
  }

  // Files of before it was known have no such field.
  private static SortedMap<String, Long> counts(JsonFields of, String field) {
    TreeMap<String, Long> counts = new TreeMap<>();
    of.optionalObject(field)
        .ifPresent(
            object ->
                object
                    .node()
                    .properties()
                    .forEach(e -> counts.put(e.getKey(), (long) object.number(e.getKey()))));
    return counts;
  }

  static void each(JsonFields of, String field, Consumer<JsonFields> to) {
    int index = 0;
    for (JsonNode element : of.array(field)) {
      to.accept(of.element(field, index, element));
      index++;
    }
  }
}
