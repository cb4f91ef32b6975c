package verdict.gatling.runfolder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gatling.commons.util.GatlingVersion;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import verdict.file.Secrets;
import verdict.gatling.parameters.Parameters;
import verdict.gatling.warmup.WarmUpOutcome;
import verdict.run.RunDescription;

/**
 * What {@code run.json} is made of (docs/run-folder.md).
 *
 * @param services those that were measured
 * @param description what the system said of itself; empty when the system was running already
 * @param block where it is in a duet; empty when it is a run of its own
 */
public record RunJson(
    Title title,
    RunDescription.Load load,
    Window window,
    Optional<WarmUpOutcome> warmUp,
    Map<String, String> services,
    Optional<JsonNode> description,
    RunDescription.Environment environment,
    Optional<RunDescription.Git> git,
    Optional<RunDescription.Place> block) {
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
   * The measured window when it is over.
   *
   * @param loadGeneratorCpuSeconds while the counters counted, as is {@code machine}
   */
  public record Window(
      Instant startedAt,
      Instant endedAt,
      RunDescription.Counters counters,
      double loadGeneratorCpuSeconds,
      MachineUse machine) {}

  /**
   * The target load, where each virtual user has connections of its own.
   *
   * @param requestsPerJourney the mean; said where it is whole, for otherwise journeys differ
   */
  public static RunDescription.Load load(
      String profile,
      double requestsPerSecond,
      long durationSeconds,
      double requestsPerJourney,
      long journeysAsked) {
    return new RunDescription.Load(
        Optional.of(profile),
        requestsPerSecond,
        durationSeconds,
        Optional.of(requestsPerJourney).filter(is -> is == Math.rint(is)).map(Double::intValue),
        Optional.of(journeysAsked),
        Optional.of("one per virtual user"));
  }

  /** What git says of the sources now: what is built when a run starts is what it measures. */
  public static Optional<RunDescription.Git> sources(Parameters parameters) {
    return new Git(parameters.root()).facts();
  }

  /** What the file says. */
  public RunDescription document() {
    return new RunDescription(
        title.runId,
        title.label,
        title.simulation,
        Optional.of(title.journey),
        Optional.of(title.command),
        block,
        load,
        toMillis(window.startedAt),
        toMillis(window.endedAt),
        Optional.of(
            new RunDescription.Counters(
                toMillis(window.counters.startedAt()), window.counters.requests())),
        warmUp.map(RunJson::warmUp),
        Optional.of(generator()),
        new RunDescription.Target(description.isPresent(), urls()),
        description.map(RunJson::about),
        description.map(said -> said.path("dataSet")).filter(data -> !data.isMissingNode()),
        git,
        Optional.of(environment),
        Optional.of(window.machine.facts()),
        MissingNode.getInstance());
  }

  private static Instant toMillis(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }

  private static RunDescription.WarmUp warmUp(WarmUpOutcome outcome) {
    return new RunDescription.WarmUp(
        outcome.steady(),
        Optional.of(outcome.requests()),
        Optional.of(rounded(outcome.seconds())),
        Optional.of(outcome.boundSeconds()),
        outcome.cpuSecondsPerRequest().stream().map(RunJson::rounded).toList());
  }

  private RunDescription.LoadGenerator generator() {
    return new RunDescription.LoadGenerator(
        Optional.of("Gatling " + GatlingVersion.ThisVersion().fullVersion()),
        Optional.of(System.getProperty("java.vm.name") + " " + Runtime.version()),
        Optional.of(rounded(window.loadGeneratorCpuSeconds)));
  }

  private Map<String, String> urls() {
    Map<String, String> urls = new LinkedHashMap<>();
    services.forEach((service, url) -> urls.put(service, Secrets.hidden(service, url)));
    return urls;
  }

  // To microseconds: more digits would say more than was measured.
  private static double rounded(double seconds) {
    return Math.round(seconds * MICROS_PER_SECOND) / MICROS_PER_SECOND;
  }

  // A system says all in one object; URLs and data have a place of their own.
  private static JsonNode about(JsonNode said) {
    ObjectNode about = said.deepCopy();
    about.remove(List.of("services", "dataSet"));
    if (about.get("settings") instanceof ObjectNode settings) {
      settings
          .properties()
          .forEach(
              setting ->
                  settings.put(
                      setting.getKey(),
                      Secrets.hidden(setting.getKey(), setting.getValue().asText())));
    }
    return about;
  }
}
