package verdict.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import verdict.run.Measurement;
import verdict.run.RequestTimes;
import verdict.run.RunDescription;
import verdict.run.TimeCounts;

/**
 * One run as samples: what it was, what its requests and services showed, and the doubts.
 *
 * @param requests in the order of their names
 * @param overall all requests as one sample
 * @param services in the order of their names; empty when none could be scraped
 * @param lag how late the load generator started its journeys
 * @param figures of the run as a whole: rates, and CPU over all services
 * @param unsoundCounters what makes counters worthless: restarts, counters that went backwards,
 *     services that gave none at one edge of the window
 * @param notRecorded how many requests were sent without being recorded, by name
 */
public record MeasuredRun(
    RunDescription run,
    List<RequestSample> requests,
    RequestSample overall,
    List<ServiceSample> services,
    TimeCounts lag,
    List<Figure> figures,
    List<String> unsoundCounters,
    SortedMap<String, Long> notRecorded,
    List<Caveat> caveats) {
  /** The name of the sample of all requests. */
  public static final String ALL = "all requests";

  public MeasuredRun {
    requests = List.copyOf(requests);
    services = List.copyOf(services);
    figures = List.copyOf(figures);
    unsoundCounters = List.copyOf(unsoundCounters);
    caveats = List.copyOf(caveats);
  }

  public static MeasuredRun of(Measurement measurement) {
    RunDescription run = measurement.run();
    List<RequestSample> requests = new ArrayList<>();
    List<TimeCounts> succeeded = new ArrayList<>();
    TreeMap<String, Long> failed = new TreeMap<>();
    for (RequestTimes times : measurement.results().requests()) {
      TreeMap<String, Long> kinds = new TreeMap<>();
      times.failed().forEach((kind, counts) -> kinds.put(kind, counts.total()));
      kinds.forEach((kind, count) -> failed.merge(kind, count, Long::sum));
      requests.add(new RequestSample(times.path(), times.succeeded(), kinds));
      succeeded.add(times.succeeded());
    }
    RequestSample overall = new RequestSample(ALL, TimeCounts.sum(succeeded), failed);
    List<ServiceSample> services =
        measurement.services().values().stream()
            .map(window -> ServiceFigures.of(window, run.countedSeconds()))
            .toList();
    TimeCounts lag = measurement.results().lag();
    List<String> unsound = RunCaveats.unsoundCounters(measurement);
    return new MeasuredRun(
        run,
        requests,
        overall,
        services,
        lag,
        RunFigures.of(
            run,
            overall,
            lag.total(),
            measurement.results().seconds().orElse(0),
            services,
            unsound.isEmpty()),
        unsound,
        measurement.notRecorded(),
        RunCaveats.of(measurement));
  }

  /** A figure of the run as a whole. */
  public Optional<Figure> figure(Metric metric) {
    return figure(metric, "");
  }

  /** A part of a figure of the run. */
  public Optional<Figure> figure(Metric metric, String part) {
    return figures.stream().filter(f -> f.metric() == metric && f.part().equals(part)).findFirst();
  }
}
