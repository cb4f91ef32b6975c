package verdict.sample;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The catalogue of what Verdict knows to measure: one constant a metric, and that is all. What is
 * compared, kept and shown follows from it.
 */
public enum Metric {
  REQUESTS("requests", "requests", Unit.COUNT, Worse.NEITHER, Source.LOAD_GENERATOR),
  FAILED_REQUESTS("failed-requests", "failed", Unit.COUNT, Worse.HIGHER, Source.LOAD_GENERATOR),
  FAILURE_RATIO(
      "failure-ratio", "failures", Unit.RATIO, Worse.HIGHER, Source.LOAD_GENERATOR, Use.OBJECTIVE),
  MEAN(
      "response-time-mean",
      "avg",
      Unit.MILLISECONDS,
      Worse.HIGHER,
      Source.LOAD_GENERATOR,
      Use.COMPARED_OF_ALL,
      Use.COMPARED_OF_REQUESTS,
      Use.SHOWN_OF_REQUESTS,
      Use.KEPT,
      Use.OBJECTIVE),
  STANDARD_DEVIATION(
      "response-time-standard-deviation",
      "std dev",
      Unit.MILLISECONDS,
      Worse.HIGHER,
      Source.LOAD_GENERATOR),
  P50(
      50,
      Use.COMPARED_OF_ALL,
      Use.COMPARED_OF_REQUESTS,
      Use.SHOWN_OF_REQUESTS,
      Use.KEPT,
      Use.OBJECTIVE),
  P75(75),
  P90(90),
  P95(
      95,
      Use.COMPARED_OF_ALL,
      Use.COMPARED_OF_REQUESTS,
      Use.SHOWN_OF_REQUESTS,
      Use.KEPT,
      Use.OBJECTIVE),
  P99(
      99,
      Use.COMPARED_OF_ALL,
      Use.COMPARED_OF_REQUESTS,
      Use.SHOWN_OF_REQUESTS,
      Use.KEPT,
      Use.OBJECTIVE),
  P99_9(99.9),
  SLOW_RATIO(
      "slow-ratio",
      "slow requests",
      Unit.RATIO,
      Worse.HIGHER,
      Source.LOAD_GENERATOR,
      Use.COMPARED_OF_ALL),
  MIN(
      "response-time-min",
      "min",
      Unit.MILLISECONDS,
      Worse.HIGHER,
      Source.LOAD_GENERATOR,
      Use.SHOWN_OF_REQUESTS),
  MAX(
      "response-time-max",
      "max",
      Unit.MILLISECONDS,
      Worse.HIGHER,
      Source.LOAD_GENERATOR,
      Use.SHOWN_OF_REQUESTS,
      Use.OBJECTIVE),
  ARRIVAL_RATE(
      "arrival-rate", "arrival rate", Unit.PER_SECOND, Worse.NEITHER, Source.LOAD_GENERATOR),
  THROUGHPUT("throughput", "throughput", Unit.PER_SECOND, Worse.LOWER, Source.LOAD_GENERATOR),
  ACHIEVED_RATIO(
      "achieved-ratio",
      "achieved rate",
      Unit.RATIO,
      Worse.LOWER,
      Source.LOAD_GENERATOR,
      Use.COMPARED_OF_ALL),
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
  CPU("cpu", "CPU", Unit.SECONDS, Worse.HIGHER, "process_cpu_time_ns_total"),
  CPU_PER_REQUEST(
      "cpu-seconds-per-request",
      "CPU per request",
      Unit.SECONDS,
      Worse.HIGHER,
      "process_cpu_time_ns_total",
      Use.COMPARED_OF_ALL,
      Use.COMPARED_OF_SERVICES,
      Use.KEPT),
  CPU_PER_REQUEST_WITHOUT_JIT(
      "cpu-seconds-per-request-without-jit",
      "CPU per request without JIT",
      Unit.SECONDS,
      Worse.HIGHER,
      "process_cpu_time_ns_total",
      Use.COMPARED_OF_ALL,
      Use.COMPARED_OF_SERVICES,
      Use.KEPT),
  JIT_CPU(
      "jit-cpu",
      "CPU of the JIT compilers",
      Unit.SECONDS,
      Worse.NEITHER,
      "jvm_compiler_cpu_time_ns_total"),
  CPU_CORES("cpu-cores", "cores in use", Unit.CORES, Worse.HIGHER, "process_cpu_time_ns_total"),
  CPU_UTILISATION(
      "cpu-utilisation",
      "CPU, of all cores",
      Unit.RATIO,
      Worse.HIGHER,
      "process_cpu_time_ns_total"),
  RESIDENT_MEMORY(
      "resident-memory",
      "memory (RSS)",
      Unit.BYTES,
      Worse.HIGHER,
      "process_resident_memory_bytes",
      Use.COMPARED_OF_SERVICES),
  HEAP_USED("heap-used", "heap used", Unit.BYTES, Worse.HIGHER, "jvm_memory_used_bytes"),
  THREADS(
      "threads",
      "threads",
      Unit.COUNT,
      Worse.NEITHER,
      "jvm_threads_live_threads",
      Use.COMPARED_OF_SERVICES),
  SERVED(
      "requests-served",
      "requests served",
      Unit.COUNT,
      Worse.NEITHER,
      "http_request_duration_seconds"),
  SERVER_SIDE_MEAN(
      "server-side-response-time-mean",
      "server-side response time",
      Unit.MILLISECONDS,
      Worse.HIGHER,
      "http_request_duration_seconds",
      Use.COMPARED_OF_SERVICES),
  DB_QUERY_MEAN(
      "db-query-mean",
      "database query",
      Unit.MILLISECONDS,
      Worse.HIGHER,
      "db_query_duration_seconds",
      Use.COMPARED_OF_SERVICES),
  DB_QUERIES_PER_REQUEST(
      "db-queries-per-request",
      "queries per request",
      Unit.COUNT,
      Worse.HIGHER,
      "db_query_duration_seconds",
      Use.COMPARED_OF_ALL,
      Use.COMPARED_OF_SERVICES),
  POOL_ACQUIRE_MEAN(
      "db-pool-acquire-mean",
      "wait for a database connection",
      Unit.MILLISECONDS,
      Worse.HIGHER,
      "db_pool_acquire_duration_seconds",
      Use.COMPARED_OF_SERVICES),
  POOL_ACQUIRES_PER_REQUEST(
      "db-pool-acquires-per-request",
      "database connections acquired per request",
      Unit.COUNT,
      Worse.HIGHER,
      "db_pool_acquire_duration_seconds",
      Use.COMPARED_OF_SERVICES),
  POOL_MOST(
      "db-pool-max",
      "database connections, maximum",
      Unit.COUNT,
      Worse.NEITHER,
      "r2dbc_pool_max_allocated_connections",
      Use.COMPARED_OF_SERVICES),
  REQUEST_THREADS_MOST(
      "request-threads-max",
      "request threads, maximum",
      Unit.COUNT,
      Worse.NEITHER,
      "tomcat_threads_config_max_threads",
      Use.COMPARED_OF_SERVICES),
  EXTERNAL_MEAN(
      "external-request-mean",
      "call to another service",
      Unit.MILLISECONDS,
      Worse.HIGHER,
      "external_request_duration_seconds",
      Use.COMPARED_OF_SERVICES),
  EXTERNAL_PER_REQUEST(
      "external-requests-per-request",
      "calls per request",
      Unit.COUNT,
      Worse.HIGHER,
      "external_request_duration_seconds",
      Use.COMPARED_OF_ALL,
      Use.COMPARED_OF_SERVICES),
  EVENT_LOOP_LAG_MEAN(
      "event-loop-lag-mean",
      "event loop lag",
      Unit.MILLISECONDS,
      Worse.HIGHER,
      "event_loop_lag_seconds",
      Use.COMPARED_OF_SERVICES),
  HEAP_AFTER_GC(
      "heap-after-gc",
      "old generation after GC, in use",
      Unit.RATIO,
      Worse.HIGHER,
      "jvm_memory_usage_after_gc",
      Use.COMPARED_OF_SERVICES),
  GC_PAUSE_SHARE(
      "gc-pause-share",
      "GC pauses, of the time",
      Unit.RATIO,
      Worse.HIGHER,
      "jvm_gc_pause_seconds",
      Use.COMPARED_OF_SERVICES),
  GC_PAUSE("gc-pause", "GC pauses, total", Unit.MILLISECONDS, Worse.HIGHER, "jvm_gc_pause_seconds"),
  ALLOCATED_PER_REQUEST(
      "allocated-per-request",
      "allocated per request",
      Unit.BYTES,
      Worse.HIGHER,
      "jvm_allocated_bytes_total",
      Use.COMPARED_OF_ALL,
      Use.COMPARED_OF_SERVICES),
  RESPONSE_BYTES_MEAN(
      "response-bytes-mean",
      "response size",
      Unit.BYTES,
      Worse.HIGHER,
      "http_response_bytes",
      Use.COMPARED_OF_SERVICES),
  RESPONSE_BYTES_PER_REQUEST(
      "response-bytes-per-request",
      "response bytes per request",
      Unit.BYTES,
      Worse.HIGHER,
      "http_response_bytes",
      Use.COMPARED_OF_ALL),
  LOG_EVENTS("log-events", "log events", Unit.COUNT, Worse.HIGHER, "logback_events_total"),
  OWN_MEAN(
      "own-timer-mean",
      "timed, mean",
      Unit.MILLISECONDS,
      Worse.HIGHER,
      Source.SERVICE,
      Use.COMPARED_OF_SERVICES),
  OWN_PER_REQUEST(
      "own-counter-per-request",
      "counted per request",
      Unit.COUNT,
      Worse.NEITHER,
      Source.SERVICE,
      Use.COMPARED_OF_SERVICES);

