package verdict.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.HdrHistogram.Histogram;

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
    root.put("responseTimeUnit", "microseconds");
    root.put("responseSeconds", measurement.responseTimes().responseSeconds());
    ArrayNode requests = root.putArray("requests");
    measurement.responseTimes().requests().values().forEach(r -> request(r, requests.addObject()));
    root.put("loadGeneratorLag", base64(measurement.responseTimes().lag()));
    ArrayNode services = root.putArray("services");
    measurement.services().values().forEach(s -> service(s, services.addObject()));
    texts(measurement.unscraped(), root.putObject("unscraped"));
    // Not the platform's line end: the same bytes everywhere.
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    try {
      return MAPPER.writer(printer).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void request(RequestTimes times, ObjectNode into) {
    into.put("name", times.name());
    into.put("responseTimes", base64(times.succeeded()));
    ArrayNode failed = into.putArray("failed");
    times
        .failed()
        .forEach(
            (kind, histogram) ->
                failed
                    .addObject()
                    .put("kind", kind)
                    .put("count", histogram.getTotalCount())
                    .put("responseTimes", base64(histogram)));
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

  private static String base64(Histogram histogram) {
    ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
    int length = histogram.encodeIntoCompressedByteBuffer(buffer);
    return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
  }
}
