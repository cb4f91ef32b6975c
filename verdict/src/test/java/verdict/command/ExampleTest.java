package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.testing.Program;

/** The committed examples are what the program makes of the committed measurements today. */
class ExampleTest {
  private static final Path EXAMPLE = Path.of("../reports/example");
  @TempDir Path folder;

  @Test
  void theComparisonIsMadeAgainByteForByte() throws IOException {
    Program compare =
        Program.run(
            "compare",
            EXAMPLE.resolve("baseline.json"),
            EXAMPLE.resolve("candidate.json"),
            "--report",
            folder.resolve("report.md"),
            "--html",
            folder.resolve("report.html"));
    assertThat(compare.code()).isZero();
    assertThat(compare.out()).startsWith("IMPROVED at 50 rps: ");
    assertSame("report.md");
    assertSame("report.html");
    assertThat(said(compare.out()))
        .isEqualTo(said(Files.readString(EXAMPLE.resolve("summary.txt"))));
  }

  private void assertSame(String name) {
    assertThat(folder.resolve(name))
        .as("make it again: scripts/verdict compare, as reports/example/README.md says")
        .hasSameTextualContentAs(EXAMPLE.resolve(name));
  }

  /** Without the names of the files that were written. */
  private static String said(String summary) {
    return summary.replaceAll("(?m)^ {2}\\S+\\.(md|html|json)\n", "");
  }
}
