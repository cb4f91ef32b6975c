package verdict.sample;

import java.util.List;
import java.util.Optional;

/**
 * One run in figures.
 *
 * @param requests in the order of their names
 * @param loadGeneratorLagP99 absent when lag was not recorded
 */
public record RunSummary(
    MeasuredRun measured,
    List<RequestSummary> requests,
    RequestSummary overall,
    Optional<Figure> loadGeneratorLagP99) {
  public RunSummary {
    requests = List.copyOf(requests);
  }

  public static RunSummary of(MeasuredRun run) {
    double seconds =
        run.figure(Metric.THROUGHPUT)
            .filter(throughput -> throughput.value() > 0)
            .map(throughput -> run.overall().count() / throughput.value())
            .orElse(run.run().load().durationSeconds());
    List<RequestSummary> requests =
        run.requests().stream().map(request -> summary(request, seconds)).toList();
    long n = run.lag().total();
    Optional<Figure> lag =
        n == 0
            ? Optional.empty()
            : Optional.of(
                new Figure(Metric.LOAD_GENERATOR_LAG_P99, "", new Percentile(99).of(run.lag()), n));
    return new RunSummary(run, requests, summary(run.overall(), seconds), lag);
  }

  private static RequestSummary summary(RequestSample sample, double seconds) {
    return RequestSummary.of(sample, seconds);
  }

  /** A figure of the run: of all its requests, else of the run as a whole. */
  public Optional<Figure> figure(Metric metric) {
    return metric == Metric.LOAD_GENERATOR_LAG_P99
        ? loadGeneratorLagP99
        : overall.figure(metric).or(() -> measured.figure(metric));
  }

  /** The request of that name. */
  public Optional<RequestSummary> request(String name) {
    return requests.stream().filter(request -> request.name().equals(name)).findFirst();
  }
}
