package verdict.proof.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import verdict.judgement.JudgedGate;

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
  void nothingThatDidNotChangeIsCalledAChange() {
    List<Sitting> same =
        sittings.stream().filter(sitting -> sitting.planted().equals("same")).toList();
    assertThat(same).isNotEmpty();
    assertThat(same)
        .allMatch(
            sitting -> sitting.judgement().loads().stream().noneMatch(JudgedGate::callsAChange));
  }
}
