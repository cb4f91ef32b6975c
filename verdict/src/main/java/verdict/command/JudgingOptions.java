package verdict.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import verdict.collect.RepositoryRoot;
import verdict.collect.SystemUnavailable;
import verdict.judgement.Policy;
import verdict.judgement.SideDifference;
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
  private Set<SideDifference.Kind> accepted = EnumSet.noneOf(SideDifference.Kind.class);

  @Option(
      names = "--objectives",
      paramLabel = "F.json",
      description =
          "File of objectives; default: "
              + OF_SIMULATIONS
              + " of this checkout, "
              + "and no objectives for results that Verdict did not measure.")
  private @Nullable Path file;

  /** For runs that Verdict measured, compared with nothing. */
  Policy policy() {
    return Policy.of(objectives());
  }

  /** For a comparison; results of other tools have only the objectives that were given. */
  Policy policy(Side candidate, Optional<Calibration> calibration) {
    boolean isMeasuredHere =
        candidate.blocks().stream().allMatch(block -> block.measurement().isPresent());
    Objectives objectives = file != null || isMeasuredHere ? objectives() : Objectives.NONE;
    return new Policy(objectives, accepted, calibration);
  }

  /** With the calibration of the candidate's load, if this checkout has one. */
  Policy policy(Side candidate, RepositoryRoot root) {
    Optional<Path> usual =
        candidate
            .run()
            .map(run -> calibrationFile(root, run.load().requestsPerSecond()))
            .filter(Files::exists);
    return policy(candidate, usual.map(Calibration::read));
  }

  /** Where reports look for the calibration of a load. */
  static Path calibrationFile(RepositoryRoot root, double requestsPerSecond) {
    String rate = Figures.plain(requestsPerSecond);
    return root.folder().resolve("reports").resolve("calibration-" + rate + "rps.json");
  }

  /** The bounds, from the file that was named, else from beside the simulations. */
  private Objectives objectives() {
    if (file != null) {
      return Objectives.read(file);
    }
    try {
      Path usual = RepositoryRoot.find().folder().resolve(OF_SIMULATIONS);
      return Files.exists(usual) ? Objectives.read(usual) : Objectives.DEFAULT;
    } catch (SystemUnavailable e) {
      return Objectives.DEFAULT; // Files alone can be judged without a checkout.
    }
  }
}
