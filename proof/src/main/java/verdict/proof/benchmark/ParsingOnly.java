package verdict.proof.benchmark;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;

/** The peer of the benchmark of comparing: parses files, and does nothing else. */
final class ParsingOnly {
  private ParsingOnly() {}

  /** Prints how many fields the files have, so that no parsing is left out. */
  public static void main(String[] files) throws IOException {
    JsonMapper mapper = new JsonMapper();
    long fields = 0;
    for (String file : files) {
      fields += mapper.readTree(Path.of(file).toFile()).size();
    }
    System.out.println(fields);
  }
}
