package verdict.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that were accepted once; a change of one is a change of the product. */
public final class Golden {
  private static final Path ACCEPTED = Path.of("src/test/resources/golden");
  private static final Path LEFT = Path.of("target/golden");

  private Golden() {}

  /** Fails unless the text is the accepted one; leaves it, and says how it is accepted. */
  public static void check(String name, String actual) throws IOException {
    Path accepted = ACCEPTED.resolve(name);
    Path expected = accepted.resolve("expected.md");
    Path left = Files.createDirectories(LEFT.resolve(name)).resolve("actual.md");
    Files.writeString(left, actual);
    assertThat(Files.exists(expected) ? Files.readString(expected) : "")
        .as(
            "accept with: mkdir -p %s && cp %s %s",
            accepted.toAbsolutePath(), left.toAbsolutePath(), expected.toAbsolutePath())
        .isEqualTo(actual);
  }
}
