package verdict.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verdict.collect.RunRefused.Reason;

/**
 * Where the load test says why it will not run, for Maven ends with 1 whatever the reason: {@code
 * <exit code> <sentence>}. It is in a temporary folder of its own, and gone after the run.
 */
record RefusalFile(Path file) implements AutoCloseable {
  private static final String PROPERTY = "verdict.refusal";
  private static final Pattern REFUSAL = Pattern.compile("(6[4-9]|7[0-8])\\b(.*)", Pattern.DOTALL);

  /** What the load test ends with, as in BSD's sysexits.h. */
  private static final Map<String, Reason> REASONS =
      Map.of(
          "64", Reason.WRONG_USAGE,
          "65", Reason.UNREADABLE_INPUT,
          "69", Reason.SYSTEM_NOT_THERE,
          "74", Reason.CANNOT_WRITE);

  /** The file itself is for the load test to make. */
  static RefusalFile open() throws IOException {
    Path folder = Files.createTempDirectory("verdict-").toAbsolutePath();
    return new RefusalFile(folder.resolve("refusal"));
  }

  String argument() {
    return "-D" + PROPERTY + "=" + file;
  }

  /**
   * @throws RunRefused when the file was written
   */
  void check() throws RunRefused, IOException {
    if (!Files.exists(file)) {
      return;
    }
    Matcher refusal = REFUSAL.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    if (refusal.matches()) {
      String sentence = refusal.group(2).strip().replaceAll("\\s+", " ");
      throw new RunRefused(REASONS.getOrDefault(refusal.group(1), Reason.OUR_FAULT), sentence);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(file.toAbsolutePath().getParent());
  }
}
