package verdict.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verdict.file.AtomicFile;
import verdict.run.Side;
import verdict.run.measurement.Calibration;
import verdict.run.measurement.MeasurementWriter;

/**
 * Where an answer is written besides stdout; what is null is not.
 *
 * @param measured what it is about, by the file that keeps it
 * @param calibration what later reports quote, by its file
 */
record AnswerFiles(
    Map<Path, Side> measured,
    @Nullable Path json,
    @Nullable Path markdown,
    @Nullable Path html,
    @Nullable Path junit,
    Map<Path, Calibration> calibration) {

  /** Of a comparison or of runs. */
  AnswerFiles(
      Map<Path, Side> measured,
      @Nullable Path json,
      @Nullable Path markdown,
      @Nullable Path html,
      @Nullable Path junit) {
    this(measured, json, markdown, html, junit, Map.of());
  }

  private List<Path> all() {
    return Stream.of(
            measured.keySet().stream(),
            Stream.of(json, markdown, html, junit)
                .flatMap(file -> Optional.ofNullable(file).stream()),
            calibration.keySet().stream())
        .flatMap(files -> files)
        .toList();
  }

  /** The same of an answer of which nothing can be left out. */
  int give(Answer answer, boolean isJsonAsked) throws IOException {
    return give(answer, isJsonAsked, FailOn.ALL);
  }

  /**
   * Writes the files, prints the answer on stdout, tells a job of GitHub Actions, and returns the
   * exit code.
   *
   * @param isJsonAsked on stdout
   */
  int give(Answer answer, boolean isJsonAsked, FailOn failOn) throws IOException {
    // All rendered before the first is written: a fault must not leave some new and some old.
    List<Text> texts = new ArrayList<>();
    String machines = json != null || isJsonAsked ? answer.json().apply(all()) : "";
    String said = isJsonAsked ? machines : ProgramName.in(answer.console());
    add(json, machines, texts);
    add(markdown, answer.markdown(), texts);
    if (html != null) {
      add(html, answer.html().apply(GatlingReports.beside(html, answer.results())), texts);
    }
    add(junit, answer.junit(), texts);
    for (Map.Entry<Path, Side> each : measured.entrySet()) {
      MeasurementWriter.write(each.getValue(), each.getKey());
    }
    for (Text text : texts) {
      AtomicFile.write(text.file, text.text);
    }
    for (Map.Entry<Path, Calibration> each : calibration.entrySet()) {
      each.getValue().write(each.getKey());
    }
    Output.print(said);
    Output.announce(all());
    if (!answer.annotations().isEmpty()) {
      new GitHubJob(System.getenv()).tell(answer.annotations(), answer.markdown());
    }
    return exitCode(answer, failOn);
  }

  /** Says when it is another one than the answer has: nobody may take 0 for a good answer. */
  private static int exitCode(Answer answer, FailOn failOn) {
    int usual = answer.exitCode().applyAsInt(FailOn.ALL);
    int code = answer.exitCode().applyAsInt(failOn);
    if (code != usual) {
      System.err.println(
          "verdict: exit code %d in place of %d, because of --fail-on; the answer stays as it is"
              .formatted(code, usual));
    }
    return code;
  }

  private record Text(Path file, String text) {}

  private static void add(@Nullable Path file, String text, List<Text> to) {
    if (file != null) {
      to.add(new Text(file, text));
    }
  }
}
