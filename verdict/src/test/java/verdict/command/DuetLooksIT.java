package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** After how many rounds {@code duet} ends, with a script in the load generator's place. */
@DisabledOnOs(OS.WINDOWS)
class DuetLooksIT {
  private static final int INCONCLUSIVE = 2;

  /** The baseline is slow in odd rounds and the candidate in even ones, up to some round. */
  private static final String NOISY_UP_TO =
      "n=$(basename \"$round\" | sed 's/round-0*//')\n"
          + "if [ $n -le %d ]; then slow=baseline; [ $((n %% 2)) = 1 ] || slow=candidate; fi\n"
          + "[ ! -e \"$here/broken-$n\" ] || exit 3\n";

  @TempDir Path folder;
  private DuetProcess duet;

  @BeforeEach
  void makeARoot() throws IOException {
    duet = DuetProcess.in(folder);
  }

  /** Rounds differ by that factor, in turn in either direction, up to some round. */
  private void rounds(double factor, int noisyUpTo) throws IOException {
    duet.slow(factor);
    duet.round(NOISY_UP_TO.formatted(noisyUpTo) + DuetProcess.DONE);
  }

  private DuetProcess.Ended compare(String... rounds) throws Exception {
    String[] all = new String[3 + rounds.length];
    System.arraycopy(new String[] {"duet", "--set-candidate", "a=b"}, 0, all, 0, 3);
    System.arraycopy(rounds, 0, all, 3, rounds.length);
    return duet.run(all);
  }

  private DuetProcess.Ended resume(String... rounds) throws Exception {
    String[] all = new String[3 + rounds.length];
    System.arraycopy(new String[] {"duet", "--resume", duet.duet().toString()}, 0, all, 0, 3);
    System.arraycopy(rounds, 0, all, 3, rounds.length);
    return duet.run(all);
  }

  private long done() throws IOException {
    return Files.readAllLines(folder.resolve("rounds")).stream().distinct().count();
  }

  private JsonNode looks(String file) throws IOException {
    JsonNode document = new ObjectMapper().readTree(duet.duet().resolve(file).toFile());
    return (file.equals("duet.json") ? document : document.path("campaign")).path("looks");
  }

  @Test
  void itEndsAtTheFirstLookThatDecides() throws Exception {
    DuetProcess.Ended ended = compare();
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(done()).isEqualTo(8);
    assertThat(ended.out())
        .startsWith("NO CHANGE at 50 rps")
        .contains(
            "8 rounds (look 1 of 3), each with both sides restarted and loaded at the same time");
    assertThat(ended.err())
        .contains(
            "verdict: 8, 12 or 16 rounds (it ends at the first look that decides, or after 4 rounds"
                + " if 16 cannot decide), order from seed ")
        .contains("; no results are shown before a look\n")
        .containsPattern("verdict: 7 of 8 rounds done, about \\d+ s left, max \\d+ s\n")
        .contains("verdict: it ends after 8 of at most 16 rounds\n");
    String planned =
        "{\"planned\":[{\"rounds\":8,\"alphaShare\":0.5},{\"rounds\":12,\"alphaShare\":0.25},"
            + "{\"rounds\":16,\"alphaShare\":0.25}],\"futilityAfter\":4}";
    assertThat(looks("duet.json")).hasToString(planned);
    assertThat(looks("baseline.json")).hasToString(planned);
    assertThat(looks("candidate.json")).hasToString(planned);
    // It has its answer: more rounds could only be chosen because of it.
    assertThat(resume("--rounds", "20").sentence())
        .contains(" ended at its look after 8 rounds; leave --rounds out for its answer");
    assertThat(resume().code()).isZero();
    assertThat(done()).isEqualTo(8);
  }

  @Test
  void whereALookDecidesNothingTheNextFollows() throws Exception {
    // Of the means of two of 12 rounds, +-5.8 % or 0, the 11th from either end has to be inside 5
    // %.
    rounds(1.06, 8);
    DuetProcess.Ended ended = compare();
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(done()).isEqualTo(12);
    assertThat(ended.out()).startsWith("NO CHANGE at 50 rps").contains("12 rounds (look 2 of 3)");
    assertThat(ended.err())
        .contains("verdict: inconclusive after 8 rounds; the next look is after 12\n")
        .containsPattern("verdict: 8 of 12 rounds done, about \\d+ s left, max \\d+ s\n")
        .doesNotContain("after 4 rounds;");
    assertThat(Files.readString(duet.duet().resolve("report.md")))
        .contains("1.25 % at this look and 5 % at all looks together");
  }

