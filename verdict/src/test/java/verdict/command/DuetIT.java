package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import verdict.judgement.PolicyFile;
import verdict.testing.GitRepository;

/**
 * The rounds of {@code duet} and {@code calibrate}, with a script in the load generator's place.
 */
@DisabledOnOs(OS.WINDOWS)
class DuetIT {
  /** What one round comes to, which is a trial. */
  private static final int INCONCLUSIVE = 2;

  @TempDir Path folder;
  private DuetProcess duet;

  @BeforeEach
  void makeARoot() throws IOException {
    duet = DuetProcess.in(folder);
  }

  private DuetProcess.Ended refs(String... more) throws Exception {
    String[] all = new String[more.length + 5];
    List<String> first = List.of("duet", "--baseline", "main", "--candidate", "other");
    System.arraycopy(first.toArray(), 0, all, 0, 5);
    System.arraycopy(more, 0, all, 5, more.length);
    return duet.run(all);
  }

  private void makeAnotherCommit() {
    duet.repository().git("branch", "other");
    duet.repository().file("apps/new", "");
    duet.repository().commit("more");
  }

  private List<String> rounds() throws IOException {
    Path file = folder.resolve("rounds");
    return Files.exists(file)
        ? Files.readAllLines(file).stream().map(l -> Path.of(l).getFileName().toString()).toList()
        : List.of();
  }

