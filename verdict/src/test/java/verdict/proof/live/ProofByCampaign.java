package verdict.proof.live;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** {@code scripts/prove-by-campaign FOLDER}: the Markdown of the proof on stdout. */
final class ProofByCampaign {
  private ProofByCampaign() {}

  public static void main(String[] arguments) throws IOException {
    new PrintStream(System.out, true, StandardCharsets.UTF_8)
        .print(LiveProof.markdown(Sitting.all(Path.of(arguments[0]))));
  }
}
