package verdict.gatling.runfolder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gatling.commons.util.GatlingVersion;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import verdict.file.Secrets;
import verdict.gatling.parameters.Parameters;
import verdict.gatling.warmup.WarmUpOutcome;

/**
 * {@code run.json} (docs/run-folder.md).
 *
 * @param services those that were measured
 * @param description what the launcher said; empty when the system was running already
 * @param block where it is in a duet; empty when it is a run of its own
 */
public record RunJson(
    Title title,
    Load load,
    Window window,
    Optional<WarmUpOutcome> warmUp,
    Map<String, URI> services,
    Optional<JsonNode> description,
    ObjectNode environment,
    Optional<ObjectNode> git,
    Optional<BlockPlace> block) {
  private static final int SCHEMA_VERSION = 1;
  private static final double MICROS_PER_SECOND = 1e6;

  /**
   * What was run, and what it is called.
   *
   * @param command what gives the same again
   */
  public record Title(
      String runId, Optional<String> label, String simulation, String journey, String command) {
    public static Title of(Parameters parameters) {
      return new Title(
          parameters.runId(),
          parameters.label(),
          parameters.simulation(),
          parameters.journey(),
          parameters.command());
    }
  }

  /**
   * The load that was asked for.
   *
   * @param profile how the arrival rate changes over time
   * @param requestsPerSecond the highest
   */
  public record Load(
      String profile,
      double requestsPerSecond,
      long durationSeconds,
      int requestsPerJourney,
      long journeysAsked) {}

  /**
   * The measured window when it is over.
   *
   * @param loadGeneratorCpuSeconds while the counters counted, as is {@code machine}
   */
  public record Window(
      Instant startedAt,
      Instant endedAt,
      Counters counters,
      double loadGeneratorCpuSeconds,
      MachineUse machine) {}

  /**
   * What the counters have counted.
   *
   * @param startedAt when they were first read
   * @param requests that ended from then on, failed ones and unrecorded ones included
   */
  public record Counters(Instant startedAt, long requests) {}

  /** What git says of the sources now: what is built when a run starts is what it measures. */
  public static Optional<ObjectNode> sources(Parameters parameters) {
    return new Git(parameters.root()).facts();
  }

  public String text() {
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json()) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // a tree of plain values can always be written
    }
  }

  ObjectNode json() {
    ObjectNode run = JsonNodeFactory.instance.objectNode();
    run.put("schemaVersion", SCHEMA_VERSION);
    run.put("runId", title.runId);
    title.label.ifPresent(label -> run.put("label", label));
    run.put("simulation", title.simulation);
    run.put("journey", title.journey);
    run.put("command", title.command);
    block.ifPresent(place -> place.addTo(run.putObject("block")));
    addLoad(run.putObject("load"));
    run.put("startedAt", window.startedAt.truncatedTo(ChronoUnit.MILLIS).toString());
    run.put("endedAt", window.endedAt.truncatedTo(ChronoUnit.MILLIS).toString());
    run.putObject("counters")
        .put("startedAt", window.counters.startedAt.truncatedTo(ChronoUnit.MILLIS).toString())
        .put("requests", window.counters.requests);
    warmUp.ifPresent(outcome -> addWarmUp(run.putObject("warmUp"), outcome));
    run.putObject("loadGenerator")
        .put("tool", "Gatling " + GatlingVersion.ThisVersion().fullVersion())
        .put("jvm", System.getProperty("java.vm.name") + " " + Runtime.version())
        .put("cpuSeconds", rounded(window.loadGeneratorCpuSeconds));
    ObjectNode target = run.putObject("target");
    target.put("startedByVerdict", description.isPresent());
    ObjectNode urls = target.putObject("services");
    services.forEach((service, url) -> urls.put(service, Secrets.hidden(service, url.toString())));
    description.ifPresent(said -> addDescription(run, said));
    git.ifPresent(facts -> run.set("git", facts));
    run.set("environment", environment);
    window.machine.addTo(run.putObject("machine"));
    return run;
  }

  private void addLoad(ObjectNode node) {
    node.put("profile", load.profile);
    node.put("requestsPerSecond", load.requestsPerSecond);
    node.put("durationSeconds", (double) load.durationSeconds);
    node.put("requestsPerJourney", load.requestsPerJourney);
    node.put("journeysAsked", load.journeysAsked);
    node.put("connections", "one per virtual user");
  }

  private static void addWarmUp(ObjectNode node, WarmUpOutcome outcome) {
    node.put("steady", outcome.steady());
    node.put("requests", outcome.requests());
    node.put("seconds", rounded(outcome.seconds()));
    node.put("boundSeconds", outcome.boundSeconds());
    var cpu = node.putArray("cpuSecondsPerRequest");
    outcome.cpuSecondsPerRequest().forEach(seconds -> cpu.add(rounded(seconds)));
  }

  // To microseconds: more digits would say more than was measured.
  private static double rounded(double seconds) {
    return Math.round(seconds * MICROS_PER_SECOND) / MICROS_PER_SECOND;
  }

  // The launcher says all in one object; here the data have a place of their own.
  private static void addDescription(ObjectNode run, JsonNode said) {
    ObjectNode about = said.deepCopy();
    about.remove("services"); // their URLs are in target
    JsonNode dataSet = about.remove("dataSet");
    if (about.get("settings") instanceof ObjectNode settings) {
      settings
          .properties()
          .forEach(
              setting ->
                  settings.put(
                      setting.getKey(),
                      Secrets.hidden(setting.getKey(), setting.getValue().asText())));
    }
    run.set("services", about);
    if (dataSet != null) {
      run.set("dataSet", dataSet);
    }
  }
}