  @Test
  void twoRefsAreBuiltAndRunAndTheirWorkTreesRemoved() throws Exception {
    makeAnotherCommit();
    duet.round(
        "cp \"$ask\" \"$here/ask\"; cd \"$here\"; ls root/.verdict/worktrees/*candidate*/apps > apps"
            + "\necho 'load:   0.9 s  stage: measuring 1 of 4'\necho 'load:   1.0 s  mean 123 ms'\n"
            + DuetProcess.DONE);
    DuetProcess.Ended ended = refs("--rounds", "8", "--seed", "7", "--candidate-label", "é |x");
    assertThat(ended.err())
        .contains("verdict: building the load generator\n")
        .contains("verdict: building the baseline, main (")
        .contains("verdict: building the candidate, other (")
        .contains("verdict: 8 rounds, order from seed 7, in " + duet.duet())
        .containsPattern(
            "verdict: round 2 of 8: measuring\nverdict: 2 of 8 rounds done, about \\d+ s left\n")
        .contains("verdict: wrote " + duet.duet().resolve("report.md"))
        .doesNotContain("123 ms");
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).startsWith("NO CHANGE at 50 rps (A/A test: ").contains("8 rounds");
    assertThat(duet.run("compare", duet.duet() + "/baseline.json", duet.duet() + "/candidate.json"))
        .extracting(DuetProcess.Ended::out, org.assertj.core.api.InstanceOfAssertFactories.STRING)
        .startsWith(ended.out().lines().findFirst().orElseThrow());
    assertThat(rounds()).hasSize(8).startsWith("round-01", "round-02").endsWith("round-08");
    assertThat(Files.readString(folder.resolve("ask"))).contains("é |x", "\"round\" : 8");
    assertThat(folder.resolve("apps")).hasContent("pom.xml\n");
    assertThat(duet.duet().resolve("round-03/round.log")).content().contains("123 ms");
    assertThat(duet.repository().workTrees()).isEmpty();
    assertThat(Files.readString(folder.resolve("builds")))
        .contains("-Dmaven.test.skip=true test-compile");
  }

  @Test
  void oneCommitIsBuiltOnceAndAFreshToolkitNotAgain() throws Exception {
    duet.repository().git("branch", "other");
    assertThat(refs("--rounds", "1").code()).isEqualTo(INCONCLUSIVE);
    assertThat(Files.readAllLines(folder.resolve("builds"))).hasSize(2);
    assertThat(refs("--rounds", "1").code()).isEqualTo(INCONCLUSIVE);
    assertThat(Files.readAllLines(folder.resolve("builds"))).hasSize(3);
  }

  @Test
  void aChangeOfTheLoadGeneratorsLibraryBuildsTheToolkitAgain() throws Exception {
    duet.repository().git("branch", "other");
    assertThat(refs("--rounds", "1").code()).isEqualTo(INCONCLUSIVE);
    duet.repository().file("gatling/src/main/java/New.java", "");
    assertThat(refs("--rounds", "1", "--allow-dirty").code()).isEqualTo(INCONCLUSIVE);
    assertThat(Files.readAllLines(folder.resolve("builds")))
        .filteredOn(build -> build.startsWith("-q -B -pl simulations "))
        .hasSize(2);
  }

  @Test
  void aDirtyWorkTreeThatIsAllowedIsMarked() throws Exception {
    makeAnotherCommit();
    duet.repository().file("pom.xml", "<changed/>");
    duet.round("cp \"$ask\" \"$here/ask\"\n" + DuetProcess.DONE);
    assertThat(refs("--rounds", "1", "--allow-dirty").code()).isEqualTo(INCONCLUSIVE);
    assertThat(Files.readString(folder.resolve("ask"))).contains("\"dirty\" : true");
  }

  @Test
  void aRefThatDoesNotBuildIs69WithItsFirstErrors() throws Exception {
    makeAnotherCommit();
    duet.maven(
        "case \"$PWD\" in *candidate*) for e in one two three four; do echo \"[ERROR] $e\"; done;"
            + " exit 1;; esac\n");
    DuetProcess.Ended ended = refs("--rounds", "8");
    assertThat(ended.code()).isEqualTo(69);
    assertThat(ended.sentence())
        .startsWith("verdict: the candidate ref other (")
        .contains(") does not build: one | two | three; its log: ")
        .endsWith(duet.duet().resolve("build-candidate.log").toString());
    assertThat(rounds()).isEmpty();
    assertThat(duet.repository().workTrees()).isEmpty();
  }

  @Test
  void aRoundThatFailsIsTriedOnceMore() throws Exception {
    duet.round(
        "[ -e \"$here/again\" ] || { : > \"$here/again\"; echo oops; exit 1; }\n"
            + DuetProcess.DONE);
    DuetProcess.Ended ended = duet.run("calibrate", "--rounds", "8");
    assertThat(ended.code()).isZero();
    assertThat(ended.err()).contains("round 1 failed, trying once more: the load generator");
    assertThat(rounds()).hasSize(9).startsWith("round-01", "round-01", "round-02");
    assertThat(duet.duet().resolve("round-01.broken-1/round.log")).hasContent("oops\n");
  }

  @Test
  void aCalibrationIsQuotedByTheDuetsAfterIt() throws Exception {
    assertThat(duet.run("calibrate", "--rounds", "8").code()).isZero();
    Path noise = folder.resolve("root/reports/calibration-50rps.json");
    assertThat(noise).isNotEmptyFile();
    DuetProcess.Ended ended =
        duet.run("duet", "--baseline", "main", "--candidate", "HEAD", "--rounds", "1");
    assertThat(ended.code()).as(ended.err()).isEqualTo(INCONCLUSIVE);
    assertThat(ended.err())
        .contains("both refs are commit ", "this is an A/A test, it measures noise");
    Path its = duet.duets().get(1); // after calibrate-...
    assertThat(Files.readString(its.resolve("report.md")))
        .contains("Noise floor of this machine: ");
  }

  @Test
  void thePolicyIsRecordedBeforeTheFirstRoundInBothFiles() throws Exception {
    policy(
        """
        objectives: []
        gates: {p95: 8%, mean: 4%}
        accepted: [{metric: p95, upTo: 12%, until: 2027-01-31, why: encrypts}]
        """);
    duet.repository().commit("its policy");
    makeAnotherCommit();
    duet.round(
        "cp \"$round/../duet.json\" \"$here/plan\"\n" + DuetProcess.DONE); // before any result
    DuetProcess.Ended ended = refs("--rounds", "1", "--gate", "mean=3%,1ms", "--gate", "cpu=off");
    assertThat(ended.code()).as(ended.err()).isEqualTo(INCONCLUSIVE);
    assertThat(ended.out())
        .contains("Gates: mean ±3 % and at least 1.00 ms, p95 ±8 %; off: CPU per request.\n");
    for (String file :
        List.of("plan", duet.duet() + "/baseline.json", duet.duet() + "/candidate.json")) {
      assertThat(Files.readString(folder.resolve(file)).replaceAll("\\s", ""))
          .contains(
              "\"gates\":{\"achieved\":\"1%\",\"cpu\":\"off\",\"failures\":\"0.1pp\","
                  + "\"mean\":\"3%,1ms\",\"p95\":\"8%\"}",
              "\"objectives\":[]",
              "\"accepted\":[{\"metric\":\"p95\",\"upTo\":\"12%\",\"until\":\"2027-01-31\","
                  + "\"why\":\"encrypts\"}]")
          .doesNotContain("candidateChanges");
    }
    String resumed = duet.duet().toString();
    assertThat(duet.run("duet", "--resume", resumed, "--gate", "mean=5%").sentence())
        .startsWith(
            "verdict: --gate must be {mean=3%,1ms} as when this was started, was {mean=5%}; leave it");
    // The file has changed since, and the plan has not.
    policy("objectives: []\n");
    duet.repository().commit("another policy");
    DuetProcess.Ended again = duet.run("duet", "--resume", resumed, "--gate", "cpu=off");
    assertThat(again.out()).isEqualTo(ended.out());
  }

  private void policy(String yaml) {
    duet.repository().file(PolicyFile.PLACE, GitRepository.PROJECT + yaml);
  }

  @Test
  void aChangeCannotLoosenItsOwnGate() throws Exception {
    policy("objectives: []\ngates: {mean: 3%}\n");
    duet.repository().commit("strict");
    duet.repository().git("checkout", "-q", "-b", "change");
    policy("objectives: []\ngates: {mean: 50%}\n");
    duet.repository().commit("loose");
    String[] refs = {"duet", "--baseline", "main", "--candidate", "change", "--rounds", "1"};
    DuetProcess.Ended ended = duet.run(refs);
    String sentence = "The candidate changes the gates in verdict.yml; the baseline's decide.";
    assertThat(ended.out()).contains("  Gates: mean ±3 %.\n", "  Policy: " + sentence + "\n");
    assertThat(Files.readString(duet.duet().resolve("report.md"))).contains(sentence);
    assertThat(Files.readString(duet.duet().resolve("comparison.json")))
        .contains("{\"key\":\"policy-changed-by-candidate\",\"sentence\":\"" + sentence + "\"}");
  }

  @Test
  void aNamedFileWinsOverWhatTheBaselineStates() throws Exception {
    policy("objectives: []\ngates: {mean: 3%}\n");
    duet.repository().commit("strict");
    Path own =
        Files.writeString(
            folder.resolve("own.json"),
            "{\"schemaVersion\": 1, \"objectives\": [], \"gates\": {\"mean\": \"7%\"}}");
    DuetProcess.Ended ended =
        duet.run(
            "duet",
            "--baseline=main",
            "--candidate=main",
            "--rounds=1",
            "--objectives=" + own,
            "--gate=cpu=off");
    assertThat(ended.out()).contains("Gates: mean ±7 %; off: CPU per request.\n");
  }

  @Test
  void aBaselineWithoutAFileIsJudgedByTheUsualGates() throws Exception {
    duet.repository().git("branch", "before");
    policy("objectives: []\ngates: {mean: 50%}\n");
    duet.repository().commit("its own");
    DuetProcess.Ended ended =
        duet.run("duet", "--baseline", "before", "--candidate", "main", "--rounds", "1");
    assertThat(ended.out())
        .contains("  Policy: The candidate changes the gates and objectives in verdict.yml")
        .doesNotContain("Gates: ");
  }

  @Test
  void aDamagedPolicyOfTheBaselineIs65BeforeAnythingIsBuilt() throws Exception {
    policy("gates: {speed: 1%}\n");
    String commit = duet.repository().commit("damaged");
    DuetProcess.Ended ended = duet.run("duet", "--baseline", "main", "--candidate", "main");
    assertThat(ended.code()).isEqualTo(65);
    assertThat(ended.sentence())
        .startsWith("verdict: " + PolicyFile.PLACE + " of commit " + commit.substring(0, 9))
        .contains(" has a wrong value in field gates: \"speed\" is no gate; known: mean, ");
    assertThat(folder.resolve("builds")).doesNotExist();
    assertThat(duet.duets()).isEmpty();
  }

  @Test
  void whatWasRunIsKeptAndResumed() throws Exception {
    duet.round(
        "case $round in *02) [ -e \"$here/mended\" ] || { echo 'all broken'; exit 3; };; esac\n"
            + DuetProcess.DONE);
    DuetProcess.Ended ended = duet.run("duet", "--set-candidate", "a=b", "--rounds", "8");
    assertThat(ended.code()).isEqualTo(69);
    assertThat(ended.sentence())
        .startsWith("verdict: round 2: the load generator ended with exit code 3 and no result:")
        .contains("all broken; its log: ")
        .endsWith(
            "1 of 8 rounds are kept; continue with: scripts/verdict duet --resume " + duet.duet());
    String folderName = duet.duet().toString();
    // More than 8 would continue it; fewer cannot be.
    assertThat(duet.run("duet", "--resume", folderName, "--rounds", "2").sentence())
        .startsWith(
            "verdict: --rounds must be 8 as when this was started, or one number above 8, was 2;"
                + " leave it out");
    assertThat(duet.run("duet", "--resume", folderName, "--set-candidate", "a=c").code())
        .isEqualTo(64);
    assertThat(duet.run("calibrate", "--resume", folderName).sentence())
        .contains("was started by scripts/verdict duet; resume it with that");
    assertThat(rounds()).hasSize(3);
    Files.createFile(folder.resolve("mended"));
    assertThat(duet.run("duet", "--resume", folderName, "--rounds", "8").code()).isZero();
    assertThat(rounds().subList(3, 10)).startsWith("round-02", "round-03").endsWith("round-08");
    assertThat(duet.duet().resolve("round-02.broken-2")).exists();
    assertThat(duet.run("duet", "--resume", folderName, "--json").out()).contains(folderName);
    assertThat(rounds()).hasSize(10);
  }

  @Test
  void aResumedDuetIsOfTheSameSources() throws Exception {
    duet.round("case $round in *02) exit 3;; esac\n" + DuetProcess.DONE);
    makeAnotherCommit();
    refs("--rounds", "8");
    String resumed = duet.duet().toString();
    duet.repository().commit("newer");
    assertThat(duet.run("duet", "--resume", resumed, "--baseline", "main").sentence())
        .startsWith("verdict: the commit of --baseline must be ");
    duet.repository().file("pom.xml", "<changed/>");
    assertThat(duet.run("duet", "--resume", resumed).sentence())
        .contains("uncommitted changes: pom.xml; run git stash, because duet-");
    duet.repository().git("checkout", "-q", "pom.xml");
    duet.round(DuetProcess.DONE);
    assertThat(duet.run("duet", "--resume", resumed).code()).isZero();
  }

  @Test
  void targetsThatDoNotAnswerAre69AndAQuestionThatIsWrongIsNotAskedTwice() throws Exception {
    String[] targets = {
      "duet", "--baseline-target", "http://localhost:1", "--candidate-target", "http://localhost:2"
    };
    duet.round("echo '69 http://localhost:1 does not answer' > \"$refusal\"; exit 1\n");
    DuetProcess.Ended ended = duet.run(targets);
    assertThat(ended.code()).isEqualTo(69);
    assertThat(ended.sentence())
        .startsWith(
            "verdict: round 1: http://localhost:1 does not answer; 0 of at most 16 rounds are kept");
    assertThat(rounds()).hasSize(2);
    duet.round("echo launcher: no such fault; echo '64 ' > \"$refusal\"; exit 1\n");
    ended = duet.run(targets);
    assertThat(ended.code()).isEqualTo(64);
    assertThat(ended.sentence()).startsWith("verdict: round 1: launcher: no such fault (");
    assertThat(rounds()).hasSize(3);
  }

  @Test
  void aFolderThatCannotBeWrittenIsOneSentence() throws Exception {
    duet.repository().file("reports/runs", "a file");
    DuetProcess.Ended ended = duet.run("calibrate");
    assertThat(ended.code()).isEqualTo(74);
    assertThat(ended.sentence()).startsWith("verdict: cannot write: ");
    assertThat(ended.err().strip().lines()).hasSize(1);
  }
}