  @Test
  void itIsResumedAcrossLooks() throws Exception {
    rounds(1.06, 8);
    Files.createFile(folder.resolve("broken-10"));
    DuetProcess.Ended broken = compare();
    assertThat(broken.code()).isEqualTo(69);
    assertThat(broken.sentence()).contains("9 of at most 16 rounds are kept; continue with: ");
    Files.delete(folder.resolve("broken-10"));
    // The look after 8 rounds is taken again, of these 8 rounds alone, and says the same.
    DuetProcess.Ended ended = resume("--rounds", "8,12,16");
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out()).contains("12 rounds (look 2 of 3)");
    assertThat(done()).isEqualTo(12);
  }

  @Test
  void itEndsAfterFourRoundsWhereItsLastLookCannotDecide() throws Exception {
    rounds(1.12, 100);
    DuetProcess.Ended ended = compare();
    assertThat(ended.code()).isEqualTo(INCONCLUSIVE);
    assertThat(done()).isEqualTo(4);
    assertThat(ended.out())
        .startsWith("INCONCLUSIVE at 50 rps (stopped for futility after 4 rounds")
        .contains("Continue with: scripts/verdict duet --resume reports/runs/")
        .contains("4 rounds (before look 1 of 3)");
    assertThat(ended.err()).contains("verdict: it ends after 4 of at most 16 rounds\n");
    assertThat(resume().out()).isEqualTo(ended.out());
    assertThat(done()).isEqualTo(4);
    assertThat(resume("--rounds", "12").sentence())
        .startsWith(
            "verdict: --rounds must be 8,12,16 as when this was started, or one number above 16,"
                + " was 12; leave it out");
  }

  @Test
  void whatNoLookUsedIsLeftToTheRoundsThatItIsContinuedTo() throws Exception {
    rounds(1.12, 4); // later rounds are alike
    assertThat(compare().code()).isEqualTo(INCONCLUSIVE);
    DuetProcess.Ended ended = resume("--rounds", "17");
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(done()).isEqualTo(17);
    assertThat(looks("duet.json"))
        .hasToString(
            "{\"planned\":[{\"rounds\":8,\"alphaShare\":0.0},{\"rounds\":12,\"alphaShare\":0.0},"
                + "{\"rounds\":16,\"alphaShare\":0.0},{\"rounds\":17,\"alphaShare\":1.0}],"
                + "\"futilityAfter\":4}");
    assertThat(looks("candidate.json")).isEqualTo(looks("duet.json"));
    assertThat(Files.readString(duet.duet().resolve("report.md")))
        .contains("The chance of any false positive is 5 % (Holm")
        .contains("17 rounds planned (continued beyond 8, 12 and 16, where it did not look)");
    // All of it is used now.
    assertThat(resume("--rounds", "30").code()).isEqualTo(64);
  }

  @Test
  void nothingIsLeftWhenEveryLookWasTaken() throws Exception {
    rounds(1.12, 100);
    assertThat(compare("--rounds", "1,9").code()).isEqualTo(INCONCLUSIVE);
    assertThat(done()).isEqualTo(9);
    DuetProcess.Ended refused = resume("--rounds", "10");
    assertThat(refused.code()).isEqualTo(64);
    assertThat(refused.sentence())
        .contains(" has taken all its looks (1,9 rounds): another would raise the rate of false");
    assertThat(done()).isEqualTo(9);
  }

  @Test
  void aPlanFromBeforeThereWereLooksIsResumed() throws Exception {
    rounds(1.12, 100);
    Files.createFile(folder.resolve("broken-2"));
    assertThat(compare("--rounds", "1,9").code()).isEqualTo(69);
    Path plan = duet.duet().resolve("duet.json");
    String old =
        Files.readString(plan)
            .replace("\"schemaVersion\" : 2", "\"schemaVersion\" : 1")
            .replaceFirst("(?s)\"looks\" : \\{.*?\\]\\s*\\}", "\"rounds\" : 1, \"extend\" : true");
    assertThat(old).doesNotContain("looks");
    Files.writeString(plan, old);
    Files.delete(folder.resolve("broken-2"));
    DuetProcess.Ended ended = resume();
    assertThat(ended.code()).as(ended.err()).isEqualTo(INCONCLUSIVE);
    assertThat(ended.out()).contains("2 rounds (look 2 of 2)");
    assertThat(done()).isEqualTo(2);
    assertThat(looks("baseline.json").path("planned")).hasSize(2);
  }

  @Test
  void theOptionForAnExtensionSaysWhatItIsNow() throws Exception {
    assertThat(compare("--rounds", "10", "--extend").sentence())
        .startsWith("verdict: --extend is now --rounds N,2N; use that name");
  }
}
