package verdict.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.testing.GoldenRuns;
import verdict.testing.Program;

/** Whatever is wrong with a file: one sentence that names it, exit code 65, no figure. */
class BadInputTest {
  /** A file that nobody may read, the superuser neither: Linux refuses it when it is opened. */
  private static final Path UNREADABLE = Path.of("/sys/bus/cpu/uevent");

  @TempDir Path folder;

  private static void oneSentence(Path path, String... parts) {
    Program inspect = Program.run("inspect", path);
    assertThat(inspect.err()).startsWith("verdict: ").contains(parts).contains("; expected ");
    assertThat(inspect.err().lines()).hasSize(1);
    assertThat(inspect.err()).doesNotContain("\tat ", "Exception");
    assertThat(inspect.out()).isEmpty();
    assertThat(inspect.code()).isEqualTo(65);
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] log(String version) throws IOException {
    return Files.readAllBytes(GoldenRuns.log(version));
  }

  @Test
  void aFileThatIsMissingOrEmpty() throws IOException {
    Path none = folder.resolve("none.log");
    oneSentence(none, none + " is missing", "check the name");
    Path empty = file("simulation.log", new byte[0]);
    oneSentence(empty, empty + " is empty", "name the results folder or the log of a run");
    oneSentence(folder, empty + " is empty");
  }

  @Test
  void aFolderWithNothingOrWithTwoLogsOfDifferentRuns() throws IOException {
    oneSentence(folder, folder + " holds no results", "a simulation.log, js/stats.json");
    Path first = file("simulation.log", log("3.15.1"));
    Path second = file("simulation-2.log", log("3.12.0"));
    oneSentence(
        folder,
        folder + " holds 2 logs that are not of one run: ",
        first + " was written by Gatling 3.15.1, but " + second + " was written by Gatling 3.12.0",
        first + " began at 202.8 s, but " + second + " ended at 5.5 s",
        "merge " + second + " " + first + " --output DIR --accept-differences version,time");
    Files.writeString(second, "INFO a line that an application printed\n");
    assertThat(Program.run("inspect", folder).code()).isZero(); // which is no log
  }

  @Test
  void htmlInPlaceOfAStatsJson() throws IOException {
    byte[] page = "\n<!DOCTYPE html><html><body>Sign in</body></html>".getBytes(UTF_8);
    Path file = file("stats.json", page);
    oneSentence(file, file + " is HTML or XML", "expected simulation.log, stats.json");
    Files.createDirectory(folder.resolve("js"));
    Path inFolder = file("js/stats.json", page);
    oneSentence(folder, inFolder + " is HTML or XML");
  }

  @Test
  void halfAStatsJson() throws IOException {
    byte[] whole = Files.readAllBytes(GoldenRuns.folder("3.13.4").resolve("js/stats.json"));
    Path file = file("stats.json", Arrays.copyOf(whole, whole.length / 2));
    oneSentence(file, file + " is no JSON at line ", ", column ");
  }

  @Test
  void otherJsonAndOtherBytes() throws IOException {
    oneSentence(file("a.json", "[1, 2]".getBytes(UTF_8)), "is JSON, but none that is known");
    oneSentence(file("b.bin", new byte[] {1, 2, 3}), "begins with the bytes 01 02 03, which");
    byte[] log = log("3.15.1");
    log[0] = 1;
    oneSentence(file("c.log", log), "begins with the bytes 01 00 00 00 06");
  }

  @Test
  void damageInsideALogIsSaidWithItsPlace() throws IOException {
    byte[] log = log("3.15.1");
    byte[] longer = Arrays.copyOf(log, log.length + 1);
    longer[log.length] = 77;
    oneSentence(
        file("simulation.log", longer),
        "has a record of type 77 at byte %,d".formatted(log.length),
        "expected 1 (request), 2 (user), 3 (group) or 4 (error) there");
    String text = Files.readString(GoldenRuns.log("3.12.0"));
    long lines = text.lines().count();
    oneSentence(
        file("text.log", (text + "REQUEST\t\thome\t1\tx\tOK\t \n").getBytes(UTF_8)),
        "of line %,d".formatted(lines + 1),
        "column 4");
  }

  @Test
  void aGzipThatIsDamaged() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(log("3.15.1"));
    }
    byte[] bytes = packed.toByteArray();
    bytes[bytes.length - 6] ^= 1; // in the checksum
    Path file = file("simulation.log.gz", bytes);
    oneSentence(file, file + " is a damaged gzip (", "copy it again");
  }

  @Test
  void aFileWithoutPermission() throws IOException {
    Path file = file("simulation.log", log("3.15.1"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    boolean isSuperuser = Files.isReadable(file);
    Path unreadable = isSuperuser ? UNREADABLE : file;
    assumeTrue(Files.exists(unreadable));
    oneSentence(unreadable, unreadable + " cannot be read: permission denied", "permissions");
  }

  @Test
  void withDebugThereIsAStackTraceToo() throws IOException {
    Path empty = file("simulation.log", new byte[0]);
    Program inspect = Program.run("inspect", empty, "--debug");
    assertThat(inspect.err())
        .startsWith("verdict: " + empty + " is empty")
        .contains("\tat verdict.run.results.RunReaders.");
    assertThat(inspect.code()).isEqualTo(65);
  }
}
