package verdict.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import verdict.collect.DuetPlan.Compared;
import verdict.run.SideName;

/** What differs between the two sides, in one of three ways. */
final class SideOptions {
  private static final String WAYS =
      "give exactly one of: two refs (--baseline and --candidate), settings of the current checkout"
          + " (--set-baseline, --set-candidate, --baseline-bottleneck, --candidate-bottleneck), or"
          + " two running systems (--baseline-target and --candidate-target)";

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Option(
      names = "--baseline",
      paramLabel = "REF",
      description = "Git ref of the baseline: it is built and started.")
  private @Nullable String baselineRef;

  @Option(names = "--candidate", paramLabel = "REF", description = "Git ref of the candidate.")
  private @Nullable String candidateRef;

  @Option(
      names = "--set-baseline",
      paramLabel = "K=V",
      description =
          "Setting of the services of the current checkout, for the baseline; can be repeated.")
  private @Nullable Map<String, String> baselineSettings;

  @Option(
      names = "--set-candidate",
      paramLabel = "K=V",
      description = "The same for the candidate.")
  private @Nullable Map<String, String> candidateSettings;

  @Option(
      names = "--baseline-bottleneck",
      paramLabel = "NAME",
      description = "Fault to inject into the services of the current checkout, for the baseline.")
  private @Nullable String baselineBottleneck;

  @Option(
      names = "--candidate-bottleneck",
      paramLabel = "NAME",
      description = "The same for the candidate.")
  private @Nullable String candidateBottleneck;

  @Option(
      names = "--baseline-target",
      paramLabel = "URL",
      description =
          "Baseline that is already running: the URL of its first service; others as NAME=URL.")
  private @Nullable List<String> baselineTarget;

  @Option(
      names = "--candidate-target",
      paramLabel = "URL",
      description = "The same for the candidate.")
  private @Nullable List<String> candidateTarget;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private LabelOptions labels;

  /** The options of one side. */
  GivenSide given(SideName name) {
    return name == SideName.BASELINE
        ? new GivenSide(
            spec,
            name,
            Optional.ofNullable(baselineRef),
            Optional.ofNullable(baselineSettings),
            Optional.ofNullable(baselineBottleneck),
            Optional.ofNullable(baselineTarget),
            labels.of(name))
        : new GivenSide(
            spec,
            name,
            Optional.ofNullable(candidateRef),
            Optional.ofNullable(candidateSettings),
            Optional.ofNullable(candidateBottleneck),
            Optional.ofNullable(candidateTarget),
            labels.of(name));
  }

  /** Which of the three ways; refuses none and more than one. */
  Compared compared() {
    GivenSide baseline = given(SideName.BASELINE);
    GivenSide candidate = given(SideName.CANDIDATE);
    Set<Compared> ways = baseline.ways();
    ways.addAll(candidate.ways());
    boolean isHalf =
        baseline.ref().isPresent() != candidate.ref().isPresent()
            || baseline.target().isPresent() != candidate.target().isPresent();
    if (ways.size() != 1 || isHalf) {
      throw new ParameterException(spec.commandLine(), WAYS);
    }
    return ways.iterator().next();
  }
}
