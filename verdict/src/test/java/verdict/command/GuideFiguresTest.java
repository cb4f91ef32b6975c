package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import verdict.testing.MarkdownTables;

/**
 * PERFORMANCE.md gives figures of every pattern that was measured, and every share in what it says
 * of the noise is in the document that it links.
 */
class GuideFiguresTest {
  private static final Path GUIDE = Path.of("../PERFORMANCE.md");
  private static final Path MEASURED = Path.of("../docs/patterns");

  @Test
  void everyMeasuredPatternHasItsFigures() throws IOException {
    assertThat(PatternFigures.namesIn(Files.readString(GUIDE))).isEqualTo(measured());
  }

  @Test
  void everyFindingThatTheTablesNameHasItsSign() throws IOException {
    String guide = Files.readString(GUIDE);
    List<List<String>> signs =
        MarkdownTables.of(guide).stream()
            .filter(table -> table.get(0).get(0).equals("sign"))
            .findFirst()
            .orElseThrow();
    List<String> names = signs.stream().map(row -> row.get(1)).toList();
    List<String> found =
        Pattern.compile(": ([a-z]+-[a-z-]+)(?=;| \\|)")
            .matcher(guide)
            .results()
            .map(finding -> finding.group(1))
            .toList();
    assertThat(found).hasSizeGreaterThan(15);
    assertThat(names).containsAll(found);
  }

  private static TreeSet<String> measured() throws IOException {
    try (Stream<Path> files = Files.list(MEASURED)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json.gz"))
          .map(name -> name.replace(".json.gz", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void theSharesOfTheNoiseAreInTheDocumentsThatAreLinked() throws IOException {
    String section =
        Files.readString(GUIDE).split("### What one run cannot tell\n")[1].split("\n## ")[0];
    List<String> points =
        Arrays.stream(section.split("\n- "))
            .filter(point -> Pattern.compile("\\d %").matcher(point).find())
            .toList();
    assertThat(points).hasSizeGreaterThan(2);
    for (String point : points) {
      String linked =
          Pattern.compile("\\]\\((docs/[a-z]+\\.md)\\)")
              .matcher(point)
              .results()
              .findFirst()
              .map(link -> link.group(1))
              .orElseThrow(() -> new AssertionError("links no document: " + point));
      String document = Files.readString(Path.of("..").resolve(linked));
      Pattern.compile("[±+]?\\d+(\\.\\d+)? %")
          .matcher(point)
          .results()
          .forEach(
              share ->
                  assertThat(document)
                      .as(point)
                      .containsPattern("(?<![\\d.])" + Pattern.quote(share.group())));
    }
  }
}
