package verdict.run.measurement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import verdict.file.JsonDocument;
import verdict.run.Series;
import verdict.run.ServiceWindow;
import verdict.run.measurement.MeasurementJson.SeriesName;

/**
 * Measurement files of older versions, as the present document: of version 1, the document is one
 * window, whose services have the names of their series with them; in version 2, the windows are
 * called blocks.
 */
final class OlderSchemas {
  private OlderSchemas() {}

  static MeasurementJson ofVersion1(JsonDocument file) {
    ObjectNode nothing = JsonNodeFactory.instance.objectNode();
    List<WindowJson> window = List.of(file.bind(WindowJson.class));
    return new MeasurementJson(1, Optional.empty(), nothing, List.of(), window);
  }

  static MeasurementJson ofVersion2(JsonDocument file) {
    Version2 of = file.bind(Version2.class);
    return new MeasurementJson(2, of.campaign, of.shared, of.series, of.blocks);
  }

  /** The document of version 2. */
  private record Version2(
      Optional<CampaignJson> campaign,
      ObjectNode shared,
      @JsonProperty(required = true) List<SeriesName> series,
      @JsonProperty(required = true) List<WindowJson> blocks) {}

  /** The services of version 1. */
  record Services(List<Service> services) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Services {}
  }

  /** A service of version 1. */
  record Service(
      String name,
      boolean restarted,
      @JsonProperty(required = true) List<String> wentBackwards,
      @JsonProperty(required = true) List<Change> changes,
      @JsonProperty(required = true) List<ServiceWindow.Gauge> gauges) {
    ServiceWindow window() {
      List<Series> series =
          changes.stream().map(each -> new Series(each.name, each.labels, each.change)).toList();
      return new ServiceWindow(name, restarted, wentBackwards, series, gauges);
    }
  }

  /** The change of a series in version 1. */
  record Change(String name, SortedMap<String, String> labels, double change) {}
}
