package verdict.gatling;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import verdict.gatling.journey.Journey;
import verdict.gatling.parameters.GivenProperties;
import verdict.gatling.parameters.MeasuredProject;
import verdict.gatling.parameters.Parameter;
import verdict.gatling.parameters.Parameters.Defaults;
import verdict.gatling.parameters.WrongParameter;
import verdict.gatling.requests.RequestJourney;
import verdict.project.Addresses;
import verdict.project.Load;
import verdict.project.Placeholders;
import verdict.project.ProjectFile;
import verdict.project.Seconds;

/**
 * What the {@code verdict.yml} of a project says of its load, and what is usual where it says
 * nothing, or where there is none.
 *
 * @param isDescribed whether there is a {@code verdict.yml}
 */
record OwnProject(MeasuredProject measured, boolean isDescribed) {
  private static final String USUAL_TARGET = "http://localhost:8080";
  private static final double USUAL_RPS = 50;
  private static final Duration USUAL_DURATION = Duration.ofSeconds(60);

  /** The project that the simulation runs in. */
  static OwnProject of(GivenProperties given) throws WrongParameter {
    Path root = given.get(Parameter.ROOT).map(Path::of).orElse(Path.of("")).toAbsolutePath();
    Optional<Path> file = ProjectFile.find(root);
    return file.isEmpty()
        ? new OwnProject(MeasuredProject.without(root), false)
        : new OwnProject(MeasuredProject.in(file.get().resolveSibling("")), true);
  }

  /** What is measured in this JVM; it ends when that cannot be read. */
  static MeasuredProject ofThisJvm() {
    try {
      return MeasuredProject.of(GivenProperties.ofThisJvm());
    } catch (WrongParameter e) {
      throw JvmExit.now(e.exitCode(), String.valueOf(e.getMessage()));
    }
  }

  /** The properties of a run, with what the project says where none is given. */
  GivenProperties with(GivenProperties given) throws WrongParameter {
    GivenProperties all = given;
    Optional<Load> load = measured.project().load();
    if (load.isPresent()) {
      all = withDefault(all, Parameter.RPS, load.get().rps().map(String::valueOf));
      all = withDefault(all, Parameter.DURATION, load.get().duration().map(Seconds::text));
      all = withDefault(all, Parameter.WARM_UP, load.get().warmUp().map(Seconds::text));
    }
    // Without the rest of Verdict there is nobody to make a report.
    boolean isClone = Files.exists(measured.folder().resolve("verdict/target/runtime.classpath"));
    all = all.withDefault(Parameter.REPORT, isClone ? "on" : "off");
    boolean isElsewhere =
        given.get(Parameter.TARGET).isPresent() || given.get(Parameter.DUET_ASK).isPresent();
    return isElsewhere || measured.project().start().isPresent()
        ? all
        : all.withDefault(Parameter.TARGET, url());
  }

  private static GivenProperties withDefault(
      GivenProperties given, Parameter parameter, Optional<String> value) {
    return value.map(said -> given.withDefault(parameter, said)).orElse(given);
  }

  /** Where a system runs that nothing here starts. */
  private String url() throws WrongParameter {
    if (!isDescribed) {
      return USUAL_TARGET;
    }
    Addresses addresses = measured.project().addresses();
    try {
      return Placeholders.of(Map.of()).fill(addresses.entryUrl());
    } catch (IllegalArgumentException e) {
      throw WrongParameter.unreadable("field url of verdict.yml: " + e.getMessage());
    }
  }

  /** The services, the one first that paths are relative to. */
  List<String> services() {
    return measured.services();
  }

  /** What a simulation takes when nothing is given. */
  Defaults defaults(String simulation) {
    return new Defaults(simulation, USUAL_RPS, USUAL_DURATION);
  }

  /** The journey of {@code load.requests}. */
  Journey requests() throws WrongParameter {
    Optional<Load> load = measured.project().load().filter(of -> !of.requests().isEmpty());
    if (load.isEmpty()) {
      throw WrongParameter.usage(
          "%s must have load.requests, has none; add for example load: {requests: [{get: /}]}"
              .formatted(measured.folder().resolve(ProjectFile.NAME)));
    }
    return RequestJourney.of(load.get(), measured.folder(), services(), Placeholders.of(Map.of()));
  }
}
