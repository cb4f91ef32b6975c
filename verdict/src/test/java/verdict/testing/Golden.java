package verdict.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The outputs of a case that were accepted once, a file each; a change of one is a change of the
 * product. What a test found is in {@code target/golden}.
 */
public final class Golden {
  private static final Path ACCEPTED = Path.of("src/test/resources/golden");
  private static final Path FOUND = Path.of("target/golden");

  private final String name;
  private final Map<String, String> outputs = new TreeMap<>();

  private Golden(String name) {
    this.name = name;
  }

  public static Golden of(String name) {
    return new Golden(name);
  }

  /** The names of all folders there are. */
  public static TreeSet<String> names() throws IOException {
    return namesIn(ACCEPTED);
  }

  /** Adds an output, and the name of its file. */
  public Golden with(String file, String output) {
    outputs.put(file, output);
    return this;
  }

  /** Adds an answer for machines, in lines that a person can read. */
  public Golden withAnswer(String json) {
    return with("answer.json", PrettyJson.of(json));
  }

  /** Adds a test result, an element a line; the product writes it in one. */
  public Golden withJUnit(String xml) {
    return with("junit.xml", xml.replaceAll("(?=<(testsuite |testcase |/testsuite))", "\n"));
  }

  /** Adds what is in a page, without the style and the script of all pages; a row is a line. */
  public Golden withPage(String page) {
    int from = page.indexOf("<body");
    String body = page.substring(from, page.indexOf("<script>", from));
    return with("page.html", body.replaceAll("\n(?=<t[dh][ >]|</tr>)", ""));
  }

  /** Fails unless these are the accepted outputs and there are no others, or accepts them. */
  public void check() throws IOException {
    Path accepted = ACCEPTED.resolve(name);
    write(FOUND.resolve(name));
    if (isAccepting()) {
      write(accepted);
    }
    for (Map.Entry<String, String> output : outputs.entrySet()) {
      Path expected = accepted.resolve(output.getKey());
      assertThat(Files.exists(expected) ? Files.readString(expected) : "")
          .as(
              "golden/%s/%s, expected the output that is in target/golden; accept all with:"
                  + " mvn test -pl verdict -Dtest='*GoldenTest' -Dgolden.accept=true",
              name, output.getKey())
          .isEqualTo(output.getValue());
    }
    assertThat(namesIn(accepted)).isEqualTo(outputs.keySet());
  }

  /** In CI nobody would see what was accepted. */
  private static boolean isAccepting() {
    boolean isAsked = Boolean.getBoolean("golden.accept");
    assertThat(isAsked && System.getenv("CI") != null)
        .as("golden.accept is set where CI is set; accept on your own machine and commit")
        .isFalse();
    return isAsked;
  }

  private void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String other : namesIn(folder)) {
      Files.delete(folder.resolve(other));
    }
    for (Map.Entry<String, String> output : outputs.entrySet()) {
      Files.writeString(folder.resolve(output.getKey()), output.getValue());
    }
  }

  private static TreeSet<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
