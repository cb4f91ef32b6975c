package verdict.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/** Reads {@code measurement.json}; {@link MeasurementWriter} is its other half. */
public final class MeasurementFile {
  static final int SCHEMA_VERSION = 1;
  private static final String WHAT = "a measurement file of schema version 1";

  private final JsonFields file;

  private MeasurementFile(JsonFields file) {
    this.file = file;
  }

  /**
   * @throws UnreadableInput when the file is missing, not JSON, not a measurement, or damaged
   */
  public static Measurement read(Path path) {
    String cure = "make one with: scripts/verdict collect --rps 50 --output " + path;
    return new MeasurementFile(JsonFields.read(path, WHAT, cure)).read();
  }

  private Measurement read() {
    file.requireSchemaVersion(SCHEMA_VERSION);
    TreeMap<String, RequestTimes> requests = new TreeMap<>();
    each(file, "requests", request -> requests.put(request.text("name"), requestTimes(request)));
    JsonFields run = file.object("run");
    ResponseTimes times =
        new ResponseTimes(
            requests, histogram(file, "loadGeneratorLag"), file.number("responseSeconds"));
    TreeMap<String, ServiceWindow> services = new TreeMap<>();
    each(file, "services", service -> services.put(service.text("name"), serviceWindow(service)));
    return new Measurement(RunDescription.of(run), times, services, texts(file, "unscraped"));
  }

  private static RequestTimes requestTimes(JsonFields request) {
    TreeMap<String, Histogram> failed = new TreeMap<>();
    each(request, "failed", f -> failed.put(f.text("kind"), histogram(f, "responseTimes")));
    return new RequestTimes(request.text("name"), histogram(request, "responseTimes"), failed);
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

  private static Histogram histogram(JsonFields of, String field) {
    try {
      byte[] bytes = Base64.getDecoder().decode(of.text(field));
      return Histogram.decodeFromCompressedByteBuffer(ByteBuffer.wrap(bytes), 0);
    } catch (UnreadableInput e) {
      throw e;
    } catch (DataFormatException | RuntimeException e) {
      throw of.unreadable("has a damaged histogram in field " + of.name(field));
    }
  }

  private static void each(JsonFields of, String field, Consumer<JsonFields> to) {
    int index = 0;
    for (JsonNode element : of.array(field)) {
      to.accept(of.element(field, index, element));
      index++;
    }
  }
}
