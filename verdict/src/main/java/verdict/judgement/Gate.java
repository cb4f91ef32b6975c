package verdict.judgement;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.sample.Metric;
import verdict.sample.Unit;
import verdict.statistics.Change;
import verdict.statistics.Comparison;

/**
 * A figure of all requests that can decide the verdict. The first five do so unless a project
 * switches them off, the counts when it switches them on ({@link Gates}).
 */
public enum Gate {
  MEAN("mean", Metric.MEAN, 0.05),
  P95("p95", Metric.P95, 0.10),
  FAILURES("failures", Metric.FAILURE_RATIO, 0.001),
  /** Of those services that tell what the JIT compilers took, without it. */
  CPU_PER_REQUEST("cpu", Metric.CPU_PER_REQUEST_WITHOUT_JIT, Metric.CPU_PER_REQUEST, 0.05),
  ACHIEVED("achieved", Metric.ACHIEVED_RATIO, 0.01),
  QUERIES("queries", Metric.DB_QUERIES_PER_REQUEST),
  CALLS("calls", Metric.EXTERNAL_PER_REQUEST),
  ALLOCATED("allocated", Metric.ALLOCATED_PER_REQUEST),
  RESPONSE_BYTES("response-bytes", Metric.RESPONSE_BYTES_PER_REQUEST);

  private final String key;
  private final Metric metric;
  private final Metric otherwise;
  private final Optional<Double> usual;

  Gate(String key, Metric metric, double usual) {
    this(key, metric, metric, usual);
  }

  /**
   * @param otherwise what is judged where not every block has the metric
   */
  Gate(String key, Metric metric, Metric otherwise, double usual) {
    this.key = key;
    this.metric = metric;
    this.otherwise = otherwise;
    this.usual = Optional.of(usual);
  }

  /** A count that hardly varies. */
  Gate(String key, Metric metric) {
    this.key = key;
    this.metric = metric;
    this.otherwise = metric;
    this.usual = Optional.empty();
  }

  /** The change that it judges; never of failures, which are judged by their counts. */
  Optional<Change> change(Comparison load) {
    return load.change(metric).or(() -> load.change(otherwise));
  }

  /** Its name on the command line and in files: never changes. */
  public String key() {
    return key;
  }

  /**
   * @throws IllegalArgumentException for a key that no gate has; its message is for the user
   */
  static Gate of(String key) {
    return Stream.of(values())
        .filter(gate -> gate.key.equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(key)));
  }

  private static String unknown(String key) {
    String known = Stream.of(values()).map(Gate::key).collect(Collectors.joining(", "));
    return "\"" + key + "\" is no gate; known: " + known;
  }

  /** What it is called, whether or not a comparison has its figure. */
  public Metric metric() {
    return otherwise;
  }

  Unit unit() {
    return metric.unit();
  }

  /** Whether it is a count per request, which hardly varies; only these can have a margin of 0. */
  public boolean isCount() {
    return usual.isEmpty();
  }

  /** Whether it decides where a project says nothing. */
  boolean isUsual() {
    return usual.isPresent();
  }

  /**
   * The margin where a project says nothing, of a gate that then decides; also the bound of checks
   * that a project's gates do not move. As a share of the baseline; of failures a difference of
   * ratios, 0.001 for 0.1 percentage points. It is as wide on the other side, on the logarithmic
   * scale.
   */
  public double usualMargin() {
    return usual.orElseThrow();
  }
}
