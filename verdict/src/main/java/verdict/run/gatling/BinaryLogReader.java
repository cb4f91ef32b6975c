package verdict.run.gatling;

import java.util.List;
import verdict.file.InputFile;
import verdict.run.FolderFiles;
import verdict.run.Format;
import verdict.run.Results;
import verdict.run.RunReader;
import verdict.run.log.BinaryLog;
import verdict.run.log.Excerpt;
import verdict.run.log.LogBytes;
import verdict.run.log.LogHeader;

/** Reads the {@code simulation.log} of Gatling 3.13 and later. */
final class BinaryLogReader implements RunReader {
  private static final Format FORMAT =
      new Format(
          "gatling-binary-log",
          "Gatling's binary simulation.log (3.13 and later)",
          GatlingLogs.FACTS);

  /** The last version whose logs were compared with Gatling's own reading of them. */
  static final String NEWEST_KNOWN = "3.15";

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public FolderFiles files() {
    return GatlingLogs.FILES;
  }

  @Override
  public boolean recognizes(byte[] head) {
    // The record of the run, and the length of a version: 0 0 0 0 6 3.15.1
    return head.length > 0
        && head[0] == 0
        && (head.length < 5
            || (head[1] == 0 && head[2] == 0 && head[3] == 0 && head[4] >= 0 && head[4] < 64));
  }

  @Override
  public Results read(InputFile file, Excerpt excerpt) {
    BinaryLog log = new BinaryLog(new LogBytes(file.stream()), excerpt);
    return LogResults.read(file, FORMAT, log, BinaryLogReader::notes);
  }

  private static List<String> notes(LogHeader header) {
    String[] parts = header.version().split("\\.", -1);
    String minor = parts.length < 2 ? header.version() : parts[0] + "." + parts[1];
    return List.of("3.13", "3.14", "3.15").contains(minor)
        ? List.of()
        : List.of(
            "This log says it was written by Gatling "
                + header.version()
                + ", whose format is not known here: it was read as that of "
                + NEWEST_KNOWN
                + ", and every record of it made sense.");
  }
}
