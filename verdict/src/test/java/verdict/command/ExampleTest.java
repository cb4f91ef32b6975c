package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.testing.Program;

/** What is committed of reports is what the program makes of the committed measurements today. */
class ExampleTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path EXAMPLE = ROOT.resolve("reports/example");
  @TempDir Path folder;

  @Test
  void reportsAndQuotesAreMadeAgainByteForByte() throws IOException {
    assertThat(QuotedReports.differing(ROOT, QuotedReports.of(ROOT)))
        .as("scripts/quote-reports makes them again; then review git diff")
        .isEmpty();
  }

  @Test
  void aWordThatDiffersIsFound() throws IOException {
    Path copy = checkout();
    damage(copy.resolve("README.md"), "> | mean |", "> | average |");
    damage(copy.resolve("docs/comparing.md"), "What to do: ", "Do: ");
    damage(copy.resolve("docs/inspect.md"), "> | home page |", "> | page |");
    damage(copy.resolve("docs/options.md"), "OBJECTIVES MET", "OBJECTIVES");
    damage(copy.resolve("PERFORMANCE.md"), " | 0.450 ms |", " | 0.451 ms |");
    damage(copy.resolve("reports/example/report.md"), "What to do: ", "Do: ");
    damage(copy.resolve("reports/example/summary.txt"), " (0 of 14,352)", "");
    damage(copy.resolve("reports/example/one-run/report.html"), "</h1>", "!</h1>");
    Map<String, String> made = QuotedReports.of(copy);
    assertThat(QuotedReports.differing(copy, made))
        .containsExactly(
            "PERFORMANCE.md",
            "README.md",
            "docs/comparing.md",
            "docs/inspect.md",
            "docs/options.md",
            "reports/example/one-run/report.html",
            "reports/example/report.md",
            "reports/example/summary.txt");
    assertThat(made).hasSize(6 + QuotedReports.DOCUMENTS.size());
  }

  @Test
  void aReportLeavesItsMeasurementAsItIs() throws IOException {
    Path measurement = EXAMPLE.resolve("one-run/measurement.json");
    Path copy = Files.copy(measurement, folder.resolve("measurement.json"));
    assertThat(Program.run("report", copy).code()).isZero();
    assertThat(copy).hasSameBinaryContentAs(measurement);
  }

  @Test
  void theDocumentsQuoteReports() throws IOException {
    for (String document : QuotedReports.DOCUMENTS) {
      assertThat(Files.readString(ROOT.resolve(document))).as(document).contains("<!-- from ");
    }
    assertThat(PatternFigures.namesIn(Files.readString(ROOT.resolve("PERFORMANCE.md"))))
        .hasSizeGreaterThan(5);
  }

  private static void damage(Path file, String whole, String damaged) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(whole);
    Files.writeString(file, text.replace(whole, damaged));
  }

  /** What is quoted, in a folder of its own. */
  private Path checkout() throws IOException {
    List<String> quoting = new ArrayList<>(QuotedReports.DOCUMENTS);
    quoting.addAll(
        List.of("docs/patterns", "reports/example", "verdict/src/test/resources/golden"));
    for (String of : quoting) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(of))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path to = folder.resolve(ROOT.relativize(file));
          Files.createDirectories(to.getParent());
          Files.copy(file, to);
        }
      }
    }
    return folder;
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
    String guide = Files.readString(ROOT.resolve("PERFORMANCE.md"));
    Matcher quoted = Pattern.compile("`(database time in heroes[^`]*)`").matcher(guide);
    assertThat(quoted.find()).isTrue();
    assertThat(Files.readString(EXAMPLE.resolve("report.md"))).contains(quoted.group(1));
  }
}
