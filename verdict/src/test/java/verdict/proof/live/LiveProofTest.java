package verdict.proof.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import verdict.judgement.JudgedGate;

/** The committed sittings, judged again: the documents say what the files say. */
class LiveProofTest {
  private static final Path DOCS = Path.of("..", "docs").toAbsolutePath().normalize();

  @Test
  void theDocumentHasWhatTheFilesSay() throws IOException {
    String document = Files.readString(DOCS.resolve("campaign.md"));
    assertThat(document)
        .as("what scripts/prove-by-campaign prints belongs into docs/campaign.md")
        .endsWith(LiveProof.markdown(DOCS.resolve("campaign")));
  }

  @Test
  void nothingThatDidNotChangeIsCalledAChange() throws IOException {
    List<Sitting> same =
        Sitting.all(DOCS.resolve("campaign")).stream()
            .filter(sitting -> sitting.planted().equals("same"))
            .toList();
    assertThat(same).isNotEmpty();
    assertThat(same)
        .allMatch(
            sitting -> sitting.judgement().loads().stream().noneMatch(JudgedGate::callsAChange));
  }
}
