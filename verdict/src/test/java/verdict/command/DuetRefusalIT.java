package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code duet} and {@code calibrate} refuse, as processes; they leave nothing behind. */
@DisabledOnOs(OS.WINDOWS)
class DuetRefusalIT {
  private static final String[] MAIN = {"duet", "--baseline", "main", "--candidate", "HEAD"};
  @TempDir Path folder;
  private DuetProcess duet;

  @BeforeEach
  void makeARoot() throws IOException {
    duet = DuetProcess.in(folder);
  }

  private void refused(int code, String part, String... arguments) throws Exception {
    DuetProcess.Ended ended = duet.run(arguments);
    assertThat(ended.err()).contains(part);
    assertThat(ended.err().strip().lines()).hasSize(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.code()).isEqualTo(code);
    assertThat(duet.duets()).isEmpty();
    assertThat(folder.resolve("builds")).doesNotExist();
  }

  @Test
  void exactlyOneWayOfComparingIsGiven() throws Exception {
    refused(64, "give exactly one of: two refs (--baseline and --candidate), settings", "duet");
    refused(64, "give exactly one of", "duet", "--baseline", "main");
    refused(64, "give exactly one of", "duet", "--candidate-target", "http://localhost:1");
    refused(
        64,
        "give exactly one of",
        "duet",
        "--baseline",
        "main",
        "--candidate",
        "main",
        "--set-candidate",
        "a=b");
    refused(
        64,
        "both sides have the same settings",
        "duet",
        "--set-baseline",
        "a=b",
        "--set-candidate",
        "a=b");
  }

  @Test
  void valuesThatCannotBeAreRefusedBeforeAnythingStarts() throws Exception {
    String[] set = {"duet", "--set-candidate", "a=b"};
    refused(64, "--rounds must be a whole number from 1 to 500, was 0", with(set, "--rounds", "0"));
    refused(64, "--seed must be a whole number from 0 to", with(set, "--seed", "-1"));
    refused(64, "from 3s (the first 2 s are not measured)", with(set, "--block-duration", "2s"));
    refused(64, "--warm-up must be from 0s to 1h", with(set, "--warm-up", "2h"));
    refused(
        64,
        "--option must be one of verdict.yml: bottleneck, heroes, seed; was ports",
        with(set, "--option", "ports=1"));
    refused(64, "--launcher is now --option", with(set, "--launcher", "heroes=1"));
    refused(64, "\"1b\"", with(set, "--set-baseline", "1b=x"));
    refused(64, "(0, 100000], was \"0\"", with(set, "--rps", "0"));
    refused(64, "is a folder", with(set, "--report", "."));
    refused(64, "is a file, it must be a folder", with(set, "--output", "err"));
    String[] targets = {"duet", "--baseline-target", "http://a", "--candidate-target"};
    refused(64, "http or https URL, or NAME=URL, was \"b\"", with(targets, "b"));
    refused(64, "must include the URL of fights", with(targets, "heroes=http://b"));
  }

  @Test
  void roundsThatCanNeverDecideAreRefusedWithTheNumberThatCan() throws Exception {
    String[] set = {"duet", "--set-candidate", "a=b"};
    // Five gates: 5 x 2/2^7 is 7.8 %, and 5 x 2/2^8 is 3.9 %.
    refused(
        64,
        "--rounds 7 cannot call anything an improvement or a regression: with 5 gates that takes at"
            + " least 8 rounds; give that many, or 1 for a trial that decides nothing",
        with(set, "--rounds", "7"));
    refused(64, "--rounds 7 cannot call", "calibrate", "--rounds", "7");
    // At half of 5 % it takes one more: 5 x 2/2^9 is 2 %.
    refused(
        64,
        "at least 8 rounds in one look, 9 at the last of these looks; give",
        with(set, "--rounds", "6,8"));
    // Three gates: 3 x 2/2^6 is 9.4 %, and 3 x 2/2^7 is 4.7 %.
    refused(
        64,
        "with 3 gates that takes at least 7 rounds",
        with(set, "--rounds", "6", "--gate", "cpu=off", "--gate", "achieved=off"));
  }

  @Test
  void anOptionWithAnOldNameIsRefusedWithTheNewOne() throws Exception {
    refused(
        64,
        "verdict: --duration-of-block is now --block-duration; use that name; see: scripts/verdict"
            + " duet --help\n",
        "duet",
        "--set-candidate",
        "a=b",
        "--duration-of-block",
        "20s");
    refused(64, "--label-candidate is now --candidate-label", "duet", "--label-candidate=x");
    refused(
        64,
        "--duration-of-block is now --block-duration",
        "calibrate",
        "--duration-of-block",
        "20s");
  }

  private static String[] with(String[] arguments, String... more) {
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return all;
  }

  @Test
  void aRefThatIsNoneIs64() throws Exception {
    refused(
        64,
        "--candidate must name a commit of ",
        "duet",
        "--baseline",
        "main",
        "--candidate",
        "mian");
  }

  @Test
  void aDirtyWorkTreeIs64() throws Exception {
    duet.repository().file("apps/pom.xml", "<changed/>");
    refused(64, "uncommitted changes: apps/pom.xml; commit or stash them", MAIN);
  }

  @Test
  void withoutRepositoryIs64AndWithoutGit69() throws Exception {
    Files.move(folder.resolve("root/.git"), folder.resolve("git"));
    Files.writeString(folder.resolve("root/.git"), "gitdir: nowhere\n");
    refused(64, "is not in a usable git repository", MAIN);
    Files.createFile(folder.resolve(DuetProcess.ALONE));
    refused(69, "git must be on the PATH to compare two refs", MAIN);
  }

  @Test
  void resumingAFolderThatIsNoneIs65() throws Exception {
    refused(65, "none is missing; expected the folder of a duet", "duet", "--resume", "none");
    refused(65, "duet.json is missing; expected", "duet", "--resume", "root");
    refused(65, "duet.json is missing; expected", "calibrate", "--resume", "root");
  }

  @Test
  void helpHasAnExample() throws Exception {
    assertThat(duet.run("duet", "--help").out()).contains("  scripts/verdict duet --baseline main");
    assertThat(duet.run("calibrate", "--help").out())
        .contains("Example: scripts/verdict calibrate");
    assertThat(duet.run("--help").out()).contains("duet ", "calibrate ", "regressed, or an");
  }
}
