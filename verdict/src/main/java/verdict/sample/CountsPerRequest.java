package verdict.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import verdict.run.ServiceWindow;

/**
 * What all services together did for a request of the load generator. These counts hardly vary from
 * round to round, so that they show changes that no response time can.
 */
final class CountsPerRequest {
  private final List<ServiceCounters> services = new ArrayList<>();
  private final List<OptionalDouble> allocated = new ArrayList<>();
  private final long requests;
  private final List<Figure> figures = new ArrayList<>();

  private CountsPerRequest(long requests) {
    this.requests = requests;
  }

  /**
   * Those that the services tell of.
   *
   * @param services all that were scraped, their counters sound
   * @param requests of the load generator since the counters were read
   */
  static List<Figure> of(Collection<ServiceWindow> services, long requests) {
    CountsPerRequest counts = new CountsPerRequest(requests);
    for (ServiceWindow window : services) {
      ServiceCounters counters = ServiceCounters.of(window);
      counts.services.add(counters);
      counts.allocated.add(ServiceFigures.allocated(window, counters));
    }
    if (requests > 0) {
      counts.all();
    }
    return counts.figures;
  }

  private void all() {
    add(Metric.DB_QUERIES_PER_REQUEST, sum(ServiceCounters.DB + "_count"));
    add(Metric.EXTERNAL_PER_REQUEST, sum(ServiceCounters.EXTERNAL + "_count"));
    add(Metric.ALLOCATED_PER_REQUEST, allocated());
    add(
        Metric.RESPONSE_BYTES_PER_REQUEST,
        sum(Metric.RESPONSE_BYTES_PER_REQUEST.family() + "_sum"));
  }

  /** A service without the series did none of it; absent when no service has it. */
  private Optional<Double> sum(String series) {
    List<ServiceCounters> with = services.stream().filter(each -> each.has(series)).toList();
    double sum = 0;
    for (ServiceCounters each : with) {
      sum += each.total(series);
    }
    return with.isEmpty() ? Optional.empty() : Optional.of(sum);
  }

  /** Of all services or of none: every one of them allocates. */
  private Optional<Double> allocated() {
    double sum = 0;
    for (OptionalDouble bytes : allocated) {
      if (bytes.isEmpty()) {
        return Optional.empty();
      }
      sum += bytes.getAsDouble();
    }
    return allocated.isEmpty() ? Optional.empty() : Optional.of(sum);
  }

  private void add(Metric metric, Optional<Double> sum) {
    sum.ifPresent(of -> figures.add(new Figure(metric, "", of / requests, requests)));
  }
}
