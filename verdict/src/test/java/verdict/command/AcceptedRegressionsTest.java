package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.testing.Program;
import verdict.testing.TestRun;

/** Regressions that a project accepted in its file of objectives, in every output. */
class AcceptedRegressionsTest {
  @TempDir Path folder;
  private String baseline = "";
  private String candidate = "";

  @BeforeEach
  void measure() {
    baseline = runs("a", 1);
    candidate = runs("b", 1.1);
  }

  private String runs(String name, double factor) {
    List<Path> folders = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      TestRun run = TestRun.fine(factor * (1 + i / 100.0));
      folders.add((factor == 1 ? run : run.ofNextCommit()).in(folder.resolve(name + i)));
    }
    return folders.stream().map(Path::toString).collect(Collectors.joining(","));
  }

  /** Ten percent slower, with acceptances of the mean and of p95 up to so much. */
  private Program compare(String mean, String p95, String until) throws IOException {
    String each =
        "{\"metric\": \"%s\", \"upTo\": \"%s\", \"until\": \"%s\", \"why\": \"encrypts\"}";
    Path own =
        Files.writeString(
            folder.resolve("own.json"),
            "{\"schemaVersion\": 1, \"objectives\": [], \"accepted\": ["
                + each.formatted("mean", mean, until)
                + ", "
                + each.formatted("p95", p95, until)
                + "]}");
    return Program.run(
        "compare",
        baseline,
        candidate,
        "--objectives",
        own,
        "--report",
        folder.resolve("r.md"),
        "--html",
        folder.resolve("r.html"),
        "--junit",
        folder.resolve("r.xml"),
        "--output",
        folder.resolve("r.json"));
  }

  private String file(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void whatWasAcceptedEndsWith0AndIsInEveryOutput() throws IOException {
    Program compare = compare("15%", "14%", "2027-01-31");
    assertThat(compare.code()).as(compare.out() + compare.err()).isZero();
    assertThat(compare.out())
        .startsWith("REGRESSION ACCEPTED at 50 rps (measured one after the other: ")
        .contains("\n  Accepted: mean +10.0 % [", ", up to 15 % until 2027-01-31: encrypts")
        .contains("\n  Accepted: p95 +10.0 % [", ", up to 14 % until 2027-01-31: encrypts")
        .contains("No performance objection besides the regression that was accepted beforehand.");
    assertThat(file("r.md")).contains("\nAccepted: mean +10.0 %", "| REGRESSION ACCEPTED |");
    assertThat(file("r.html"))
        .contains("class=\"verdict regression-accepted\"", "<strong>Accepted:</strong> mean");
    assertThat(file("r.json"))
        .contains(
            "\"verdict\":\"REGRESSION_ACCEPTED\"",
            "{\"gate\":\"mean\",\"upTo\":0.15,\"until\":\"2027-01-31\",\"why\":\"encrypts\","
                + "\"outcome\":\"held\",\"decides\":true,");
    assertThat(file("r.xml"))
        .contains("failures=\"0\"", "REGRESSION ACCEPTED: +10.0 %", "; Accepted: mean +10.0 %");
  }

  @Test
  void whatIsLargerOrLaterThanAcceptedEndsWith1AndSaysSo() throws IOException {
    Program larger = compare("15%", "9%", "2027-01-31");
    assertThat(larger.code()).isEqualTo(1);
    assertThat(larger.out())
        .startsWith("REGRESSED at 50 rps")
        .contains("  Accepted: mean +10.0 % [")
        .contains(
            "  Not accepted: p95 +10.0 % [", "] is more than the 9 % that were accepted until");
    Program later = compare("15%", "15%", "2026-11-23");
    assertThat(later.code()).isEqualTo(1);
    assertThat(later.out())
        .contains(
            "was measured on 2026-11-24, and up to 15 % was accepted until 2026-11-23: encrypts\n");
    assertThat(file("r.xml")).contains("failures=\"2\"", "; Not accepted: mean +10.0 %");
  }

  @Test
  void whatDidNotRegressIsInTheDetailsAlone() throws IOException {
    Path own =
        Files.writeString(
            folder.resolve("own.json"),
            "{\"schemaVersion\": 1, \"objectives\": [], \"accepted\": [{\"metric\": \"failures\","
                + " \"upTo\": \"1pp\", \"until\": \"2027-01-31\", \"why\": \"drops\"}]}");
    Program compare =
        Program.run(
            "compare",
            baseline,
            candidate,
            "--objectives",
            own,
            "--report",
            folder.resolve("r.md"));
    assertThat(compare.out()).startsWith("REGRESSED").doesNotContain("ccepted");
    assertThat(file("r.md"))
        .contains(
            "- Accepted beforehand, and not needed: failures up to 1 points until 2027-01-31: drops.");
  }
}
