package verdict.gatling;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import verdict.file.UnreadableInput;
import verdict.gatling.journey.Journey;
import verdict.gatling.parameters.GivenProperties;
import verdict.gatling.parameters.MeasuredSystem;
import verdict.gatling.parameters.Parameter;
import verdict.gatling.parameters.Parameters.Defaults;
import verdict.gatling.parameters.WrongParameter;
import verdict.gatling.requests.RequestJourney;
import verdict.project.Addresses;
import verdict.project.Load;
import verdict.project.Placeholders;
import verdict.project.Project;
import verdict.project.ProjectFile;
import verdict.project.Seconds;

/**
 * What the {@code verdict.yml} of a project says of its load, and what is usual where it says
 * nothing, or where there is none.
 *
 * @param project absent: there is no {@code verdict.yml}
 * @param folder the folder of it, or the one that a simulation runs in
 */
record OwnProject(Optional<Project> project, Path folder) {
  private static final String USUAL_TARGET = "http://localhost:8080";
  private static final double USUAL_RPS = 50;
  private static final Duration USUAL_DURATION = Duration.ofSeconds(60);

  /** The project that the simulation runs in. */
  static OwnProject of(GivenProperties given) throws WrongParameter {
    Path root = given.get(Parameter.ROOT).map(Path::of).orElse(Path.of("")).toAbsolutePath();
    Optional<Path> file = ProjectFile.find(root);
    if (file.isEmpty()) {
      return new OwnProject(Optional.empty(), root);
    }
    try {
      return new OwnProject(
          Optional.of(ProjectFile.read(file.get())), file.get().resolveSibling(""));
    } catch (UnreadableInput e) {
      throw WrongParameter.unreadable(String.valueOf(e.getMessage()));
    }
  }

  /** The properties of a run, with what the project says where none is given. */
  GivenProperties with(GivenProperties given) throws WrongParameter {
    GivenProperties all = given;
    Optional<Load> load = project.flatMap(Project::load);
    if (load.isPresent()) {
      all = withDefault(all, Parameter.RPS, load.get().rps().map(String::valueOf));
      all = withDefault(all, Parameter.DURATION, load.get().duration().map(Seconds::text));
      all = withDefault(all, Parameter.WARM_UP, load.get().warmUp().map(Seconds::text));
    }
    // Without the rest of Verdict there is nobody to make a report.
    boolean isClone = Files.exists(folder.resolve("verdict/target/runtime.classpath"));
    all = all.withDefault(Parameter.REPORT, isClone ? "on" : "off");
    return given.get(Parameter.TARGET).isPresent() || given.get(Parameter.DUET_ASK).isPresent()
        ? all
        : all.withDefault(Parameter.TARGET, url());
  }

  private static GivenProperties withDefault(
      GivenProperties given, Parameter parameter, Optional<String> value) {
    return value.map(said -> given.withDefault(parameter, said)).orElse(given);
  }

  /** Where its system runs. */
  private String url() throws WrongParameter {
    if (project.isEmpty()) {
      return USUAL_TARGET;
    }
    if (project.get().start().isPresent()) {
      throw WrongParameter.usage(
          "verdict.yml has start, and this simulation starts nothing; run scripts/verdict collect, or add -Dtarget=URL of a system that runs");
    }
    Addresses addresses = project.get().addresses();
    try {
      return Placeholders.of(Map.of())
          .fill(String.valueOf(addresses.urls().get(addresses.entry())));
    } catch (IllegalArgumentException e) {
      throw WrongParameter.unreadable("field url of verdict.yml: " + e.getMessage());
    }
  }

  /** The system that is loaded: the one service that paths are relative to. */
  MeasuredSystem system() {
    return new MeasuredSystem(entry(), Map.of(), List.of(), "", List.of());
  }

  private String entry() {
    return project.map(of -> of.addresses().entry()).orElse(Addresses.ONLY);
  }

  List<String> services() {
    return List.of(entry());
  }

  /** What a simulation takes when nothing is given. */
  Defaults defaults(String simulation) {
    return new Defaults(simulation, USUAL_RPS, USUAL_DURATION);
  }

  /** The journey of {@code load.requests}. */
  Journey requests() throws WrongParameter {
    Optional<Load> load = project.flatMap(Project::load).filter(of -> !of.requests().isEmpty());
    if (load.isEmpty()) {
      throw WrongParameter.usage(
          "%s must have load.requests, has none; add for example load: {requests: [{get: /}]}"
              .formatted(folder.resolve(ProjectFile.NAME)));
    }
    return RequestJourney.of(load.get(), folder, services(), Placeholders.of(Map.of()));
  }
}
