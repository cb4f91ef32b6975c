package verdict.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import verdict.collect.RepositoryRoot;
import verdict.collect.SystemNotThere;
import verdict.judgement.SideDifference;
import verdict.run.Side;
import verdict.sample.Objectives;

/** What is expected of a candidate, and what may differ between it and its baseline. */
final class JudgingOptions {
  private static final String OF_SIMULATIONS = "simulations/src/test/resources/objectives.json";

  @Option(
      names = "--accept-differences",
      paramLabel = "WHAT",
      split = ",",
      description = "What may differ between the sides: ${COMPLETION-CANDIDATES}.")
  Set<SideDifference.Kind> accepted = EnumSet.noneOf(SideDifference.Kind.class);

  @Option(
      names = "--objectives",
      paramLabel = "F.json",
      description = {
        "The objectives to keep; default: " + OF_SIMULATIONS + " of this checkout,",
        "and none for results that Verdict did not measure."
      })
  private @Nullable Path file;

  /** For a side: the objectives that were given, and for what others measured no other ones. */
  Objectives objectives(Side of) {
    boolean isMeasuredHere =
        of.blocks().stream().allMatch(block -> block.measurement().isPresent());
    return file != null || isMeasuredHere ? objectives() : Objectives.NONE;
  }

  /** The bounds, from the file that was named, else from beside the simulations. */
  Objectives objectives() {
    if (file != null) {
      return Objectives.read(file);
    }
    try {
      Path usual = RepositoryRoot.find().folder().resolve(OF_SIMULATIONS);
      return Files.exists(usual) ? Objectives.read(usual) : Objectives.DEFAULT;
    } catch (SystemNotThere e) {
      return Objectives.DEFAULT; // Files alone can be judged without a checkout.
    }
  }
}
