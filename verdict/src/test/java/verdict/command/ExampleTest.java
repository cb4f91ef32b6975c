package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    assertSame(EXAMPLE, compare);
  }

  @Test
  void soIsTheReportOfOneRun() throws IOException {
    Path oneRun = EXAMPLE.resolve("one-run");
    Path copy = Files.copy(oneRun.resolve("measurement.json"), folder.resolve("measurement.json"));
    Program report = Program.run("report", copy);
    assertThat(report.code()).isZero();
    assertThat(copy).hasSameBinaryContentAs(oneRun.resolve("measurement.json"));
    assertSame(oneRun, report);
  }

  @Test
  void aReportOfOneRunIsNotMadeOfASide() throws IOException {
    Path side = Files.copy(EXAMPLE.resolve("baseline.json"), folder.resolve("baseline.json"));
    Program refused = Program.run("report", side);
    assertThat(refused.code()).isEqualTo(65);
    assertThat(refused.err())
        .contains("baseline.json has 16 blocks; expected the measurement.json of one run");
    assertThat(folder.resolve("report.md")).doesNotExist();
  }

  @Test
  void whatTheGuideQuotesIsInIt() throws IOException {
    String guide = Files.readString(Path.of("../PERFORMANCE.md"));
    Matcher quoted = Pattern.compile("`(heroes: database[^`]*)`").matcher(guide);
    assertThat(quoted.find()).isTrue();
    assertThat(Files.readString(EXAMPLE.resolve("report.md"))).contains(quoted.group(1));
  }

  private void assertSame(Path example, Program made) throws IOException {
    for (String name : List.of("report.md", "report.html")) {
      assertThat(folder.resolve(name))
          .as("make it again as reports/example/README.md says")
          .hasSameTextualContentAs(example.resolve(name));
    }
    assertThat(said(made.out())).isEqualTo(said(Files.readString(example.resolve("summary.txt"))));
  }

  /** Without the names of the files that were written. */
  private static String said(String summary) {
    return summary.replaceAll("(?m)^ {2}\\S+\\.(md|html|json)\n", "");
  }
}
