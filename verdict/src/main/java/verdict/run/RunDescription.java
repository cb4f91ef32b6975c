package verdict.run;

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
import verdict.file.JsonFields;
import verdict.file.UnreadableInput;

/**
 * What {@code run.json} says (docs/run-folder.md): what was asked, where, when, on what. Unknown
 * fields are kept in {@link #json} and in {@link #facts}, so that a newer writer loses nothing.
 *
 * @param startedAt start of the measured window
 * @param endedAt end of the measured window, after {@code startedAt}
 * @param counters what the counters have counted; absent when that is the measured window
 * @param startedByVerdict whether the services were started for this run, and so are known
 * @param loadGenerator its name and version
 * @param loadGeneratorCpuSeconds CPU time of the load generator in the window
 * @param cores processors that can be used, whole or in part: the machine's, or the container's
 *     limit when that is lower
 * @param place of a block of a round; absent for a run of its own
 * @param machine what the machine did meanwhile
 * @param json the file as it was read
 */
public record RunDescription(
    String runId,
    Optional<String> label,
    String simulation,
    Optional<String> command,
    Load load,
    Instant startedAt,
    Instant endedAt,
    Optional<Counters> counters,
    Optional<WarmUp> warmUp,
    boolean startedByVerdict,
    Optional<String> loadGenerator,
    Optional<Double> loadGeneratorCpuSeconds,
    Optional<Double> cores,
    Optional<Git> git,
    Optional<Place> place,
    Optional<Machine> machine,
    JsonNode json) {
  /** The name of the file in the run folder. */
  public static final String FILE_NAME = "run.json";

  static final int SCHEMA_VERSION = 1;
  private static final String WHAT = "a run.json of schema version 1 (docs/run-folder.md)";

  /**
   * The load that was asked for.
   *
   * @param requestsPerSecond HTTP requests, above 0
   * @param durationSeconds above 0
   * @param requestsPerJourney how many requests one journey makes
   * @param journeysAsked how many journeys were to start
   */
  public record Load(
      String profile,
      double requestsPerSecond,
      double durationSeconds,
      Optional<Double> requestsPerJourney,
      Optional<Double> journeysAsked) {

    /** Arrivals a second over the whole window, which a ramp does not reach all the time. */
    public double averageRequestsPerSecond() {
      return journeysAsked
          .flatMap(journeys -> requestsPerJourney.map(each -> journeys * each / durationSeconds))
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
  public record Counters(Instant startedAt, long requests) {}

  /**
   * The requests before the window.
   *
   * @param steady whether CPU per request was flat and the JIT compilers rested; false when the
   *     bound was reached first
   */
  public record WarmUp(boolean steady) {}

  /** The state of the sources. */
  public record Git(String commit, boolean dirty) {}

  /**
   * Where a block stands in its campaign.
   *
   * @param duet the campaign's id
   * @param round from 1: both sides were started afresh for it
   * @param pair from 1, in the round
   * @param position 1 or 2, in the pair
   */
  public record Place(String duet, int round, int pair, int position, SideName side) {}

  /**
   * What the machine did during the window; what its kernel does not tell is absent.
   *
   * @param monotonicSeconds the length of the window by a clock that nobody can set
   * @param busyCpuSeconds of all processors together
   * @param neighbourCpuSeconds the part that was neither the load generator's nor the system's
   */
  public record Machine(
      Optional<Double> monotonicSeconds,
      Optional<Double> busyCpuSeconds,
      Optional<Double> neighbourCpuSeconds) {}

  /**
   * @throws UnreadableInput when it is missing, not JSON, or a required field is absent or wrong
   */
  public static RunDescription read(Path file) {
    return of(JsonFields.read(file, WHAT, "measure again, or restore the file from the run"));
  }

  public static RunDescription of(JsonFields run) {
    run.requireSchemaVersion(SCHEMA_VERSION);
    Optional<JsonFields> environment = run.optionalObject("environment");
    Optional<Double> cpuLimit = environment.flatMap(e -> e.optionalNumber("containerCpuLimit"));
    Optional<Double> cpus = environment.flatMap(e -> e.optionalNumber("logicalCpus"));
    Optional<JsonFields> generator = run.optionalObject("loadGenerator");
    RunDescription description =
        new RunDescription(
            run.text("runId"),
            run.optionalText("label"),
            run.text("simulation"),
            run.optionalText("command"),
            load(run.object("load")),
            run.instant("startedAt"),
            run.instant("endedAt"),
            run.optionalObject("counters").map(RunDescription::counters),
            run.optionalObject("warmUp").map(RunDescription::warmUp),
            run.object("target").flag("startedByVerdict"),
            generator.flatMap(l -> l.optionalText("tool")),
            generator.flatMap(l -> l.optionalNumber("cpuSeconds")),
            Stream.of(cpuLimit, cpus).flatMap(Optional::stream).min(Double::compare),
            run.optionalObject("git").map(RunDescription::git),
            run.optionalObject("block").map(RunDescription::place),
            run.optionalObject("machine").map(RunDescription::machine),
            run.node());
    description.requireEndAfter(run, "startedAt", description.startedAt);
    description.requireEndAfter(run, "counters.startedAt", description.countedFrom());
    return description;
  }

  private void requireEndAfter(JsonFields run, String field, Instant start) {
    if (!endedAt.isAfter(start)) {
      throw run.unreadable("has endedAt " + endedAt + " not after " + field + " " + start);
    }
  }

  private static Counters counters(JsonFields counters) {
    double requests = counters.number("requests");
    if (!(requests >= 0)) {
      throw counters.unreadable("has " + requests + " in field counters.requests, not 0 or more");
    }
    return new Counters(counters.instant("startedAt"), (long) requests);
  }

  private static Load load(JsonFields load) {
    Load asked =
        new Load(
            load.optionalText("profile").orElse("constant"),
            load.number("requestsPerSecond"),
            load.number("durationSeconds"),
            load.optionalNumber("requestsPerJourney"),
            load.optionalNumber("journeysAsked"));
    if (!(asked.requestsPerSecond > 0)) {
      throw load.unreadable(
          "has " + asked.requestsPerSecond + " in field load.requestsPerSecond, not above 0");
    }
    if (!(asked.durationSeconds > 0)) {
      throw load.unreadable(
          "has " + asked.durationSeconds + " in field load.durationSeconds, not above 0");
    }
    return asked;
  }

  private static WarmUp warmUp(JsonFields warmUp) {
    return new WarmUp(warmUp.flag("steady"));
  }

  private static Git git(JsonFields git) {
    return new Git(git.text("commit"), git.optionalFlag("dirty").orElse(false));
  }

  private static Place place(JsonFields block) {
    return new Place(
        block.text("duet"),
        (int) block.number("round"),
        (int) block.number("pair"),
        (int) block.number("place"),
        SideName.of(block, "side"));
  }

  private static Machine machine(JsonFields machine) {
    return new Machine(
        machine.optionalNumber("monotonicSeconds"),
        machine.optionalNumber("busyCpuSeconds"),
        machine.optionalNumber("neighbourCpuSeconds"));
  }

  /** What results of this run come from. */
  public Origin origin(Path file, Format format) {
    return new Origin(
        List.of(file),
        format,
        loadGenerator,
        Optional.of(simulation),
        label,
        OptionalLong.of(startedAt.toEpochMilli()),
        List.of());
  }

  RunDescription labelled(String other) {
    ObjectNode copy = json.deepCopy();
    copy.put("label", other);
    return of(new JsonFields(Path.of(FILE_NAME), "", copy, WHAT, ""));
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
