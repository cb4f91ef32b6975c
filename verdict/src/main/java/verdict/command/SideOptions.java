package verdict.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import verdict.collect.DuetPlan.Compared;
import verdict.run.SideName;

/** In what the two sides differ: in one of three ways. */
final class SideOptions {
  private static final String WAYS =
      "give exactly one of: two refs (--baseline and --candidate), settings of what is checked out"
          + " (--set-baseline, --set-candidate, --bottleneck-baseline, --bottleneck-candidate), or"
          + " two running systems (--baseline-target and --candidate-target)";

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Option(names = "--baseline", paramLabel = "REF", description = "A git ref to build and start.")
  private @Nullable String baselineRef;

  @Option(names = "--candidate", paramLabel = "REF", description = "The ref to compare with it.")
  private @Nullable String candidateRef;

  @Option(
      names = "--set-baseline",
      paramLabel = "K=V",
      description = "A setting of what is checked out; may be given again.")
  private @Nullable Map<String, String> baselineSettings;

  @Option(names = "--set-candidate", paramLabel = "K=V", description = "The same, candidate.")
  private @Nullable Map<String, String> candidateSettings;

  @Option(
      names = "--bottleneck-baseline",
      paramLabel = "NAME",
      description = "A planted fault in what is checked out.")
  private @Nullable String baselineBottleneck;

  @Option(
      names = "--bottleneck-candidate",
      paramLabel = "NAME",
      description = "The same, candidate.")
  private @Nullable String candidateBottleneck;

  @Option(
      names = "--baseline-target",
      paramLabel = "URL",
      description = "A system that is running: the URL of fights; others as heroes=URL.")
  private @Nullable List<String> baselineTarget;

  @Option(names = "--candidate-target", paramLabel = "URL", description = "The same, candidate.")
  private @Nullable List<String> candidateTarget;

  @Option(names = "--label-baseline", paramLabel = "TEXT", description = "What reports call it.")
  private @Nullable String baselineLabel;

  @Option(names = "--label-candidate", paramLabel = "TEXT", description = "What reports call it.")
  private @Nullable String candidateLabel;

  /** What is given of one side. */
  GivenSide given(SideName name) {
    return name == SideName.BASELINE
        ? new GivenSide(
            spec,
            name,
            Optional.ofNullable(baselineRef),
            Optional.ofNullable(baselineSettings),
            Optional.ofNullable(baselineBottleneck),
            Optional.ofNullable(baselineTarget),
            Optional.ofNullable(baselineLabel))
        : new GivenSide(
            spec,
            name,
            Optional.ofNullable(candidateRef),
            Optional.ofNullable(candidateSettings),
            Optional.ofNullable(candidateBottleneck),
            Optional.ofNullable(candidateTarget),
            Optional.ofNullable(candidateLabel));
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
