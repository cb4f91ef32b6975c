package verdict.run.measurement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import verdict.file.WrongField;
import verdict.run.Series;
import verdict.run.ServiceWindow;
import verdict.run.metrics.MetricNames;

/**
 * The metrics of services in a window: numbers alone, by their places in the list of series.
 *
 * @param older instead of them, as version 1 has them
 */
@JsonDeserialize(using = ServicesJson.Reading.class)
record ServicesJson(SortedMap<String, Service> byName, Optional<OlderSchemas.Services> older) {

  /** One service. */
  record Service(
      boolean restarted,
      @JsonProperty(required = true) List<String> wentBackwards,
      @JsonProperty(required = true) List<Change> changes,
      @JsonProperty(required = true) List<Gauge> gauges) {}

  /** The change of the series at a place. */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  record Change(int series, double change) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Change of(double[] numbers) {
      return new Change(place(numbers, 2), numbers[1]);
    }
  }

  /** A value that goes up and down, of the series at a place, at both edges of the window. */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  record Gauge(int series, double before, double after) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Gauge of(double[] numbers) {
      return new Gauge(place(numbers, 3), numbers[1], numbers[2]);
    }
  }

  // Jackson itself would pass over what is too much in such an array.
  private static int place(double[] numbers, int length) {
    boolean isRow =
        numbers.length == length
            && numbers[0] == (int) numbers[0]
            && Arrays.stream(numbers).allMatch(Double::isFinite);
    if (!isRow) {
      String found = "has " + Arrays.toString(numbers) + " in field %s, not a place and ";
      throw new WrongField(found + (length == 2 ? "a number" : "two numbers"), "");
    }
    return (int) numbers[0];
  }

  /** How they are read. */
  static final class Reading extends JsonDeserializer<ServicesJson> {
    @Override
    public ServicesJson deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.currentToken() == JsonToken.START_ARRAY) {
        return new ServicesJson(
            new TreeMap<>(), Optional.of(context.readValue(parser, OlderSchemas.Services.class)));
      }
      return new ServicesJson(
          context.readValue(
              parser,
              context
                  .getTypeFactory()
                  .constructMapType(TreeMap.class, String.class, Service.class)),
          Optional.empty());
    }
  }

  @JsonValue
  SortedMap<String, Service> written() {
    return byName;
  }

  static ServicesJson of(SortedMap<String, ServiceWindow> services, SeriesTable series) {
    TreeMap<String, Service> byName = new TreeMap<>();
    services.forEach((name, window) -> byName.put(name, service(window, series)));
    return new ServicesJson(byName, Optional.empty());
  }

  private static Service service(ServiceWindow window, SeriesTable series) {
    List<Change> changes = new ArrayList<>();
    for (Series each : window.changes()) {
      if (series.keepsChange(each.name())) {
        changes.add(new Change(series.place(each.name(), each.labels()), each.value()));
      }
    }
    List<Gauge> gauges = new ArrayList<>();
    for (ServiceWindow.Gauge each : window.gauges()) {
      if (series.keepsGauge(each.name())) {
        int place = series.place(each.name(), each.labels());
        gauges.add(new Gauge(place, each.before(), each.after()));
      }
    }
    return new Service(window.restarted(), window.wentBackwards(), changes, gauges);
  }

  /**
   * The windows, in the names of now: an older Verdict kept those that the services have.
   *
   * @throws verdict.file.WrongField when one names a series that is not there
   */
  SortedMap<String, ServiceWindow> windows(SeriesTable series) {
    TreeMap<String, ServiceWindow> windows = new TreeMap<>();
    older.ifPresent(of -> of.services().forEach(each -> windows.put(each.name(), each.window())));
    byName.forEach((name, service) -> windows.put(name, window(name, service, series)));
    windows.replaceAll((name, window) -> MetricNames.USUAL.read(window));
    return windows;
  }

  private static ServiceWindow window(String name, Service service, SeriesTable series) {
    String at = "services." + name;
    List<Series> changes = new ArrayList<>();
    for (Change each : service.changes) {
      changes.add(series.at(each.series, at).withValue(each.change));
    }
    List<ServiceWindow.Gauge> gauges = new ArrayList<>();
    for (Gauge each : service.gauges) {
      Series of = series.at(each.series, at);
      gauges.add(new ServiceWindow.Gauge(of.name(), of.labels(), each.before, each.after));
    }
    return new ServiceWindow(name, service.restarted, service.wentBackwards, changes, gauges);
  }
}
