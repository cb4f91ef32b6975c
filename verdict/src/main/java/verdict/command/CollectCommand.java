package verdict.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import verdict.analysis.Analysis;
import verdict.collect.LoadTest;
import verdict.collect.ProjectFolder;
import verdict.file.ReadProgress;
import verdict.judgement.ProjectPolicy;
import verdict.run.Side;
import verdict.run.results.SideReader;

/** {@code verdict collect}: load, measure, diagnose, and compare when there is a baseline. */
@Command(
    name = "collect",
    description = {
      "Run the load test, measure and diagnose, and compare with a baseline if one is given.",
      "The output of the load test goes to stderr, the summary to stdout."
    },
    footer = {
      "",
      "Example: ${COMMAND-FULL-NAME} --rps 50 --output after.json --report pr.md --baseline before.json"
    })
final class CollectCommand implements Callable<Integer> {
  private static final int MOST_RUNS = 100;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Common common;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Option(
      names = "--rps",
      paramLabel = "N",
      defaultValue = "50",
      converter = RateConverter.class,
      description = "Target rate in HTTP requests per second; default: ${DEFAULT-VALUE}.")
  private double rps;

  @Option(
      names = "--duration",
      paramLabel = "TIME",
      defaultValue = "60s",
      converter = DurationConverter.class,
      description = "Length of the measured window, such as 60s or 2m; default: ${DEFAULT-VALUE}.")
  private Duration duration = Duration.ofSeconds(60);

  @Option(
      names = "--warm-up",
      paramLabel = "TIME",
      converter = WarmUpConverter.class,
      description = "Longest warm-up; it ends earlier in steady state. 0s: none. Default: 60s.")
  private @Nullable Duration warmUp;

  @Option(names = "--output", paramLabel = "F.json", description = "Write the measurement.")
  private @Nullable Path output;

  @Option(names = "--report", paramLabel = "F.md", description = "Write the Markdown report.")
  private @Nullable Path markdown;

  @Option(names = "--html", paramLabel = "F.html", description = "Write the HTML report.")
  private @Nullable Path html;

  @Option(names = "--junit", paramLabel = "F.xml", description = "Write JUnit XML, for CI.")
  private @Nullable Path junit;

  @Option(
      names = "--baseline",
      paramLabel = "B.json",
      description = "Measurement file of the baseline to compare with.")
  private @Nullable Path baseline;

  @Option(
      names = "--target",
      paramLabel = "URL",
      description = "URL of a system that is already running; default: start one.")
  private @Nullable String target;

  @Option(
      names = "--label",
      paramLabel = "TEXT",
      description = "Name of this measurement in reports.")
  private @Nullable String label;

  @Option(
      names = "--simulation",
      paramLabel = "NAME",
      defaultValue = "steady",
      description = "smoke, steady, ramp, stress or soak; default: ${DEFAULT-VALUE}.")
  private String simulation = "steady";

  @Option(
      names = "--journey",
      paramLabel = "NAME",
      description = "What a user does, for example reading; default: fight.")
  private @Nullable String journey;

  @Option(
      names = "--bottleneck",
      paramLabel = "NAME",
      description =
          "Fault to inject, for example random-sort; apps/bottlenecks.properties lists all.")
  private @Nullable String bottleneck;

  @Option(
      names = "--set",
      paramLabel = "K=V",
      description = "Setting of the services; can be repeated.")
  private Map<String, String> settings = new TreeMap<>();

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Number of runs; each starts the services again, unless --target is given. Default: 1.")
  private int runs = 1;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private JudgingOptions judging;

  @Override
  public Integer call() throws Exception {
    check();
    Optional<Side> before =
        Optional.ofNullable(baseline)
            .map(file -> SideReader.read(List.of(file), ReadProgress.NONE));
    ProjectFolder root = ProjectFolder.find();
    CollectedRuns collected = CollectedRuns.collect(root, simulation, runs, this::test);
    return answer(root, before, label == null ? collected : collected.labelled(label));
  }

  private LoadTest test(String runId) {
    return new LoadTest(
        runId,
        simulation,
        Optional.ofNullable(journey),
        rps,
        duration,
        Optional.ofNullable(warmUp),
        Optional.ofNullable(target),
        Optional.ofNullable(bottleneck),
        new TreeMap<>(settings));
  }

  private int answer(ProjectFolder root, Optional<Side> before, CollectedRuns collected)
      throws IOException {
    Path folder = collected.folder();
    Side side = collected.side();
    AnswerFiles files =
        new AnswerFiles(
            Map.of(orInFolder(output, folder, "measurement.json"), side),
            null,
            orInFolder(markdown, folder, "report.md"),
            orInFolder(html, folder, "report.html"),
            junit);
    return files.give(answer(root, before, side), common.json, judging.failOn());
  }

  private Answer answer(ProjectFolder root, Optional<Side> before, Side side) {
    if (before.isPresent()) {
      ProjectPolicy deciding = judging.deciding(before.get(), side);
      return Answer.of(before.get(), side, judging.policy(side, deciding, root));
    }
    return runs == 1
        ? Answer.of(Analysis.run(side.blocks().get(0), judging.policy()), side.files())
        : Answer.of(Analysis.runs(side, judging.policy()), side.files());
  }

  private static Path orInFolder(@Nullable Path asked, Path folder, String name) {
    return asked == null ? folder.resolve(name) : asked;
  }

  // Everything that can be known to be wrong is refused before minutes are spent on a run.
  private void check() {
    if (runs < 1 || runs > MOST_RUNS) {
      throw usage("--runs must be from 1 to " + MOST_RUNS + ", was " + runs);
    }
    checkName("--simulation", simulation);
    checkName("--journey", journey);
    if (target != null && !target.matches("https?://[^\\s/]+\\S*")) {
      throw usage("--target must be an http or https URL, was \"" + target + "\"");
    }
    judging.givenGates().requireBaseline(baseline != null);
    if (baseline != null) {
      judging.declared();
    }
    new OutputFiles(spec).check(output, markdown, html, junit);
  }

  private void checkName(String option, @Nullable String name) {
    if (name != null && !name.matches("[a-z][a-z0-9-]*")) {
      throw usage(option + " must be a name of a-z, 0-9 and -, was \"" + name + "\"");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