  /** The part of {@link #ACHIEVED_RATIO} that a queue lowers: configured time / time taken. */
  public static final String IN_TIME = "in time";

  /** The part of {@link #ACHIEVED_RATIO} that the load generator lowers: started / target. */
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

  /** What a metric is for, beside being printed where a run's figures all are. */
  public enum Use {
    /** Compared between the sides: of all requests, or of the run as a whole. */
    COMPARED_OF_ALL,
    /** Compared between the sides, request name by request name. */
    COMPARED_OF_REQUESTS,
    /**
     * Compared between the sides, service by service: what a block changes, and not the service's
     * whole life before it.
     */
    COMPARED_OF_SERVICES,
    /** A figure of each request name of a run. */
    SHOWN_OF_REQUESTS,
    /** Kept in a history, with a value a round or run. */
    KEPT,
    /** Can have an objective. */
    OBJECTIVE
  }

  private final String key;
  private final String heading;
  private final Unit unit;
  private final Worse worse;
  private final Source source;
  private final String family;
  private final OptionalDouble rank;
  private final Set<Use> uses;

  Metric(String key, String heading, Unit unit, Worse worse, Source source, Use... uses) {
    this(key, heading, unit, worse, source, "", OptionalDouble.empty(), uses);
  }

  /** Of a service. */
  Metric(String key, String heading, Unit unit, Worse worse, String family, Use... uses) {
    this(key, heading, unit, worse, Source.SERVICE, family, OptionalDouble.empty(), uses);
  }

