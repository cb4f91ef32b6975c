package verdict.sample;

/** The catalogue of what Verdict knows to measure: one constant a metric, and that is all. */
public enum Metric {
  REQUESTS("requests", "requests", Unit.COUNT, Worse.NEITHER, Source.LOAD_GENERATOR),
  FAILED_REQUESTS("failed-requests", "failed", Unit.COUNT, Worse.HIGHER, Source.LOAD_GENERATOR),
  FAILURE_RATIO("failure-ratio", "failures", Unit.RATIO, Worse.HIGHER, Source.LOAD_GENERATOR),
  MEAN("response-time-mean", "avg", Unit.MILLISECONDS, Worse.HIGHER, Source.LOAD_GENERATOR),
  STANDARD_DEVIATION(
      "response-time-standard-deviation",
      "std dev",
      Unit.MILLISECONDS,
      Worse.HIGHER,
      Source.LOAD_GENERATOR),
  P50("response-time-p50", "p50", Unit.MILLISECONDS, Worse.HIGHER, Source.LOAD_GENERATOR),
  P75("response-time-p75", "p75", Unit.MILLISECONDS, Worse.HIGHER, Source.LOAD_GENERATOR),
  P90("response-time-p90", "p90", Unit.MILLISECONDS, Worse.HIGHER, Source.LOAD_GENERATOR),
  P95("response-time-p95", "p95", Unit.MILLISECONDS, Worse.HIGHER, Source.LOAD_GENERATOR),
  P99("response-time-p99", "p99", Unit.MILLISECONDS, Worse.HIGHER, Source.LOAD_GENERATOR),
  P99_9("response-time-p99.9", "p99.9", Unit.MILLISECONDS, Worse.HIGHER, Source.LOAD_GENERATOR),
  SLOW_RATIO("slow-ratio", "slow requests", Unit.RATIO, Worse.HIGHER, Source.LOAD_GENERATOR),
  MIN("response-time-min", "min", Unit.MILLISECONDS, Worse.HIGHER, Source.LOAD_GENERATOR),
  MAX("response-time-max", "max", Unit.MILLISECONDS, Worse.HIGHER, Source.LOAD_GENERATOR),
  ARRIVAL_RATE(
      "arrival-rate", "arrival rate", Unit.PER_SECOND, Worse.NEITHER, Source.LOAD_GENERATOR),
  THROUGHPUT("throughput", "throughput", Unit.PER_SECOND, Worse.LOWER, Source.LOAD_GENERATOR),
  DELIVERED_RATIO(
      "delivered-ratio", "delivered / asked", Unit.RATIO, Worse.LOWER, Source.LOAD_GENERATOR),
  LOAD_GENERATOR_LAG_P99(
      "load-generator-lag-p99",
      "load generator lag p99",
      Unit.MILLISECONDS,
      Worse.HIGHER,
      Source.LOAD_GENERATOR),
  LOAD_GENERATOR_CPU(
      "load-generator-cpu",
      "load generator CPU, of all cores",
      Unit.RATIO,
      Worse.HIGHER,
      Source.LOAD_GENERATOR),
  CPU("cpu", "CPU", Unit.SECONDS, Worse.HIGHER, Source.SERVICE),
  CPU_PER_REQUEST(
      "cpu-seconds-per-request", "CPU per request", Unit.SECONDS, Worse.HIGHER, Source.SERVICE),
  CPU_PER_REQUEST_WITHOUT_JIT(
      "cpu-seconds-per-request-without-jit",
      "CPU per request without JIT",
      Unit.SECONDS,
      Worse.HIGHER,
      Source.SERVICE),
  JIT_CPU("jit-cpu", "CPU of the JIT compilers", Unit.SECONDS, Worse.NEITHER, Source.SERVICE),
  CPU_CORES("cpu-cores", "cores in use", Unit.CORES, Worse.HIGHER, Source.SERVICE),
  CPU_UTILISATION("cpu-utilisation", "CPU, of all cores", Unit.RATIO, Worse.HIGHER, Source.SERVICE),
  RESIDENT_MEMORY("resident-memory", "memory (RSS)", Unit.BYTES, Worse.HIGHER, Source.SERVICE),
  HEAP_USED("heap-used", "heap used", Unit.BYTES, Worse.HIGHER, Source.SERVICE),
  SERVED("requests-served", "requests served", Unit.COUNT, Worse.NEITHER, Source.SERVICE),
  SERVER_SIDE_MEAN(
      "server-side-response-time-mean",
      "server-side response time",
      Unit.MILLISECONDS,
      Worse.HIGHER,
      Source.SERVICE),
  DB_QUERY_MEAN("db-query-mean", "database query", Unit.MILLISECONDS, Worse.HIGHER, Source.SERVICE),
  DB_QUERIES_PER_REQUEST(
      "db-queries-per-request", "queries per request", Unit.COUNT, Worse.HIGHER, Source.SERVICE),
  POOL_ACQUIRE_MEAN(
      "db-pool-acquire-mean",
      "wait for a database connection",
      Unit.MILLISECONDS,
      Worse.HIGHER,
      Source.SERVICE),
  EXTERNAL_MEAN(
      "external-request-mean",
      "call to another service",
      Unit.MILLISECONDS,
      Worse.HIGHER,
      Source.SERVICE),
  EXTERNAL_PER_REQUEST(
      "external-requests-per-request",
      "calls per request",
      Unit.COUNT,
      Worse.HIGHER,
      Source.SERVICE),
  EVENT_LOOP_LAG_MEAN(
      "event-loop-lag-mean", "event loop lag", Unit.MILLISECONDS, Worse.HIGHER, Source.SERVICE),
  HEAP_AFTER_GC(
      "heap-after-gc", "old generation after GC, in use", Unit.RATIO, Worse.HIGHER, Source.SERVICE),
  GC_PAUSE_SHARE(
      "gc-pause-share", "GC pauses, of the time", Unit.RATIO, Worse.HIGHER, Source.SERVICE),
  GC_PAUSE("gc-pause", "GC pauses, total", Unit.MILLISECONDS, Worse.HIGHER, Source.SERVICE),
  ALLOCATED_PER_REQUEST(
      "allocated-per-request", "allocated per request", Unit.BYTES, Worse.HIGHER, Source.SERVICE),
  RESPONSE_BYTES_MEAN(
      "response-bytes-mean", "response size", Unit.BYTES, Worse.HIGHER, Source.SERVICE),
  LOG_EVENTS("log-events", "log events", Unit.COUNT, Worse.HIGHER, Source.SERVICE),
  OWN_MEAN("own-timer-mean", "timed, mean", Unit.MILLISECONDS, Worse.HIGHER, Source.SERVICE),
  OWN_PER_REQUEST(
      "own-counter-per-request", "counted per request", Unit.COUNT, Worse.NEITHER, Source.SERVICE);

  /** The part of {@link #DELIVERED_RATIO} that a queue lowers: time asked over time taken. */
  public static final String IN_TIME = "in time";

  /** The part of {@link #DELIVERED_RATIO} that the load generator lowers: started over asked. */
  public static final String JOURNEYS_STARTED = "journeys started";

  /** Which way is bad. */
  public enum Worse {
    HIGHER,
    LOWER,
    NEITHER
  }

  /** Who saw it. */
  public enum Source {
    LOAD_GENERATOR,
    SERVICE
  }

  private final String key;
  private final String heading;
  private final Unit unit;
  private final Worse worse;
  private final Source source;

  Metric(String key, String heading, Unit unit, Worse worse, Source source) {
    this.key = key;
    this.heading = heading;
    this.unit = unit;
    this.worse = worse;
    this.source = source;
  }

  /** Its name in JSON: never changes. */
  public String key() {
    return key;
  }

  /** Its name for people. */
  public String heading() {
    return heading;
  }

  public Unit unit() {
    return unit;
  }

  public Worse worse() {
    return worse;
  }

  public Source source() {
    return source;
  }
}
