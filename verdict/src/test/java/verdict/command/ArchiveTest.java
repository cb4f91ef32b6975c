package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.testing.Archives;
import verdict.testing.GoldenRuns;
import verdict.testing.Program;
import verdict.testing.TestRun;

/** Archives of results: read in place, bounded, and nothing of them is left behind. */
class ArchiveTest {
  private static final String LOG = "target/gatling/shop-20261101000000000/simulation.log";
  @TempDir Path folder;
  private List<Path> temporaryBefore = List.of();

  @BeforeEach
  void look() throws IOException {
    temporaryBefore = temporary();
  }

  @AfterEach
  void nothingIsLeftBehind() throws IOException {
    assertThat(temporary()).isEqualTo(temporaryBefore);
  }

  private static List<Path> temporary() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(p -> p.getFileName().toString().startsWith("verdict-archive-"))
          .sorted()
          .toList();
    }
  }

  private static byte[] log(String version) throws IOException {
    return Files.readAllBytes(GoldenRuns.log(version));
  }

  /** What a CI server packs: a run with its report, and other things. */
  private static Map<String, byte[]> artifact() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    entries.put(LOG, log("3.13.4"));
    Path stats = GoldenRuns.folder("3.13.4").resolve("js/stats.json");
    entries.put(LOG.replace("simulation.log", "js/stats.json"), Files.readAllBytes(stats));
    entries.put("target/build.log", "[INFO] BUILD SUCCESS\n".getBytes());
    entries.put("README.txt", new byte[] {1, 2, 3});
    return entries;
  }

  private List<Path> all(Map<String, byte[]> entries) throws IOException {
    return List.of(
        Archives.zip(folder.resolve("a.zip"), entries),
        Archives.tar(folder.resolve("a.tar"), entries),
        Archives.tarGz(folder.resolve("a.tar.gz"), entries),
        Archives.tarGz(folder.resolve("named-as-nothing"), entries));
  }

  private static JsonNode json(Path path) throws IOException {
    Program inspect = Program.run("inspect", path, "--json");
    assertThat(inspect.code()).as(inspect.err()).isZero();
    return new ObjectMapper().readTree(inspect.out());
  }

  private static String refused(Object... arguments) {
    Program program = Program.run(arguments);
    assertThat(program.err()).startsWith("verdict: ").hasLineCount(1);
    assertThat(program.err()).doesNotContain("verdict-archive-", "\tat ");
    assertThat(program.out()).isEmpty();
    assertThat(program.code()).isEqualTo(65);
    return program.err();
  }

  @Test
  void anArtifactIsReadAsTheFolderThatItWasMadeOf() throws IOException {
    JsonNode plain = json(GoldenRuns.folder("3.13.4"));
    for (Path archive : all(artifact())) {
      JsonNode packed = json(archive);
      assertThat(packed.path("rows")).isEqualTo(plain.path("rows"));
      assertThat(packed.path("printedPercentilesThatDiffer"))
          .isEqualTo(plain.path("printedPercentilesThatDiffer"));
      assertThat(packed.at("/origin/files/0").asText()).isEqualTo(archive + ": " + LOG);
      assertThat(Program.run("inspect", archive).out())
          .contains("Read from " + archive + ": " + LOG + ", Gatling's binary")
          .doesNotContain("verdict-archive-");
    }
  }

  @Test
  void compareAndMergeTakeThemToo() throws IOException {
    Path zip = Archives.zip(folder.resolve("a.zip"), artifact());
    Program compare = Program.run("compare", zip, GoldenRuns.log("3.13.4"));
    assertThat(compare.out()).as(compare.err()).contains("pay by phone");
    LoadGenerators generators = new LoadGenerators(folder);
    Path two = generators.usual("two", LoadGenerators.START + 700);
    Path one = generators.usual("one", LoadGenerators.START).resolve("simulation.log");
    Path tar =
        Archives.tarGz(
            folder.resolve("1.tgz"), Map.of("x/simulation.log", Files.readAllBytes(one)));
    Program merge = Program.run("merge", tar, two, "--output", folder.resolve("both"));
    assertThat(merge.code()).as(merge.err()).isZero();
    assertThat(merge.out())
        .contains("| all requests | all | 200 |", "2 logs: " + tar + ": x/simul");
    assertThat(folder.resolve("both/measurement.json"))
        .content()
        .doesNotContain("verdict-archive-");
  }

  @Test
  void aMeasurementOfOursIsASideAsItIsUnpacked() throws IOException {
    Path run = TestRun.fine(1).in(folder.resolve("run"));
    Map<String, byte[]> entries = new TreeMap<>();
    try (Stream<Path> files = Files.walk(run)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        entries.put("runs/1/" + run.relativize(file), Files.readAllBytes(file));
      }
    }
    Path zip = Archives.zip(folder.resolve("run.zip"), entries);
    Program packed = Program.run("compare", zip, zip);
    assertThat(packed.code()).as(packed.err()).isEqualTo(2);
    assertThat(packed.out()).startsWith("INCONCLUSIVE at 50 rps");
  }

  @Test
  void anArchiveOfOneFileIsReadAsThatFileWhateverItsName() throws IOException {
    Path example = Path.of("../reports/example/one-run/measurement.json");
    Map<String, byte[]> entry = Map.of("before.json", Files.readAllBytes(example));
    Path zip = Archives.zip(folder.resolve("before.zip"), entry);
    assertThat(json(zip).at("/origin/files/0").asText()).isEqualTo(zip + ": before.json");
  }

  @Test
  void statsJsonIsNotWrittenBesideAnArchive() throws IOException {
    Path zip = Archives.zip(folder.resolve("a.zip"), artifact());
    assertThat(refused("inspect", zip, "--stats-json"))
        .contains(zip + " is an archive, stats.json cannot be written into it", "unpack it");
    assertThat(folder.resolve("js")).doesNotExist();
  }

  @Test
  void whatIsWrongWithAnEntryIsSaidWithItsName() throws IOException {
    byte[] log = log("3.15.1");
    for (Path archive :
        all(Map.of(LOG, Arrays.copyOf(log, 20), "notes.log", "[INFO]".getBytes()))) {
      assertThat(refused("inspect", archive)).contains(archive + ": " + LOG + " ends inside");
    }
    for (Path archive : all(Map.of("a/simulation.log", log, "b/simulation.log", log))) {
      assertThat(refused("inspect", archive))
          .contains(
              archive + " holds 2 runs below it", "unpack it and name one of them (the newest")
          .contains(archive + ": ");
    }
    for (Path archive : all(Map.of("README.txt", log))) {
      assertThat(refused("inspect", archive)).contains(archive + " holds no results");
    }
    byte[] inner =
        Files.readAllBytes(Archives.zip(folder.resolve("in.zip"), Map.of("simulation.log", log)));
    for (Path archive : all(Map.of("in.zip", inner))) {
      assertThat(refused("inspect", archive)).contains(archive + " holds no results");
    }
  }

  @Test
  void aPartialLogInAnArchiveIsPartial() throws IOException {
    byte[] log = log("3.15.1");
    Path zip =
        Archives.zip(folder.resolve("a.zip"), Map.of(LOG, Arrays.copyOf(log, log.length - 3)));
    Program inspect = Program.run("inspect", zip);
    assertThat(inspect.out()).contains("**PARTIAL** The file ends inside a record");
    assertThat(inspect.code()).isEqualTo(65);
  }

  @Test
  void namesThatLeadElsewhereAndLinksAreLeftOut() throws IOException {
    byte[] log = log("3.15.1");
    for (String name :
        new String[] {
          "../simulation.log", "a/../../simulation.log", folder + "/evil.log", "..\\simulation.log"
        }) {
      for (Path archive : all(Map.of(name, log))) {
        assertThat(refused("inspect", archive)).as(name).contains(archive + " holds no results");
      }
    }
    assertThat(folder.resolve("evil.log")).doesNotExist();
    Path secret = Files.write(folder.resolve("secret.log"), log);
    Path tar = Archives.tarWithLink(folder.resolve("link.tar"), "simulation.log", secret);
    assertThat(refused("inspect", tar)).contains(tar + " holds no results");
  }

  @Test
  void whatIsEncryptedDamagedOrCutOffIsOneSentence() throws IOException {
    Path zip = Archives.zip(folder.resolve("a.zip"), artifact());
    byte[] bytes = Files.readAllBytes(zip);
    byte[] encrypted = bytes.clone();
    for (int i = 0; i + 10 < bytes.length; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 3] == bytes[i + 2] + 1) {
        int flags = bytes[i + 2] == 3 ? 6 : bytes[i + 2] == 1 ? 8 : 0;
        encrypted[i + flags] |= (byte) (flags > 0 ? 1 : 0);
      }
    }
    Path file = Files.write(folder.resolve("b.zip"), encrypted);
    assertThat(refused("inspect", file)).contains(file + " is encrypted (its entry ");
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(refused("inspect", file)).contains(file + " is a damaged zip archive (");
    byte[] tar = Files.readAllBytes(Archives.tarGz(folder.resolve("a.tgz"), artifact()));
    Files.write(file, Arrays.copyOf(tar, tar.length / 2));
    assertThat(refused("inspect", file)).contains(file + " is a tar archive that is cut off");
    // Between two entries, where the library sees an end: two small ones, each of a header and a
    // block, then the log, whose last block is not full.
    byte[] plain = Files.readAllBytes(Archives.tar(folder.resolve("b.tar"), artifact()));
    int log = 512 + (log("3.13.4").length + 511) / 512 * 512;
    for (int bytesOfNext : new int[] {0, 100}) {
      Files.write(file, Arrays.copyOf(plain, 2 * 1_024 + log + bytesOfNext));
      assertThat(refused("inspect", file)).contains(file + " is a tar archive that is cut off");
    }
  }

  @Test
  void aDamagedByteGivesTheRightFiguresOrOneSentence() throws IOException {
    // Without a report beside it, which would be read where the name of the log is what is damaged.
    Map<String, byte[]> entries = Map.of(LOG, log("3.13.4"), "build.log", "[INFO]".getBytes());
    JsonNode right = json(GoldenRuns.log("3.13.4")).path("rows");
    Random random = new Random(4_711);
    for (Path archive :
        List.of(
            Archives.zip(folder.resolve("a.zip"), entries),
            Archives.tarGz(folder.resolve("a.tgz"), entries))) {
      byte[] whole = Files.readAllBytes(archive);
      for (int i = 0; i < 60; i++) {
        byte[] damaged = whole.clone();
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
        Program inspect = Program.run("inspect", Files.write(archive, damaged), "--json");
        assertThat(inspect.code()).as(inspect.err()).isIn(0, 65);
        assertThat(inspect.err())
            .doesNotContain("verdict-archive-")
            .hasLineCount(inspect.code() == 0 ? 0 : 1);
        if (inspect.code() == 0) {
          JsonNode rows = new ObjectMapper().readTree(inspect.out()).path("rows");
          assertThat(rows.equals(right)).as("damage %d of %s", i, archive).isTrue();
        }
      }
    }
  }
}
