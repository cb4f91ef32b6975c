package verdict.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import verdict.collect.ProjectFolder;
import verdict.collect.SystemUnavailable;
import verdict.judgement.Policy;
import verdict.judgement.PolicyFile;
import verdict.judgement.ProjectPolicy;
import verdict.judgement.RecordedPolicy;
import verdict.judgement.SideDifference.Kind;
import verdict.run.Side;
import verdict.run.measurement.Calibration;
import verdict.sample.Figures;
import verdict.sample.Objectives;

/** What is expected of a candidate, and what may differ between it and its baseline. */
final class JudgingOptions {
  @Option(
      names = "--accept-differences",
      paramLabel = "WHAT",
      split = ",",
      description =
          "Differences between the sides to accept, joined by commas: ${COMPLETION-CANDIDATES}.")
  private Set<Kind> accepted = EnumSet.noneOf(Kind.class);

  @Option(
      names = "--objectives",
      paramLabel = "F.json",
      description =
          "File of objectives, gates and accepted regressions; default: "
              + PolicyFile.PLACE
              + " of this checkout (duet: of the baseline's commit), "
              + "and no objectives for results that Verdict did not measure.")
  private @Nullable Path file;

  @Option(
      names = "--gate",
      paramLabel = "KEY=MARGIN",
      converter = GateConverter.class,
      description =
          "A metric that decides, with its margin: mean=3%%, p95=5%%,2ms (and at least 2 ms),"
              + " failures=0.2pp, queries=0, cpu=off; can be repeated. Keys: mean, p95, failures, cpu,"
              + " achieved, queries, calls, allocated, response-bytes. Default: the gates of the file of"
              + " objectives, else the first five by 5%%, 10%%, 0.1pp, 5%%, 1%%.")
  private List<GateConverter.Given> gates = new ArrayList<>();

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      converter = FailOn.Converter.class,
      description =
          "Answers that end with an exit code other than 0, joined by commas: REGRESSED, INCONCLUSIVE,"
              + " INVALID, OBJECTIVE (missed, or without a figure); or none. Default: all of them.")
  private FailOn failOn = FailOn.ALL;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  /** For which answers the command ends with another exit code than 0. */
  FailOn failOn() {
    return failOn;
  }

  /** For runs that Verdict measured, compared with nothing. */
  Policy policy() {
    return Policy.of(ofProject().expected());
  }

  /** For a comparison; results of other tools have only the objectives that were given. */
  Policy policy(Side candidate, ProjectPolicy by, Optional<Calibration> calibration) {
    return new Policy(objectives(candidate, by), accepted, calibration)
        .by(by.gates())
        .accepting(by.accepted())
        .givenAs(asGiven(by));
  }

  /** Those of the file that was named; else those that decide, or that the project has by now. */
  private Objectives objectives(Side candidate, ProjectPolicy by) {
    if (file != null) {
      return PolicyFile.read(file).expected();
    }
    return by.objectives()
        .orElseGet(() -> isOfProject(candidate) ? ofProject().expected() : Objectives.NONE);
  }

  /** Whether the file is about it: it was named, or Verdict measured. */
  private boolean isOfProject(Side side) {
    return file != null
        || side.blocks().stream().allMatch(block -> block.measurement().isPresent());
  }

  /**
   * What decides about two sides: what their duet recorded, else what the project states; and in
   * any case what was given here.
   */
  ProjectPolicy deciding(Side baseline, Side candidate) {
    return withGiven(
        RecordedPolicy.of(baseline, candidate)
            .orElseGet(() -> isOfProject(candidate) ? ofProject() : ProjectPolicy.USUAL));
  }

  /** What will decide about a measurement that is yet to be made. */
  ProjectPolicy declared() {
    return withGiven(ofProject());
  }

  /** With the gates that were given here. */
  ProjectPolicy withGiven(ProjectPolicy stated) {
    return stated.by(givenGates().over(stated.gates()));
  }

  /** Whether a file was named, which wins over what a commit states. */
  boolean namesFile() {
    return file != null;
  }

  /** What was given here. */
  GivenGates givenGates() {
    return new GivenGates(spec, gates);
  }

  /** The options again, to repeat a comparison. */
  private List<String> asGiven(ProjectPolicy by) {
    List<String> words = new ArrayList<>();
    if (file != null) {
      words.addAll(List.of("--objectives", file.toString()));
    }
    if (!accepted.isEmpty()) {
      String kinds = accepted.stream().map(Kind::toString).collect(Collectors.joining(","));
      words.addAll(List.of("--accept-differences", kinds));
    }
    words.addAll(by.gates().options());
    return words;
  }

  /** With the calibration of the candidate's load, if this checkout has one. */
  Policy policy(Side candidate, ProjectPolicy by, ProjectFolder root) {
    Optional<Path> usual =
        candidate
            .run()
            .map(run -> calibrationFile(root, run.load().requestsPerSecond()))
            .filter(Files::exists);
    return policy(candidate, by, usual.map(Calibration::read));
  }

  /** Where reports look for the calibration of a load. */
  static Path calibrationFile(ProjectFolder root, double requestsPerSecond) {
    return root.calibration(Figures.plain(requestsPerSecond));
  }

  /** From the file that was named, else from the one beside the simulations. */
  private ProjectPolicy ofProject() {
    if (file != null) {
      return PolicyFile.read(file);
    }
    try {
      Path usual = ProjectFolder.find().folder().resolve(PolicyFile.PLACE);
      return Files.exists(usual) ? PolicyFile.read(usual) : ProjectPolicy.USUAL;
    } catch (SystemUnavailable e) {
      return ProjectPolicy.USUAL; // Files alone can be judged without a checkout.
    }
  }
}
