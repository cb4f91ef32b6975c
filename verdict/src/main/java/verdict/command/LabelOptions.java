package verdict.command;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import verdict.run.SideName;

/** What reports call the sides. */
final class LabelOptions {
  @Option(
      names = "--baseline-label",
      paramLabel = "TEXT",
      description = "Name of the baseline in reports.")
  private @Nullable String baseline;

  @Option(
      names = "--candidate-label",
      paramLabel = "TEXT",
      description = "Name of the candidate in reports.")
  private @Nullable String candidate;

  Optional<String> of(SideName side) {
    return Optional.ofNullable(side == SideName.BASELINE ? baseline : candidate);
  }
}
