package verdict.proof.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import verdict.judgement.JudgedChange.Finding;
import verdict.judgement.LoadJudgement;
import verdict.proof.Share;

/** The committed sittings, judged again: the documents say what the files say. */
class LiveProofTest {
  private static final Path DOCS = Path.of("..", "docs").toAbsolutePath().normalize();

  private static List<Sitting> sittings;

  @BeforeAll
  static void read() throws IOException {
    sittings = Sitting.all(DOCS.resolve("campaign"));
  }

  @Test
  void theDocumentHasWhatTheFilesSay() throws IOException {
    assertThat(Files.readString(DOCS.resolve("campaign.md")))
        .as("what scripts/prove-by-campaign prints belongs into docs/campaign.md")
        .endsWith(LiveProof.markdown(sittings));
  }

  @Test
  void aFolderThatIsNotThereIsWrongUsage() {
    assertThat(ProofByCampaign.run(DOCS.resolve("no-such-campaign").toString())).isEqualTo(64);
    assertThat(ProofByCampaign.run("--help")).isZero();
  }

  @Test
  void thereAreAsManyValidRoundsAsWerePlanned() {
    assertThat(InjectedFault.of("same", sittings).rounds()).hasSizeGreaterThanOrEqualTo(40);
    for (String step : List.of("plus-5", "plus-10", "plus-20")) {
      assertThat(InjectedFault.of(step, sittings).rounds())
          .as(step)
          .hasSizeGreaterThanOrEqualTo(12);
    }
  }

  @Test
  void whatWasSlowedDownIsNotCalledFasterAndWhatByAFifthIsFound() {
    for (String step : List.of("plus-5", "plus-10", "plus-20")) {
      LoadJudgement judged = InjectedFault.of(step, sittings).judged();
      assertThat(judged.gate())
          .as(step)
          .noneMatch(figure -> figure.finding().filter(Finding.IMPROVED::equals).isPresent());
    }
    assertThat(InjectedFault.of("plus-20", sittings).judged().finding())
        .isEqualTo(Finding.REGRESSED);
  }

  @Test
  void nothingThatDidNotChangeIsCalledAChange() {
    List<Sitting> same =
        sittings.stream().filter(sitting -> sitting.injected().equals("same")).toList();
    assertThat(same).isNotEmpty();
    assertThat(same).allMatch(sitting -> Share.ofAlarms(sitting.judgement().loads()).hits() == 0);
  }
}
