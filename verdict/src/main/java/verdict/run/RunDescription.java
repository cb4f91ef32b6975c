package verdict.run;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.OptBoolean;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import verdict.file.JsonDocument;
import verdict.file.UnreadableInput;
import verdict.file.WrongField;

/**
 * What {@code run.json} says (docs/run-folder.md): what was asked, where, when, on what. The load
 * generator writes it, and we read it. Unknown fields are kept in {@link #json} and in {@link
 * #facts}, so that a newer writer loses nothing.
 *
 * @param place of a block of a round; absent for a run of its own
 * @param startedAt start of the measured window
 * @param endedAt end of the measured window, after {@code startedAt}
 * @param counters what the counters have counted; absent when that is the measured window
 * @param services what the launcher said of them, as it said it
 * @param dataSet what the tables were filled with, as the launcher said it
 * @param machine what the machine did meanwhile
 * @param json the file as it was read; a missing node when it was not read
 */
@JsonPropertyOrder("schemaVersion")
public record RunDescription(
    String runId,
    Optional<String> label,
    String simulation,
    Optional<String> journey,
    Optional<String> command,
    @JsonProperty("block") Optional<Place> place,
    Load load,
    Instant startedAt,
    Instant endedAt,
    Optional<Counters> counters,
    Optional<WarmUp> warmUp,
    @JsonProperty("loadGenerator") Optional<LoadGenerator> generator,
    Target target,
    Optional<JsonNode> services,
    Optional<JsonNode> dataSet,
    Optional<Git> git,
    Optional<Environment> environment,
    Optional<Machine> machine,
    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        @JacksonInject(useInput = OptBoolean.FALSE)
        JsonNode json) {
  /** The name of the file in the run folder. */
  public static final String FILE_NAME = "run.json";

  private static final int SCHEMA_VERSION = 1;
  private static final String WHAT = "a run.json of schema version 1 (docs/run-folder.md)";

  /**
   * The target load.
   *
   * @param profile how the arrival rate changes over time
   * @param requestsPerSecond HTTP requests, the highest rate, above 0
   * @param durationSeconds above 0
   * @param requestsPerJourney how many requests one journey makes
   * @param journeysAsked how many journeys were to start
   * @param connections who shares one
   */
  public record Load(
      Optional<String> profile,
      double requestsPerSecond,
      double durationSeconds,
      Optional<Integer> requestsPerJourney,
      Optional<Long> journeysAsked,
      Optional<String> connections) {
    public Load {
      requireAbove0(requestsPerSecond, "requestsPerSecond");
      requireAbove0(durationSeconds, "durationSeconds");
    }

    private static void requireAbove0(double value, String field) {
      if (!(value > 0)) {
        throw new WrongField("has " + value + " in field %s, not above 0", field);
      }
    }

    /** Arrivals a second over the whole window, which a ramp does not reach all the time. */
    public double averageRequestsPerSecond() {
      return journeysAsked
          .flatMap(
              journeys ->
                  requestsPerJourney.map(each -> (double) journeys * each / durationSeconds))
          .orElse(requestsPerSecond);
    }
  }

  /**
   * What the counters of services, machine and load generator have counted, to the end of the
   * measured window.
   *
   * @param startedAt when they were first read
   * @param requests that ended from then on, failed ones included
   */
  public record Counters(Instant startedAt, long requests) {
    public Counters {
      if (requests < 0) {
        throw new WrongField("has " + requests + " in field %s, not 0 or more", "requests");
      }
    }
  }

  /**
   * The requests before the window.
   *
   * @param steady whether CPU per request was flat and JIT compilation had settled; false when the
   *     bound was reached first
   * @param boundSeconds the longest that it could take
   * @param cpuSecondsPerRequest one a window, the oldest first; empty when no service tells
   */
  public record WarmUp(
      boolean steady,
      Optional<Long> requests,
      Optional<Double> seconds,
      Optional<Double> boundSeconds,
      List<Double> cpuSecondsPerRequest) {}

  /**
   * The system that was measured.
   *
   * @param startedByVerdict whether the services were started for this run, and so are known
   * @param services their URLs, by name
   */
  public record Target(boolean startedByVerdict, Map<String, String> services) {}

  /**
   * What made the load.
   *
   * @param tool its name and version
   * @param cpuSeconds its CPU time in the window
   */
  public record LoadGenerator(
      Optional<String> tool, Optional<String> jvm, Optional<Double> cpuSeconds) {}

  /** The machine that it ran on; what it does not tell is absent. */
  public record Environment(
      Optional<String> os,
      Optional<String> kernel,
      Optional<String> architecture,
      Optional<Integer> logicalCpus,
      Optional<String> cpuModel,
      Optional<Long> memoryBytes,
      Optional<String> cpuGovernor,
      Optional<Double> containerCpuLimit,
      Optional<Long> containerMemoryLimitBytes) {

    /**
     * Processors that can be used, whole or in part: the machine's, or the container's limit when
     * that is lower.
     */
    Optional<Double> cores() {
      return Stream.of(containerCpuLimit, logicalCpus.map(Integer::doubleValue))
          .flatMap(Optional::stream)
          .min(Double::compare);
    }
  }

  /**
   * The state of the sources.
   *
   * @param ref as a user named it
   * @param branch absent when a commit is checked out itself
   */
  public record Git(Optional<String> ref, String commit, Optional<String> branch, boolean dirty) {
    @JsonCreator
    static Git of(
        @JsonProperty("ref") Optional<String> ref,
        @JsonProperty("commit") String commit,
        @JsonProperty("branch") Optional<String> branch,
        @JsonProperty("dirty") Optional<Boolean> dirty) {
      return new Git(ref, commit, branch, dirty.orElse(false));
    }
  }

  /**
   * Where a block stands in its campaign.
   *
   * @param duet the campaign's id
   * @param round from 1: both sides were started afresh for it
   * @param pair from 1, in the round
   * @param position 1 or 2, in the pair; absent when both sides of the pair were loaded at once
   */
  public record Place(
      String duet,
      int round,
      int pair,
      @JsonProperty("place") Optional<Integer> position,
      SideName side) {

    /** How the sides of its pair shared their time. */
    public Design design() {
      return position.isPresent() ? Design.IN_TURN : Design.AT_ONCE;
    }
  }

  /**
   * What the machine did during the window; what its kernel does not tell is absent.
   *
   * @param monotonicSeconds the length of the window by a clock that nobody can set
   * @param busyCpuSeconds of all processors together
   * @param neighbourCpuSeconds the part that was neither the load generator's nor a system's
   * @param stolenCpuSeconds the part that a hypervisor gave to others
   * @param waitingSeconds how long at least one task was ready to run and waited for a processor
   */
  public record Machine(
      Optional<Double> monotonicSeconds,
      Optional<Double> busyCpuSeconds,
      Optional<Double> neighbourCpuSeconds,
      Optional<Double> stolenCpuSeconds,
      Optional<Double> waitingSeconds) {}

  public RunDescription {
    requireAfter(endedAt, "startedAt", startedAt);
    counters.ifPresent(of -> requireAfter(endedAt, "counters.startedAt", of.startedAt));
  }

  @JsonProperty
  int schemaVersion() {
    return SCHEMA_VERSION;
  }

  /** The text of the file. */
  public String text() {
    return JsonDocument.pretty(this);
  }

  private static void requireAfter(Instant end, String field, Instant start) {
    if (!end.isAfter(start)) {
      throw new WrongField("has endedAt " + end + " not after %s " + start, field);
    }
  }

  /**
   * @throws UnreadableInput when it is missing, not JSON, or a required field is absent or wrong
   */
  public static RunDescription read(Path file) {
    JsonDocument run =
        JsonDocument.read(file, WHAT, "measure again, or restore the file from the run");
    run.version(SCHEMA_VERSION);
    return of(run, run.bind(ObjectNode.class), "");
  }

  /**
   * Binds a {@code run.json} that is, or is part of, a document.
   *
   * @param at its path in the document
   * @throws UnreadableInput when a required field is absent or wrong
   */
  public static RunDescription of(JsonDocument document, ObjectNode run, String at) {
    return document.bind(run, at, RunDescription.class);
  }

  /** What results of this run come from. */
  public Origin origin(Path file, Format format) {
    return new Origin(
        List.of(file),
        format,
        generator.flatMap(LoadGenerator::tool),
        Optional.of(simulation),
        label,
        OptionalLong.of(startedAt.toEpochMilli()),
        List.of());
  }

  RunDescription labelled(String other) {
    ObjectNode copy = json.deepCopy();
    copy.put("label", other);
    return new RunDescription(
        runId,
        Optional.of(other),
        simulation,
        journey,
        command,
        place,
        load,
        startedAt,
        endedAt,
        counters,
        warmUp,
        generator,
        target,
        services,
        dataSet,
        git,
        environment,
        machine,
        copy);
  }

  /** Whether the services were started for this run, and so are known. */
  public boolean startedByVerdict() {
    return target.startedByVerdict;
  }

  /** CPU time of the load generator in the window. */
  public Optional<Double> loadGeneratorCpuSeconds() {
    return generator.flatMap(LoadGenerator::cpuSeconds);
  }

  /** Processors that can be used, whole or in part. */
  public Optional<Double> cores() {
    return environment.flatMap(Environment::cores);
  }

  private Instant countedFrom() {
    return counters.map(Counters::startedAt).orElse(startedAt);
  }

  /** How long the counters counted, above 0 seconds. */
  public double countedSeconds() {
    return Duration.between(countedFrom(), endedAt).toNanos() / 1e9;
  }

  /**
   * Every single value below a field of {@code run.json}, as text, by its path: {@code
   * environment.cpuModel}. Empty when the field is absent.
   */
  public SortedMap<String, String> facts(String field) {
    TreeMap<String, String> facts = new TreeMap<>();
    collect(field, json.path(field), facts);
    return Collections.unmodifiableSortedMap(facts);
  }

  /** Whether there is a PostgreSQL, as far as it is told: its CPU is not the services'. */
  public boolean hasPostgres() {
    return json.at("/services").hasNonNull("postgresql");
  }

  /** How long the start of the services and the warm-up took, as far as it is told. */
  public Duration preparation() {
    double seconds =
        json.at("/services/startSeconds").asDouble() + json.at("/warmUp/seconds").asDouble();
    return Duration.ofMillis(Math.round(Math.max(0, seconds) * 1_000));
  }

  private static void collect(String path, JsonNode node, Map<String, String> facts) {
    if (node.isObject()) {
      node.properties().forEach(e -> collect(path + "." + e.getKey(), e.getValue(), facts));
    } else if (node.isContainerNode()) {
      facts.put(path, node.toString());
    } else if (!node.isMissingNode() && !node.isNull()) {
      facts.put(path, node.asText());
    }
  }
}
