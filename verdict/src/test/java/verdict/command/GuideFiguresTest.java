package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.testing.MarkdownTables;
import verdict.testing.Program;

/**
 * Every figure that PERFORMANCE.md gives of a pattern is in the report of a committed measurement,
 * and every share in what it says of the noise is in the document that it links.
 */
class GuideFiguresTest {
  private static final Path GUIDE = Path.of("../PERFORMANCE.md");
  private static final Path MEASURED = Path.of("../docs/patterns");
  private static final Pattern QUOTE = Pattern.compile("<!-- figures of ([a-z, 0-9-]+) -->\n");

  @TempDir Path folder;

  @Test
  void theFiguresOfPatternsAreThoseOfTheirReports() throws IOException {
    String guide = Files.readString(GUIDE);
    Map<String, Map<String, String>> reports = new HashMap<>();
    TreeMap<String, String> expected = new TreeMap<>();
    TreeMap<String, String> found = new TreeMap<>();
    for (MatchResult quote : QUOTE.matcher(guide).results().toList()) {
      List<String> names = List.of(quote.group(1).split(", "));
      List<List<String>> table = MarkdownTables.of(guide.substring(quote.end())).get(0);
      assertThat(table.get(0)).hasSize(1 + names.size());
      for (List<String> row : table.subList(1, table.size())) {
        for (int i = 0; i < names.size(); i++) {
          String name = names.get(i);
          if (!reports.containsKey(name)) {
            reports.put(name, figures(name));
          }
          String place = quote.group(1) + ": " + name + " | " + row.get(0);
          found.put(place, row.get(1 + i));
          expected.put(place, String.valueOf(reports.get(name).get(row.get(0))));
        }
      }
    }
    assertThat(found).isEqualTo(expected);
    assertThat(new TreeSet<>(reports.keySet())).isEqualTo(measured());
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

  /** What the report of a measurement says, by the names that the guide has for it. */
  private Map<String, String> figures(String name) throws IOException {
    Path file = Files.copy(MEASURED.resolve(name + ".json.gz"), folder.resolve(name + ".json.gz"));
    Program program = Program.run("report", file);
    assertThat(program.code()).as("%s: %s", name, program.out()).isLessThan(ExitCode.INVALID);
    String report = Files.readString(folder.resolve(name + ".md"));
    Map<String, String> figures = new HashMap<>();
    for (List<List<String>> table : MarkdownTables.of(report)) {
      List<String> headings = table.get(0);
      for (List<String> row : table.subList(1, table.size())) {
        if (headings.equals(List.of("service", "figure", "of", "value", "n"))) {
          String of = row.get(2).isEmpty() ? "" : " (" + row.get(2) + ")";
          figures.put(row.get(0) + ": " + row.get(1) + of, row.get(3));
        } else if (headings.get(0).equals("request")) {
          for (int i = 1; i < headings.size(); i++) {
            figures.put(headings.get(i) + " of " + row.get(0), row.get(i));
          }
        } else {
          figures.put(row.get(0), row.get(1));
        }
      }
    }
    figures.put("findings", findings(report));
    return figures;
  }

  private static String findings(String report) {
    String found =
        Pattern.compile("(?m)^\\d+\\. \\*\\*(.+?)\\*\\* \\(([a-z-]+)\\): ")
            .matcher(report)
            .results()
            .map(finding -> finding.group(1) + ": " + finding.group(2))
            .collect(Collectors.joining("; "));
    return found.isEmpty() ? "none" : found.replace("\\", "");
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
