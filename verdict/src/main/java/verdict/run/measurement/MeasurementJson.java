package verdict.run.measurement;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The document {@code measurement.json}: a side of one or more windows (docs/formats.md).
 *
 * @param shared what the {@code run.json} of all windows have in common, written once
 * @param series what the metrics of services are called, written once
 */
@JsonPropertyOrder({"schemaVersion", "campaign", "shared", "series", "windows"})
record MeasurementJson(
    int schemaVersion,
    Optional<CampaignJson> campaign,
    ObjectNode shared,
    @JsonProperty(required = true) List<SeriesName> series,
    @JsonProperty(required = true) List<WindowJson> windows) {
  static final int SCHEMA_VERSION = 3;

  /** What a series of metrics is called. */
  record SeriesName(String name, @JsonProperty(required = true) SortedMap<String, String> labels) {}
}
