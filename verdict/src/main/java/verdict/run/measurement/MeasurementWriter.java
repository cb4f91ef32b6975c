package verdict.run.measurement;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import verdict.file.AtomicFile;
import verdict.file.JsonFields;
import verdict.run.Measurement;
import verdict.run.Origin;
import verdict.run.Results;
import verdict.run.Series;
import verdict.run.ServiceWindow;

/** Writes {@code measurement.json}, the same bytes for the same measurement. */
public final class MeasurementWriter {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private MeasurementWriter() {}

  /**
   * Writes the file whole or not at all.
   *
   * @throws IOException when it cannot be written; an older file of that name is then as it was
   */
  public static void write(Measurement measurement, Path file) throws IOException {
    AtomicFile.write(file, json(measurement));
  }

  static String json(Measurement measurement) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("schemaVersion", MeasurementFile.SCHEMA_VERSION);
    root.set("run", measurement.run().json());
    TimesJson.results(measurement.results(), root);
    ArrayNode services = root.putArray("services");
    measurement.services().values().forEach(s -> service(s, services.addObject()));
    texts(measurement.unscraped(), root.putObject("unscraped"));
    ObjectNode notRecorded = root.putObject("notRecorded");
    measurement.notRecorded().forEach(notRecorded::put);
    return JsonFields.document(root);
  }

  /**
   * Writes results that were merged, of which no {@code run.json} is known.
   *
   * @throws IOException when it cannot be written; an older file of that name is then as it was
   */
  public static void writeMerged(Results merged, Path file) throws IOException {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("schemaVersion", MeasurementFile.SCHEMA_VERSION);
    Origin origin = merged.origin();
    ObjectNode from = root.putObject("merged");
    origin.simulation().ifPresent(simulation -> from.put("simulation", simulation));
    origin.description().ifPresent(description -> from.put("description", description));
    origin.toolVersion().ifPresent(version -> from.put("toolVersion", version));
    origin.startEpochMillis().ifPresent(start -> from.put("startEpochMillis", start));
    origin.files().forEach(each -> from.withArray("files").add(each.toString()));
    origin.notes().forEach(from.putArray("notes")::add);
    TimesJson.results(merged, root);
    AtomicFile.write(file, JsonFields.document(root));
  }

  private static void service(ServiceWindow window, ObjectNode into) {
    into.put("name", window.service());
    into.put("restarted", window.restarted());
    window.wentBackwards().forEach(into.putArray("wentBackwards")::add);
    ArrayNode changes = into.putArray("changes");
    for (Series series : window.changes()) {
      ObjectNode change = changes.addObject().put("name", series.name());
      texts(series.labels(), change.putObject("labels"));
      change.put("change", series.value());
    }
    ArrayNode gauges = into.putArray("gauges");
    for (ServiceWindow.Gauge gauge : window.gauges()) {
      ObjectNode node = gauges.addObject().put("name", gauge.name());
      texts(gauge.labels(), node.putObject("labels"));
      node.put("before", gauge.before()).put("after", gauge.after());
    }
  }

  private static void texts(Map<String, String> texts, ObjectNode into) {
    texts.forEach(into::put);
  }
}
