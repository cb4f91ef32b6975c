package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.testing.BinaryLogWriter;
import verdict.testing.GoldenRuns;
import verdict.testing.Program;

/** {@code verdict inspect}: what it prints and writes, and what it ends with. */
class InspectCommandTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();
  @TempDir Path folder;

  @AfterEach
  void comeHome() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  private Path log(String version) throws IOException {
    return Files.copy(GoldenRuns.log(version), folder.resolve("simulation.log"));
  }

  /** A log without its last bytes, which are inside a record. */
  private Path cut(String version) throws IOException {
    byte[] whole = Files.readAllBytes(GoldenRuns.log(version));
    return Files.write(folder.resolve("simulation.log"), Arrays.copyOf(whole, whole.length - 3));
  }

  @Test
  void aWholeLogIsPrintedAndThatIsFine() throws IOException {
    Path log = log("3.15.1");
    Path report = folder.resolve("new/exact.md");
    Program inspect = Program.run("inspect", log, "--report", report);
    assertThat(inspect.err()).isEqualTo("verdict: wrote " + report + "\n");
    assertThat(inspect.code()).isZero();
    assertThat(inspect.out()).startsWith("# Results: shop.ShopSimulation").contains("| 300 |");
    assertThat(report).hasContent(inspect.out());
  }

  @Test
  void wrongUsageIs64AndOneSentence() throws IOException {
    Path log = log("3.15.1");
    for (Program inspect :
        new Program[] {
          Program.run("inspect"),
          Program.run("inspect", log, log),
          Program.run("inspect", log, "--frobnicate"),
          Program.run("inspect", log, "--report")
        }) {
      assertThat(inspect.err())
          .startsWith("verdict: ")
          .endsWith("; see: scripts/verdict inspect --help\n");
      assertThat(inspect.err().lines()).hasSize(1);
      assertThat(inspect.out()).isEmpty();
      assertThat(inspect.code()).isEqualTo(64);
    }
  }

  @Test
  void theJsonIsJsonInEveryLanguage() throws IOException {
    Path log = log("3.12.0");
    String json = Program.run("inspect", log, "--json").out();
    JsonNode root = MAPPER.readTree(json);
    assertThat(root.at("/allRequests/total/count").asInt()).isEqualTo(300);
    assertThat(root.at("/allRequests/failed/count").asInt()).isEqualTo(22);
    assertThat(root.path("partial").asBoolean(true)).isFalse();
    assertThat(root.at("/origin/toolVersion").asText()).isEqualTo("Gatling 3.12.0");
    for (String language : new String[] {"de-DE", "ar-EG-u-nu-arab", "tr-TR"}) {
      Locale.setDefault(Locale.forLanguageTag(language));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      assertThat(Program.run("inspect", log, "--json").out()).isEqualTo(json);
    }
  }

  @Test
  void aCutLogGivesItsFiguresOnStdoutASentenceOnStderrAnd65() throws IOException {
    for (String version : new String[] {"3.15.1", "3.12.0"}) {
      Path log = cut(version);
      Program inspect = Program.run("inspect", log);
      assertThat(inspect.out()).contains("**PARTIAL** The file ends inside a record after byte ");
      assertThat(inspect.err())
          .startsWith("verdict: " + log + " ends inside a record after byte ")
          .contains("; expected the rest of the record, as in Gatling's ")
          .endsWith("; the figures cover only the valid part\n");
      assertThat(inspect.err().lines()).hasSize(1);
      assertThat(inspect.code()).isEqualTo(65);
      JsonNode json = MAPPER.readTree(Program.run("inspect", log, "--json").out());
      assertThat(json.path("partial").asBoolean()).isTrue();
      assertThat(json.path("loss").asText()).startsWith("ends inside a record after byte ");
      Files.delete(log);
    }
  }

  @Test
  void aCutLogIsTheSameInEveryLanguage() throws IOException {
    Path log = cut("3.12.0"); // of more than 1,000 bytes: "32,249" and not "32.249"
    Program inspect = Program.run("inspect", log);
    for (String language : new String[] {"de-DE", "ar-EG-u-nu-arab"}) {
      Locale.setDefault(Locale.forLanguageTag(language));
      assertThat(Program.run("inspect", log)).isEqualTo(inspect);
    }
  }

  @Test
  void aCutLogGivesNoStatsJsonForThatCannotSayThatItIsPartial() throws IOException {
    Path log = cut("3.15.1");
    Program inspect = Program.run("inspect", log, "--stats-json");
    assertThat(inspect.err())
        .contains("complete results, because a stats.json cannot be marked as partial");
    assertThat(inspect.err().lines()).hasSize(1);
    assertThat(inspect.code()).isEqualTo(65);
    assertThat(folder.resolve("js")).doesNotExist();
  }

  @Test
  void statsJsonTwiceIsTheSameAndInEveryLanguage() throws IOException {
    log("3.15.1");
    assertThat(Program.run("inspect", folder, "--stats-json").code()).isZero();
    byte[] stats = Files.readAllBytes(folder.resolve("js/stats.json"));
    byte[] global = Files.readAllBytes(folder.resolve("js/global_stats.json"));
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
    Program again = Program.run("inspect", folder.resolve("simulation.log"), "--stats-json");
    assertThat(again.err())
        .isEqualTo(
            "verdict: wrote %1$s/js/global_stats.json\nverdict: wrote %1$s/js/stats.json\n"
                .formatted(folder));
    assertThat(again.code()).isZero();
    assertThat(folder.resolve("js/stats.json")).hasBinaryContent(stats);
    assertThat(folder.resolve("js/global_stats.json")).hasBinaryContent(global);
  }

  @Test
  void statsJsonOfSomebodyElseIsNotReplacedNorIsTheOtherOneWritten() throws IOException {
    Path log = log("3.15.1");
    Path foreign = Files.createDirectory(folder.resolve("js")).resolve("stats.json");
    Files.writeString(foreign, "{\"mine\": true}");
    Program inspect = Program.run("inspect", log, "--stats-json");
    assertThat(inspect.err())
        .contains(foreign + " already exists, with other figures; expected no such file");
    assertThat(inspect.err().lines()).hasSize(1);
    assertThat(inspect.out()).isEmpty();
    assertThat(inspect.code()).isEqualTo(65);
    assertThat(foreign).hasContent("{\"mine\": true}");
    assertThat(folder.resolve("js/global_stats.json")).doesNotExist();
  }

  @Test
  void fromRoundedFiguresAloneNoStatsJsonIsMade() throws IOException {
    Path stats = GoldenRuns.folder("3.13.4").resolve("js/stats.json");
    Path copy = Files.copy(stats, folder.resolve("stats.json"));
    Program inspect = Program.run("inspect", copy, "--stats-json");
    assertThat(inspect.err()).contains("has only the rounded figures of Gatling");
    assertThat(inspect.code()).isEqualTo(65);
  }

  @Test
  void helpHasAnExampleAndSaysWhatPartialIs() {
    Program help = Program.run("inspect", "--help");
    assertThat(help.out().replaceAll("\\s+", " ")) // it is as wide as a terminal
        .contains(
            "Example: scripts/verdict inspect target/gatling/", "marked PARTIAL, and exit code 65");
    assertThat(help.err()).isEmpty();
    assertThat(help.code()).isZero();
  }

  /** A log with a request to each of so many products, the later ones slower. */
  private Path products(int count) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (BinaryLogWriter log = new BinaryLogWriter(bytes)) {
      log.run("3.15.1", "shop.S", LoadGenerators.START, "", 1);
      for (int i = 0; i < count; i++) {
        log.request(List.of(), "product %03d".formatted(i), i, 2 * i + 1, "");
        log.request(List.of(), "product %03d".formatted(i), i, 2 * i + 1, "refused");
      }
    }
    return Files.write(folder.resolve("simulation.log"), bytes.toByteArray());
  }

  @Test
  void ofMoreThanAHundredNamesThoseWithTheMostTotalTimeAreShownAndJsonHasAll() throws IOException {
    Path log = products(240);
    String text = Program.run("inspect", log).out();
    assertThat(text)
        .contains("| all requests | all | 480 |")
        .contains("These 100 request names have the most total time (count times mean).")
        .contains(
            "The run has 240 request names: 239 of them differ from \"product 000\" in an id");
    String folded = "<details><summary>The other 140 request names</summary>";
    assertThat(text.substring(0, text.indexOf(folded)))
        .contains("| product 140 | all |", "| product 239 | all |")
        .doesNotContain("| product 139 | all |");
    assertThat(text.substring(text.indexOf(folded)))
        .contains("| product 000 | all |", "| product 139 | all |")
        .doesNotContain("| product 140 | all |");
    assertThat(text.lines().filter(line -> line.contains("| refused |"))).hasSize(100);
    JsonNode json = MAPPER.readTree(Program.run("inspect", log, "--json").out());
    assertThat(json.path("rows")).hasSize(240);
    assertThat(json.path("caveats").toString()).contains("many-request-names");
  }

  @Test
  void ofAHundredNamesAllAreShown() throws IOException {
    String text = Program.run("inspect", products(100)).out();
    assertThat(text)
        .contains("| product 000 | all |")
        .doesNotContain("the most total time", "id in");
  }

  @Test
  void theBoundsOfStatsJsonCanBeSetAndAreInItsNames() throws IOException {
    Path log = products(240); // 1 to 240 ms
    Program inspect = Program.run("inspect", log, "--stats-json", "--stats-json-bounds", "11,101");
    assertThat(inspect.code()).as(inspect.err()).isZero();
    JsonNode stats = MAPPER.readTree(folder.resolve("js/stats.json").toFile()).path("stats");
    assertThat(stats.at("/group1/name").asText()).isEqualTo("t < 11 ms");
    assertThat(stats.at("/group2/name").asText()).isEqualTo("11 ms <= t < 101 ms");
    assertThat(stats.at("/group2/htmlName").asText()).isEqualTo("t >= 11 ms <br> t < 101 ms");
    assertThat(stats.at("/group3/name").asText()).isEqualTo("t >= 101 ms");
    assertThat(stats.at("/group1/count").asInt()).isEqualTo(10);
    assertThat(stats.at("/group2/count").asInt()).isEqualTo(90);
    assertThat(stats.at("/group3/count").asInt()).isEqualTo(140);
    assertThat(stats.at("/group4/count").asInt()).isEqualTo(240);
  }

  @Test
  void wrongBoundsAreWrongUsage() throws IOException {
    Path log = log("3.15.1");
    for (String bounds : new String[] {"500", "0,100", "500,500", "800,500", "a,b", "1,2,3", ""}) {
      Program inspect = Program.run("inspect", log, "--stats-json", "--stats-json-bounds", bounds);
      assertThat(inspect.err()).contains("two numbers of milliseconds above 0").hasLineCount(1);
      assertThat(inspect.code()).as(bounds).isEqualTo(64);
    }
    Program alone = Program.run("inspect", log, "--stats-json-bounds", "500,1000");
    assertThat(alone.err()).contains("--stats-json-bounds needs --stats-json; add it");
    assertThat(alone.code()).isEqualTo(64);
    assertThat(folder.resolve("js")).doesNotExist();
  }
}
