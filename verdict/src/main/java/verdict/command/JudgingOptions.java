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
import picocli.CommandLine.Option;
import verdict.collect.RepositoryRoot;
import verdict.collect.SystemUnavailable;
import verdict.judgement.Policy;
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

  /** For runs that Verdict measured, compared with nothing. */
  Policy policy() {
    return Policy.of(objectives());
  }

  /** For a comparison; results of other tools have only the objectives that were given. */
  Policy policy(Side candidate, Optional<Calibration> calibration) {
    boolean isMeasuredHere =
        candidate.blocks().stream().allMatch(block -> block.measurement().isPresent());
    Objectives objectives = file != null || isMeasuredHere ? objectives() : Objectives.NONE;
    return new Policy(objectives, accepted, calibration).givenAs(asGiven(), List.of());
  }

  /** The options again, to repeat a comparison. */
  List<String> asGiven() {
    List<String> words = new ArrayList<>();
    if (file != null) {
      words.addAll(List.of("--objectives", file.toString()));
    }
    if (!accepted.isEmpty()) {
      String kinds = accepted.stream().map(Kind::toString).collect(Collectors.joining(","));
      words.addAll(List.of("--accept-differences", kinds));
    }
    return words;
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
