package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.run.recording.ResponseTimesWriter;
import verdict.testing.Program;

/** {@code verdict merge}: results of load generators of one run. */
class MergeCommandTest {
  private static final long START = LoadGenerators.START;
  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();
  @TempDir Path folder;
  private LoadGenerators generators;

  @BeforeEach
  void start() {
    generators = new LoadGenerators(folder);
  }

  @AfterEach
  void comeHome() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void twoThatRanTogetherAreOneMeasurementWithTheirDelays() throws IOException {
    Path first = generators.usual("one", START);
    Path second = generators.usual("two", START + 1_234);
    Program merge = Program.run("merge", first, second, "--output", folder.resolve("both"));
    assertThat(merge.err())
        .isEqualTo(
            "verdict: wrote %1$s/both/measurement.json\nverdict: wrote %1$s/both/report.md\n"
                .formatted(folder));
    assertThat(merge.code()).isZero();
    assertThat(merge.out())
        .contains("| all requests | all | 200 |") // 10 s x 10/s x 2
        .contains("Load generator 1 of 2, " + first + ": its first request is 0 ms after the start")
        .contains("Load generator 2 of 2, " + second + ": its first request is 1,234 ms after")
        .contains("Clocks of different machines differ");
    assertThat(folder.resolve("both/report.md")).hasContent(merge.out());
    Program inspect = Program.run("inspect", folder.resolve("both"));
    assertThat(inspect.code()).isZero();
    assertThat(inspect.out()).contains("| all requests | all | 200 |", "1,234 ms after the start");
  }

  @Test
  void theOrderOfTheNamesIsThatOfTheNotesAndChangesNoFigure() throws IOException {
    Path first = generators.usual("one", START);
    Path second = generators.usual("two", START + 700);
    JsonNode forth = json("merge", first, second, "--output", folder.resolve("a"), "--json");
    JsonNode back = json("merge", second, first, "--output", folder.resolve("b"), "--json");
    for (String what : new String[] {"/allRequests", "/rows", "/timeline", "/seconds"}) {
      assertThat(forth.at(what).isMissingNode()).as(what).isFalse();
      assertThat(back.at(what)).isEqualTo(forth.at(what));
    }
    // From 0 to the end of the last one of the second: 700 + 9,900 + 10 ms.
    assertThat(forth.path("seconds").asDouble()).isEqualTo(10.61);
  }

  @Test
  void ofOneWhoseStartIsNotKnownThereIsNoTimelineAndNoRate() throws IOException {
    Path known = recording("known");
    Path unknown = recording("unknown");
    String text = Files.readString(unknown);
    Files.writeString(unknown, text.replaceFirst("#\\[StartTime: [^\n]*\n", ""));
    JsonNode merged = json("merge", known, unknown, "--output", folder.resolve("ab"), "--json");
    assertThat(merged.at("/allRequests/total/count").asLong()).isEqualTo(2);
    assertThat(merged.has("timeline")).isFalse();
    assertThat(merged.has("seconds")).isFalse();
    assertThat(merged.at("/origin").has("startedAt")).isFalse();
    assertThat(merged.path("caveats").toString())
        .contains("when it ran is not known, so there is no timeline and no throughput of all");
  }

  private Path recording(String name) throws IOException {
    Path run = Files.createDirectory(folder.resolve(name));
    try (ResponseTimesWriter writer =
        ResponseTimesWriter.open(run, Instant.ofEpochMilli(START), () -> 0)) {
      writer.record("list", 1_500);
    }
    return run.resolve(ResponseTimesWriter.FILE_NAME);
  }

  private static JsonNode json(Object... arguments) throws IOException {
    return new ObjectMapper().readTree(Program.run(arguments).out());
  }

  @Test
  void theFilesAreTheSameInEveryLanguageAndZone() throws IOException {
    Path first = generators.usual("one", START);
    Path second = generators.usual("two", START + 1_234);
    Program.run("merge", first, second, "--output", folder.resolve("both"));
    byte[] measurement = Files.readAllBytes(folder.resolve("both/measurement.json"));
    byte[] report = Files.readAllBytes(folder.resolve("both/report.md"));
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
    assertThat(Program.run("merge", first, second, "--output", folder.resolve("both")).code())
        .isZero();
    assertThat(folder.resolve("both/measurement.json")).hasBinaryContent(measurement);
    assertThat(folder.resolve("both/report.md")).hasBinaryContent(report);
  }

  @Test
  void helpHasAnExample() {
    Program help = Program.run("merge", "--help");
    assertThat(help.out()).contains("Example: scripts/verdict merge generator-1/ generator-2/");
    assertThat(help.code()).isZero();
  }
}
