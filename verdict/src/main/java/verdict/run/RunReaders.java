package verdict.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Everything that can be read, and the choice among it. */
public final class RunReaders {
  private static final List<RunReader> LOGS = List.of(new TextLogReader(), new BinaryLogReader());

  /** The catalogue: the first that recognizes a file reads it. */
  private static final List<RunReader> ALL =
      Stream.concat(
              Stream.of(new ResponseTimesReader(), new MeasurementFile(), new StatsReader()),
              LOGS.stream())
          .toList();

  private static final Results.Loss STILL_WRITTEN =
      new Results.Loss(
          "was being written while it was read",
          "a file that is complete",
          "wait until the load generator has ended, and read it again");

  private static final String EXPECTED =
      "simulation.log, stats.json, response-times.hlog or measurement.json (docs/formats.md), or a"
          + " gzip of one";

  private RunReaders() {}

  /**
   * Reads what a load test left: a file, a gzip of one, or the folder that it lies in.
   *
   * @throws UnreadableInput when it is missing, damaged, or nothing that can be read
   */
  public static Results read(Path path) {
    return read(path, ReadProgress.NONE);
  }

  /** The same, telling how far it is. */
  public static Results read(Path path, ReadProgress progress) {
    return read(path, OptionalLong.empty(), progress);
  }

  /** The same, with all times since a moment that is not after the start of the run. */
  static Results read(Path path, OptionalLong originEpochMillis, ReadProgress progress) {
    if (!Files.isDirectory(path)) {
      return readFile(path, originEpochMillis, progress);
    }
    if (Files.exists(path.resolve(RunDescription.FILE_NAME))) {
      Measurement measurement = RunFolder.read(path);
      return measurement
          .results()
          .from(measurement.run().origin(path, Format.RUN_FOLDER))
          .since(originEpochMillis);
    }
    Path file = ResultsFolder.fileToRead(path);
    return PrintedReport.beside(file, readFile(file, originEpochMillis, progress));
  }

  private static Results readFile(
      Path path, OptionalLong originEpochMillis, ReadProgress progress) {
    try (InputFile file = InputFile.open(path, progress)) {
      byte[] head = file.head();
      for (RunReader reader : ALL) {
        if (reader.recognizes(head)) {
          Results results = reader.read(file, originEpochMillis);
          return file.hasGrown() && results.loss().isEmpty()
              ? results.losing(STILL_WRITTEN)
              : results;
        }
      }
      throw unknown(path, head);
    }
  }

  /** Whether a file is a simulation.log, of any age. */
  static boolean isLog(Path path) {
    try (InputFile file = InputFile.open(path, ReadProgress.NONE)) {
      return LOGS.stream().anyMatch(reader -> reader.recognizes(file.head()));
    }
  }

  private static UnreadableInput unknown(Path path, byte[] head) {
    if (new String(head, StandardCharsets.UTF_8).isBlank()) {
      return new UnreadableInput(
          path,
          "is empty: the run wrote nothing before it ended",
          EXPECTED,
          "run it again, or name the results folder or the log of a run that went on to its end");
    }
    if (TextMark.isUtf16(head)) {
      return new UnreadableInput(
          path,
          "is text in UTF-16",
          "UTF-8",
          "save it as UTF-8, for example with: iconv -f UTF-16 -t UTF-8 FILE > simulation.log");
    }
    return new UnreadableInput(
        path, found(head), EXPECTED, "name the results folder or the log of a run");
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
