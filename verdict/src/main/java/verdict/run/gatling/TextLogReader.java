package verdict.run.gatling;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import verdict.file.InputFile;
import verdict.run.FolderFiles;
import verdict.run.Format;
import verdict.run.Results;
import verdict.run.RunReader;
import verdict.run.log.Excerpt;
import verdict.run.log.TextLog;

/** Reads the {@code simulation.log} of Gatling 2.0 to 3.12. */
final class TextLogReader implements RunReader {
  private static final Format FORMAT =
      new Format(
          "gatling-text-log", "Gatling's textual simulation.log (2.0 to 3.12)", GatlingLogs.FACTS);

  private static final Pattern START =
      Pattern.compile(
          "(ASSERTION\t|RUN\t|SCENARIO\t|ACTION\t|[^\t\n]{1,500}\t[^\t\n]{0,500}\tRUN\t)");

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
    return START.matcher(new String(head, StandardCharsets.UTF_8)).lookingAt();
  }

  @Override
  public Results read(InputFile file, Excerpt excerpt) {
    return LogResults.read(
        file,
        FORMAT,
        new TextLog(file.stream(), file.skippedBytes(), excerpt),
        header -> List.of());
  }
}
