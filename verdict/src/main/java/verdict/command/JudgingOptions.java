package verdict.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import verdict.collect.RepositoryRoot;
import verdict.collect.SystemUnavailable;
import verdict.judgement.Gates;
import verdict.judgement.GatesFile;
import verdict.judgement.Policy;
import verdict.judgement.RecordedGates;
import verdict.judgement.SideDifference.Kind;
import verdict.run.Side;
import verdict.run.measurement.Calibration;
import verdict.sample.Figures;
import verdict.sample.Objectives;

/** What is expected of a candidate, and what may differ between it and its baseline. */
final class JudgingOptions {
  private static final String OF_SIMULATIONS = "simulations/src/test/resources/objectives.json";

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
          "File of objectives; default: "
              + OF_SIMULATIONS
              + " of this checkout, "
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

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  /** For runs that Verdict measured, compared with nothing. */
  Policy policy() {
    return Policy.of(objectives());
  }

  /** For a comparison; results of other tools have only the objectives that were given. */
  Policy policy(Side candidate, Gates by, Optional<Calibration> calibration) {
    Objectives objectives = isOfProject(candidate) ? objectives() : Objectives.NONE;
    return new Policy(objectives, accepted, calibration).by(by).givenAs(asGiven(by));
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
  Gates gates(Side baseline, Side candidate) {
    return givenGates()
        .over(
            RecordedGates.of(baseline, candidate)
                .orElseGet(
                    () ->
                        isOfProject(candidate)
                            ? ofProject(GatesFile::read, Gates.USUAL)
                            : Gates.USUAL));
  }

  /** What will decide about a measurement that is yet to be made. */
  Gates declared() {
    return givenGates().over(ofProject(GatesFile::read, Gates.USUAL));
  }

  /** What was given here. */
  GivenGates givenGates() {
    return new GivenGates(spec, gates);
  }

  /** The options again, to repeat a comparison. */
  private List<String> asGiven(Gates by) {
    List<String> words = new ArrayList<>();
    if (file != null) {
      words.addAll(List.of("--objectives", file.toString()));
    }
    if (!accepted.isEmpty()) {
      String kinds = accepted.stream().map(Kind::toString).collect(Collectors.joining(","));
      words.addAll(List.of("--accept-differences", kinds));
    }
    words.addAll(by.options());
    return words;
  }

  /** With the calibration of the candidate's load, if this checkout has one. */
  Policy policy(Side candidate, Gates by, RepositoryRoot root) {
    Optional<Path> usual =
        candidate
            .run()
            .map(run -> calibrationFile(root, run.load().requestsPerSecond()))
            .filter(Files::exists);
    return policy(candidate, by, usual.map(Calibration::read));
  }

  /** Where reports look for the calibration of a load. */
  static Path calibrationFile(RepositoryRoot root, double requestsPerSecond) {
    String rate = Figures.plain(requestsPerSecond);
    return root.folder().resolve("reports").resolve("calibration-" + rate + "rps.json");
  }

  private Objectives objectives() {
    return ofProject(Objectives::read, Objectives.DEFAULT);
  }

  /** From the file that was named, else from the one beside the simulations. */
  private <T> T ofProject(Function<Path, T> read, T otherwise) {
    if (file != null) {
      return read.apply(file);
    }
    try {
      Path usual = RepositoryRoot.find().folder().resolve(OF_SIMULATIONS);
      return Files.exists(usual) ? read.apply(usual) : otherwise;
    } catch (SystemUnavailable e) {
      return otherwise; // Files alone can be judged without a checkout.
    }
  }
}
