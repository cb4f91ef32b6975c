package verdict.run.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import verdict.file.InputFile;
import verdict.file.ReadProgress;
import verdict.file.TextMark;
import verdict.file.UnreadableInput;
import verdict.run.Format.Fact;
import verdict.run.Measurement;
import verdict.run.Results;
import verdict.run.RunReader;
import verdict.run.folder.ResponseTimesReader;
import verdict.run.folder.RunFolder;
import verdict.run.gatling.GatlingLogs;
import verdict.run.gatling.PrintedReport;
import verdict.run.gatling.StatsReader;
import verdict.run.log.Excerpt;
import verdict.run.measurement.MeasurementFile;

/** Everything that can be read, and the choice among it. */
public final class RunReaders {
  /** The catalogue, the most exact first: the first that recognizes a file reads it. */
  static final List<RunReader> ALL =
      Stream.<List<? extends RunReader>>of(
              List.of(new ResponseTimesReader()),
              GatlingLogs.READERS,
              List.of(new MeasurementFile(), new StatsReader()))
          .<RunReader>flatMap(List::stream)
          .toList();

  private static final Results.Loss STILL_WRITTEN =
      new Results.Loss(
          "was being written while it was read",
          "a file that is complete",
          "wait until the load generator has ended, and read it again");

  static final String EXPECTED_IN_FOLDER =
      "a simulation.log, js/stats.json, response-times.hlog or measurement.json";

  static final String EXPECTED =
      "simulation.log, stats.json, response-times.hlog or measurement.json (docs/formats.md), a"
          + " gzip of one, or a .zip or .tar.gz with one in it";

  private RunReaders() {}

  /**
   * Reads what a load test left: a file, a gzip of one, the folder that it lies in or above it, or
   * an archive of any of these.
   *
   * @throws UnreadableInput when it is missing, damaged, or nothing that can be read
   */
  public static Results read(Path path) {
    return read(path, ReadProgress.NONE);
  }

  /** The same, telling how far it is. */
  public static Results read(Path path, ReadProgress progress) {
    return read(path, Excerpt.ALL, progress);
  }

  /** The same of a part of the run, or with all times since another moment. */
  public static Results read(Path path, Excerpt excerpt, ReadProgress progress) {
    try (OpenedPath opened = OpenedPath.of(path, progress)) {
      return opened.named(opened.read(found -> read(found, opened.cure(), excerpt, progress)));
    }
  }

  /**
   * Reads what was found.
   *
   * @param cure what a user has to do first to name a part of it, for example {@code unpack it and
   *     }
   */
  static Results read(ResultsFolder found, String cure, Excerpt excerpt, ReadProgress progress) {
    Path file = found.files().get(0);
    return switch (found.kind()) {
      case RUN -> {
        requireWhole(found.folder(), RunFolder.FORMAT.words(), excerpt);
        Measurement measurement = RunFolder.read(found.folder());
        yield measurement
            .results()
            .from(measurement.run().origin(found.folder(), RunFolder.FORMAT))
            .since(excerpt.originEpochMillis());
      }
      case WITH_REPORT ->
          PrintedReport.beside(
              file,
              found.files().size() == 1
                  ? readFile(file, excerpt, progress)
                  : OneRun.of(found.folder(), found.files(), cure, excerpt, progress));
      case FILE -> readFile(file, excerpt, progress);
    };
  }

  private static Results readFile(Path path, Excerpt excerpt, ReadProgress progress) {
    try (InputFile file = InputFile.open(path, progress)) {
      byte[] head = file.head();
      for (RunReader reader : ALL) {
        if (reader.recognizes(head)) {
          if (!reader.format().has(Fact.EACH_REQUEST)) {
            requireWhole(path, "no log", excerpt);
          }
          Results results = reader.read(file, excerpt);
          return file.hasGrown() && results.loss().isEmpty()
              ? results.losing(STILL_WRITTEN)
              : results;
        }
      }
      throw unknown(path, head);
    }
  }

  /**
   * Refuses a part of what does not tell when a request began.
   *
   * @param what it is
   */
  static void requireWhole(Path path, String what, Excerpt excerpt) {
    if (excerpt.isPart()) {
      throw new UnreadableInput(
          path,
          "does not tell when each request began (it is " + what + ")",
          "a simulation.log for --from and --until",
          "name the simulation.log of that run, or leave these options out");
    }
  }

  /** Whether a file is an archive, of which no file can be written beside the results. */
  public static boolean isArchive(Path path) {
    return Archive.isArchive(path);
  }

  private static UnreadableInput unknown(Path path, byte[] head) {
    if (new String(head, StandardCharsets.UTF_8).isBlank()) {
      return new UnreadableInput(
          path,
          "is empty: the run wrote nothing before it ended",
          EXPECTED,
          "run it again, or name the results folder or the log of a run that went on to its end");
    }
    return TextMark.utf16(head)
        .map(
            coding ->
                new UnreadableInput(
                    path,
                    "is text in UTF-16",
                    "UTF-8",
                    "save it as UTF-8, for example with: iconv -f "
                        + coding
                        + " -t UTF-8 FILE > utf8.log"))
        .orElseGet(
            () ->
                new UnreadableInput(
                    path, found(head), EXPECTED, "name the results folder or the log of a run"));
  }

  private static String found(byte[] head) {
    String start = new String(head, StandardCharsets.UTF_8).stripLeading();
    if (start.startsWith("<")) {
      return "is HTML or XML";
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      return "is JSON, but none that is known here";
    }
    return "begins with %s, which begins no format that is known here".formatted(shown(head));
  }

  private static String shown(byte[] head) {
    int most = Math.min(head.length, 24);
    String line = new String(head, 0, most, StandardCharsets.ISO_8859_1).split("\\R", 2)[0];
    if (line.matches("\\p{Print}+")) {
      return "the text \"" + line + "\"";
    }
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < Math.min(head.length, 12); i++) {
      shown.append(i == 0 ? "" : " ").append("%02x".formatted(head[i]));
    }
    return "the bytes " + shown;
  }

  static UnreadableInput unlisted(Path folder, IOException e) {
    return new UnreadableInput(
        folder,
        "cannot be listed (" + e.getMessage() + ")",
        "a folder of results",
        "check its permissions");
  }
}