  /** A percentile of the response times. */
  Metric(double rank, Use... uses) {
    this(
        "response-time-p" + Figures.plain(rank),
        "p" + Figures.plain(rank),
        Unit.MILLISECONDS,
        Worse.HIGHER,
        Source.LOAD_GENERATOR,
        "",
        OptionalDouble.of(rank),
        uses);
  }

  Metric(
      String key,
      String heading,
      Unit unit,
      Worse worse,
      Source source,
      String family,
      OptionalDouble rank,
      Use... uses) {
    this.key = key;
    this.heading = heading;
    this.unit = unit;
    this.worse = worse;
    this.source = source;
    this.family = family;
    this.rank = rank;
    this.uses = Set.of(uses);
  }

  /** All that are for a use, in the order of the catalogue. */
  public static List<Metric> allFor(Use use) {
    return Stream.of(values()).filter(metric -> metric.isFor(use)).toList();
  }

  public boolean isFor(Use use) {
    return uses.contains(use);
  }

  /** The families of series that services' figures are made of. */
  static Set<String> families() {
    return Stream.of(values())
        .map(Metric::family)
        .filter(family -> !family.isEmpty())
        .collect(Collectors.toSet());
  }

  /** What services call it in a scrape, without endings; empty when it has no name of its own. */
  String family() {
    return family;
  }

  /** The rank of a percentile, in (0, 100]; absent when it is none. */
  OptionalDouble rank() {
    return rank;
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
