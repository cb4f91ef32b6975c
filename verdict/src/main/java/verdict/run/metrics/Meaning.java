package verdict.run.metrics;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one table of what Verdict knows under several names: what we call it, its labels, and what
 * others call it. Of several that a service exports, the first that moved counts: ours, then those
 * of the table in their order, so that nothing is counted twice.
 *
 * <p>To add a name, add an alias: its labels that become ours, and the factor between the units
 * where they differ.
 */
enum Meaning {
  SERVER_REQUESTS(
      "http_request_duration_seconds",
      Kind.DISTRIBUTION,
      List.of("method", "endpoint", "status"),
      // Many services of Go, Node.js and Python have our name, and their own labels.
      Alias.of("http_request_duration_seconds")
          .label("endpoint", "route", "handler", "path", "uri")
          .label("status", "status_code", "code"),
      Alias.of("http_server_requests_seconds").label("endpoint", "uri"), // Micrometer
      Alias.of("http_server_request_duration_seconds") // OpenTelemetry
          .label("method", "http_request_method")
          .label("endpoint", "http_route")
          .label("status", "http_response_status_code"),
      Alias.of("http_server_duration_milliseconds") // OpenTelemetry until 2023
          .times(1e-3)
          .label("method", "http_method")
          .label("endpoint", "http_route")
          .label("status", "http_status_code")),
  CALLS(
      "external_request_duration_seconds",
      Kind.DISTRIBUTION,
      List.of("service", "outcome"),
      Alias.of("http_client_requests_seconds").label("service", "client_name", "clientName"),
      Alias.of("http_client_request_duration_seconds")
          .joined("service", ":", "server_address", "server_port"),
      Alias.of("http_client_duration_milliseconds")
          .times(1e-3)
          .joined("service", ":", "net_peer_name", "net_peer_port")),
  QUERIES(
      "db_query_duration_seconds",
      Kind.DISTRIBUTION,
      List.of("query_type"),
      Alias.of("db_client_operation_duration_seconds") // OpenTelemetry
          .label("query_type", "db_query_summary")
          .joined("query_type", " ", "db_operation_name", "db_collection_name")
          .joined("query_type", " ", "db_operation", "db_sql_table"),
      Alias.of("jdbc_query_seconds"), // datasource-micrometer
      Alias.of("r2dbc_query_seconds"), // r2dbc-proxy
      // A call of a repository, which begins behind the wait for a connection of its transaction.
      Alias.of("spring_data_repository_invocations_seconds")
          .joined("query_type", ".", "repository", "method")),
  CONNECTION_WAITS(
      "db_pool_acquire_duration_seconds",
      Kind.DISTRIBUTION,
      List.of(),
      Alias.of("hikaricp_connections_acquire_seconds"),
      Alias.of("db_client_connection_wait_time_seconds"), // OpenTelemetry
      Alias.of("db_client_connections_wait_time_seconds"),
      Alias.of("db_client_connections_wait_time_milliseconds").times(1e-3)),
  CONNECTIONS_MOST(
      "r2dbc_pool_max_allocated_connections",
      Kind.GAUGE,
      List.of(),
      Alias.of("hikaricp_connections_max"),
      Alias.of("jdbc_connections_max"),
      Alias.of("db_client_connection_max"),
      Alias.of("db_client_connections_max")),
  REQUEST_THREADS_MOST(
      "tomcat_threads_config_max_threads",
      Kind.GAUGE,
      List.of(),
      Alias.of("jetty_threads_config_max"),
      Alias.of("jetty_threads_config_max_threads")),
  THREADS(
      "jvm_threads_live_threads",
      Kind.GAUGE,
      List.of(),
      Alias.of("jvm_thread_count"), // OpenTelemetry
      Alias.of("jvm_threads_current"), // client_java
      Alias.of("go_threads"),
      Alias.of("process_num_threads")),
  CPU(
      "process_cpu_time_ns_total",
      Kind.COUNTER,
      List.of(),
      Alias.of("process_cpu_seconds_total").times(1e9), // Go, Node.js, Python, client_java
      Alias.of("jvm_cpu_time_seconds_total").times(1e9), // OpenTelemetry
      Alias.of("process_cpu_time_seconds_total").times(1e9)),
  RESIDENT_MEMORY(
      "process_resident_memory_bytes",
      Kind.GAUGE,
      List.of(),
      Alias.of("process_memory_usage_bytes"), // OpenTelemetry
      Alias.of("process_working_set_bytes")), // .NET
  HEAP(
      "jvm_memory_used_bytes",
      Kind.GAUGE,
      List.of("area", "id"),
      Alias.of("jvm_memory_used_bytes") // OpenTelemetry has the name of Micrometer
          .label("area", "jvm_memory_type")
          .label("id", "jvm_memory_pool_name"),
      Alias.of("jvm_memory_bytes_used"), // client_java before 1.0
      Alias.of("go_memstats_heap_alloc_bytes").always("area", "heap"),
      Alias.of("nodejs_heap_size_used_bytes").always("area", "heap")),
  GC_PAUSES(
      "jvm_gc_pause_seconds",
      Kind.DISTRIBUTION,
      List.of("action", "cause"),
      // Concurrent cycles stop nobody.
      Alias.of("jvm_gc_duration_seconds") // OpenTelemetry
          .label("action", "jvm_gc_action")
          .label("cause", "jvm_gc_cause")
          .without("jvm_gc_name", "cycles")
          .without("jvm_gc_action", "end of gc cycle"),
      Alias.of("jvm_gc_collection_seconds").label("action", "gc").without("gc", "cycles"),
      Alias.of("go_gc_duration_seconds"),
      Alias.of("nodejs_gc_duration_seconds").label("action", "kind")),
  ALLOCATED(
      "jvm_allocated_bytes_total",
      Kind.COUNTER,
      List.of(),
      Alias.of("go_memstats_alloc_bytes_total"),
      Alias.of("dotnet_gc_heap_total_allocated_bytes_total")),
  LOG_EVENTS(
      "logback_events_total", Kind.COUNTER, List.of("level"), Alias.of("log4j2_events_total"));

  /** How its series look. */
  enum Kind {
    /** Series that end in {@code _sum}, {@code _count} and perhaps {@code _bucket}. */
    DISTRIBUTION,
    COUNTER,
    GAUGE
  }

  private final String family;
  private final Kind kind;
  private final List<String> labels;
  private final List<Alias> aliases;

  Meaning(String family, Kind kind, List<String> labels, Alias... aliases) {
    this.family = family;
    this.kind = kind;
    this.labels = labels;
    this.aliases = List.of(aliases);
  }

  /** What we call it. */
  String family() {
    return family;
  }

  Kind kind() {
    return kind;
  }

  /** Of ours, those that figures are told apart by. */
  List<String> labels() {
    return labels;
  }

  /** All names that it has without a mapping, ours first. */
  List<Alias> aliases() {
    return aliases.get(0).name().equals(family)
        ? aliases
        : Stream.concat(Stream.of(Alias.of(family)), aliases.stream()).toList();
  }

  /** Our names of all gauges. */
  static Set<String> gauges() {
    return Stream.of(values())
        .filter(meaning -> meaning.kind == Kind.GAUGE)
        .map(Meaning::family)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
