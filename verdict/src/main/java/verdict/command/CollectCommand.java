package verdict.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
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
import verdict.collect.LoadTest;
import verdict.collect.MavenRun;
import verdict.collect.RepositoryRoot;
import verdict.collect.SystemNotThere;
import verdict.run.Measurement;
import verdict.run.MeasurementFile;
import verdict.run.ResponseTimesWriter;
import verdict.run.RunFolder;

/** {@code verdict collect}: load, measure, diagnose, and compare when there is a baseline. */
@Command(
    name = "collect",
    description = {
      "Run the load test and write what it means.",
      "Its output goes to stderr, the summary to stdout."
    },
    footer = {
      "",
      "Example: verdict collect --rps 50 --output after.json --report pr.md --baseline before.json"
    })
final class CollectCommand implements Callable<Integer> {
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
      description = "HTTP requests a second, default ${DEFAULT-VALUE}.")
  private double rps;

  @Option(
      names = "--duration",
      paramLabel = "TIME",
      defaultValue = "60s",
      converter = DurationConverter.class,
      description = "Of the measured window: 60s, 2m; default ${DEFAULT-VALUE}.")
  private Duration duration = Duration.ofSeconds(60);

  @Option(names = "--output", paramLabel = "F.json", description = "The measurement file to write.")
  private @Nullable Path output;

  @Option(names = "--report", paramLabel = "F.md", description = "The Markdown report to write.")
  private @Nullable Path markdown;

  @Option(names = "--html", paramLabel = "F.html", description = "The HTML report to write.")
  private @Nullable Path html;

  @Option(
      names = "--baseline",
      paramLabel = "B.json",
      description = "The measurement file to compare with.")
  private @Nullable Path baseline;

  @Option(
      names = "--target",
      paramLabel = "URL",
      description = "A system that is already running; without it, one is started.")
  private @Nullable String target;

  @Option(
      names = "--label",
      paramLabel = "TEXT",
      description = "What the report calls this measurement.")
  private @Nullable String label;

  @Option(
      names = "--simulation",
      paramLabel = "NAME",
      defaultValue = "steady",
      description = "Default ${DEFAULT-VALUE}.")
  private String simulation = "steady";

  @Option(
      names = "--bottleneck",
      paramLabel = "NAME",
      description = "A planted fault, to see what it looks like.")
  private @Nullable String bottleneck;

  @Option(
      names = "--set",
      paramLabel = "K=V",
      description = "A setting of the services; may be given again.")
  private Map<String, String> settings = new TreeMap<>();

  @Override
  public Integer call() throws Exception {
    check();
    Optional<Measurement> side = Optional.ofNullable(baseline).map(MeasurementFile::read);
    RepositoryRoot root = RepositoryRoot.find();
    String runId = LoadTest.newRunId(simulation, Instant.now(), new SecureRandom());
    LoadTest test =
        new LoadTest(
            runId,
            simulation,
            rps,
            duration,
            Optional.ofNullable(target),
            Optional.ofNullable(bottleneck),
            new TreeMap<>(settings));
    int code = MavenRun.run(root, test, System.err);
    Path folder = root.runFolder(runId);
    // An assertion that fails makes Maven fail too: what counts is whether there is a recording.
    if (!Files.exists(folder.resolve(ResponseTimesWriter.FILE_NAME))) {
      throw new SystemNotThere(
          "the load test left no recording in "
              + folder
              + " (mvn ended with exit code "
              + code
              + "); its output above says why");
    }
    Measurement measurement = RunFolder.read(folder);
    return new Answer(
            label == null ? measurement : measurement.labelled(label),
            side,
            Optional.of(orInFolder(output, folder, "measurement.json")),
            Optional.of(orInFolder(markdown, folder, "report.md")),
            Optional.of(orInFolder(html, folder, "report.html")))
        .give(common.json);
  }

  private static Path orInFolder(@Nullable Path asked, Path folder, String name) {
    return asked == null ? folder.resolve(name) : asked.toAbsolutePath();
  }

  // All that can be known to be wrong is said before minutes are spent on a run.
  private void check() {
    if (!simulation.matches("[a-z][a-z0-9-]*")) {
      throw usage("--simulation must be a name of a-z, 0-9 and -, was \"" + simulation + "\"");
    }
    if (target != null && !target.matches("https?://[^\\s/]+\\S*")) {
      throw usage("--target must be an http or https URL, was \"" + target + "\"");
    }
    new OutputFiles(spec).check(output, markdown, html);
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
