package verdict.run.folder;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import verdict.file.InputFile;
import verdict.file.ReadProgress;
import verdict.file.UnreadableInput;
import verdict.run.FolderFiles;
import verdict.run.Format;
import verdict.run.Format.Fact;
import verdict.run.Results;
import verdict.run.RunReader;
import verdict.run.log.Excerpt;
import verdict.run.recording.ResponseTimesWriter;

/** Reads {@code response-times.hlog}, adding the intervals of each tag together. */
public final class ResponseTimesReader implements RunReader {
  public static final Format FORMAT =
      new Format(
          "response-times",
          ResponseTimesWriter.FILE_NAME + " of Verdict's recorder",
          Set.of(Fact.RESPONSE_TIMES_ARE_ROUNDED, Fact.STARTS_NOT_RECORDED));

  private static final FolderFiles FILES =
      new FolderFiles(List.of(ResponseTimesWriter.FILE_NAME), Optional.empty(), true);
  static final String EXPECTED = "an HdrHistogram interval log, format 1.3, with our tags";
  private static final String CURE = "measure again, or restore the file from the run";
  private static final byte[] START =
      "#[Histogram log format version 1.".getBytes(StandardCharsets.US_ASCII);

  /**
   * @throws UnreadableInput when the file is missing, damaged, cut off or of another format
   */
  public static Results read(Path path) {
    try (InputFile file = InputFile.open(path, ReadProgress.NONE)) {
      ResponseTimesReader reader = new ResponseTimesReader();
      if (!reader.recognizes(file.head())) {
        throw unreadable(path, "does not start with its format's header");
      }
      Results results = reader.read(file, Excerpt.ALL);
      results
          .loss()
          .ifPresent(
              loss -> {
                throw new UnreadableInput(path, loss.found(), loss.expected(), loss.cure());
              });
      return results;
    }
  }

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public FolderFiles files() {
    return FILES;
  }

  @Override
  public boolean recognizes(byte[] head) {
    return head.length >= START.length
        && Arrays.equals(START, 0, START.length, head, 0, START.length);
  }

  @Override
  public Results read(InputFile file, Excerpt excerpt) {
    String text = new String(file.bytes(), StandardCharsets.UTF_8);
    List<String> lines = text.lines().toList();
    boolean isWhole = text.endsWith("\n");
    int whole = isWhole ? lines.size() : lines.size() - 1;
    RecordedIntervals intervals = new RecordedIntervals(excerpt.originEpochMillis());
    for (int i = 0; i < whole; i++) {
      try {
        intervals.add(lines.get(i));
      } catch (IllegalArgumentException e) {
        throw unreadable(file.path(), "has a damaged line " + (i + 1) + ": " + e.getMessage());
      }
    }
    return intervals.results(
        file.path(),
        isWhole
            ? Optional.empty()
            : Optional.of(
                new Results.Loss(
                    "ends inside line %,d".formatted(lines.size()),
                    EXPECTED,
                    "what came later is lost: the load generator is still running, or was killed")));
  }

  private static UnreadableInput unreadable(Path path, String found) {
    return new UnreadableInput(path, found, EXPECTED, CURE);
  }
}
