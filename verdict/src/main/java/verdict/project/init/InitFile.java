package verdict.project.init;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The text of a first {@code verdict.yml}, each line of it explained. */
public final class InitFile {
  private static final String HERE = "http://127.0.0.1:${port}";
  private static final int MOST_SIMULATIONS = 5;

  private final StringBuilder text = new StringBuilder();
  private final ProjectFiles files;

  private InitFile(ProjectFiles files) {
    this.files = files;
  }

  /** For the project in a folder. */
  public static String of(Path folder) {
    return new InitFile(new ProjectFiles(folder.toAbsolutePath().normalize())).text();
  }

  private String text() {
    comment("How this project is built, started and loaded for performance measurements.");
    comment("Try it with: verdict check");
    Optional<FoundSystem> system = new SystemScan(files).find();
    system.ifPresentOrElse(this::found, this::notFound);
    load();
    line("");
    comment(
        "Which figures decide whether a change is a regression, and by what margins; these are the");
    comment(
        "usual ones. The baseline's file decides, so that a change cannot loosen its own gates.");
    line("gates: {mean: 5%, p95: 10%, failures: 0.1pp, cpu: 5%}");
    line("");
    comment("What is always expected, whatever the baseline does.");
    line("objectives: {p95: 500ms, failures: 0.1%}");
    return text.toString();
  }

  private void found(FoundSystem system) {
    line("");
    system
        .build()
        .ifPresent(
            build -> {
              comment(
                  system.kind() + ". Each version is built once, in a git work tree of its own.");
              line("build: " + build);
            });
    comment(
        "Started in the foreground for each measurement, at a free port; ended with all its children.");
    if (system.start().isPresent()) {
      line("start: " + system.start().get());
    } else {
      comment("The name of the jar is not in the build file: write it.");
      line("start: java -jar target/CHANGE-ME.jar --server.port=${port}");
    }
    comment("Answers 200 when the system can be loaded.");
    line("ready: " + HERE + system.ready());
    line("");
    comment(
        "Prometheus text: why the response time moved. A report without it says what it cannot explain.");
    system.hint().ifPresent(this::comment);
    line(
        (system.metrics().isEmpty() ? "# " : "")
            + "metrics: "
            + HERE
            + system.metrics().orElse("/metrics"));
  }

  private void notFound() {
    line("");
    comment(
        "Neither Maven, Gradle, a package.json with a start script nor a Dockerfile was found here.");
    comment("The command that builds a version, in a git work tree of its own:");
    line("# build: make");
    comment("The command that runs the system in the foreground, at the port that it is told:");
    line("start: ./CHANGE-ME --port ${port}");
    comment("Answers 200 when the system can be loaded.");
    line("ready: " + HERE + "/");
    comment("Prometheus text, if it serves any:");
    line("# metrics: " + HERE + "/metrics");
  }

  private void load() {
    line("");
    new GatlingScan(files).find().stream().limit(MOST_SIMULATIONS).forEach(this::simulation);
    Optional<OpenApiScan.Found> api = new OpenApiScan(files).find();
    comment(
        "What users ask for, each request as often as the others; add weight, headers, json, status.");
    api.ifPresent(found -> comment("These are from " + found.document() + "."));
    line("load:");
    line("  requests:");
    for (String path : api.map(OpenApiScan.Found::paths).orElse(List.of("/"))) {
      line("    - get: " + quoted(path));
    }
  }

  /** This version does not run it, and must not lead where nothing is. */
  private void simulation(GatlingScan.Found found) {
    comment(
        "Found " + found.name() + ", which this version of Verdict does not run by itself. Run");
    comment("  " + found.command());
    comment("for each version, and compare the results: verdict compare BEFORE AFTER");
  }

  /** A plain text of YAML where it can be one. */
  private static String quoted(String path) {
    return path.matches("[\\w/?=&.,~%+-]*") ? path : "\"" + path.replace("\"", "%22") + "\"";
  }

  private void comment(String sentence) {
    line("# " + sentence);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
