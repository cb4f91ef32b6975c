package verdict.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import verdict.testing.MarkdownTables;
import verdict.testing.Program;

/**
 * The tables of figures that PERFORMANCE.md has of patterns: a row a figure, by the name that a
 * report has for it, and a column a committed measurement.
 *
 * @param measured where the measurements are
 * @param folder where reports of them are made
 */
record PatternFigures(Path measured, Path folder, Map<String, Map<String, String>> reports) {
  /** What names the measurements of the columns, and the table after it but for its headings. */
  private static final Pattern QUOTE =
      Pattern.compile("(<!-- figures of ([a-z, 0-9-]+) -->\n\\|.*\n\\|[-:|]+\n)((?:\\|.*\n)+)");

  PatternFigures(Path measured, Path folder) {
    this(measured, folder, new HashMap<>());
  }

  /** The guide with the figures that the reports have. */
  String quotedIn(String guide) {
    return QUOTE
        .matcher(guide)
        .replaceAll(
            quote -> {
              List<String> names = List.of(quote.group(2).split(", "));
              return Matcher.quoteReplacement(
                  quote.group(1)
                      + quote
                          .group(3)
                          .lines()
                          .map(row -> row(row, names))
                          .collect(Collectors.joining()));
            });
  }

  /** Which measurements a guide has figures of. */
  static TreeSet<String> namesIn(String guide) {
    return QUOTE
        .matcher(guide)
        .results()
        .flatMap(quote -> Pattern.compile(", ").splitAsStream(quote.group(2)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String row(String row, List<String> names) {
    String figure = row.split("\\|", 3)[1].strip();
    StringBuilder cells = new StringBuilder("| " + figure + " |");
    for (String name : names) {
      Map<String, String> figures = reports.computeIfAbsent(name, this::figures);
      String value = figures.get(figure);
      if (value == null) {
        throw new IllegalStateException(
            "the report of %s has no figure named %s; it has %s"
                .formatted(name, figure, new TreeSet<>(figures.keySet())));
      }
      cells.append(' ').append(value).append(" |");
    }
    return cells.append('\n').toString();
  }

  private Map<String, String> figures(String name) {
    try {
      Path file =
          Files.copy(measured.resolve(name + ".json.gz"), folder.resolve(name + ".json.gz"));
      Program program = Program.run("report", file);
      if (program.code() >= ExitCode.INVALID) {
        throw new IllegalStateException(name + ": " + program.err());
      }
      return figuresOf(Files.readString(folder.resolve(name + ".md")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a report says, by the names that the guide has for it. */
  private static Map<String, String> figuresOf(String report) {
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
}
