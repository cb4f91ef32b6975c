package verdict.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.testing.Program;

/**
 * {@code scripts/quote-reports}: the committed reports, and what documents quote of them and of
 * golden reports, made again from the committed measurements.
 */
final class QuotedReports {
  private static final String EXAMPLE = "reports/example";

  /** The documents that quote reports; the guide has figures of the patterns, too. */
  static final List<String> DOCUMENTS =
      List.of(
          "README.md", "PERFORMANCE.md", "docs/comparing.md", "docs/inspect.md", "docs/options.md");

  private static final Pattern QUOTE =
      Pattern.compile(
          "(?s)(<!-- from (\\S+?)(?:: ([^>]+?))? -->\n).*?(?=<!-- end of the quote -->)");
  private static final Pattern TABLE = Pattern.compile("table (\\d+) to row (\\d+)");
  private static final Pattern FIRST_FINDING = Pattern.compile("(?m)^1\\. .*\n(?:   - .*\n)+");

  private final Path root;

  /** What every file should hold, by its path in the repository. */
  private final Map<String, String> files = new TreeMap<>();

  private QuotedReports(Path root) {
    this.root = root;
  }

  /** What every file should hold, by its path in the repository. */
  static Map<String, String> of(Path root) throws IOException {
    Path folder = Files.createTempDirectory("quote-reports");
    try {
      QuotedReports quoted = new QuotedReports(root);
      quoted.makeExamples(folder);
      for (String document : DOCUMENTS) {
        quoted.quote(document);
      }
      quoted.files.computeIfPresent(
          "PERFORMANCE.md",
          (name, guide) ->
              new PatternFigures(root.resolve("docs/patterns"), folder).quotedIn(guide));
      return quoted.files;
    } finally {
      delete(folder);
    }
  }

  /** Those of the files that hold something else. */
  static List<String> differing(Path root, Map<String, String> files) throws IOException {
    List<String> differing = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (!Files.readString(root.resolve(file.getKey())).equals(file.getValue())) {
        differing.add(file.getKey());
      }
    }
    return differing;
  }

  private void makeExamples(Path folder) throws IOException {
    Path example = root.resolve(EXAMPLE);
    Path oneRun = Files.createDirectory(folder.resolve("one-run"));
    Path measurement = oneRun.resolve("measurement.json");
    Files.copy(example.resolve("one-run/measurement.json"), measurement);
    make(
        folder,
        "",
        "compare",
        example.resolve("baseline.json"),
        example.resolve("candidate.json"),
        "--report",
        folder.resolve("report.md"),
        "--html",
        folder.resolve("report.html"));
    make(folder, "one-run/", "report", measurement);
  }

  private void make(Path folder, String in, Object... command) throws IOException {
    Program program = Program.run(command);
    if (program.code() != ExitCode.FINE) {
      throw new IllegalStateException(List.of(command) + " said: " + program.err());
    }
    String to = EXAMPLE + "/" + in;
    for (String name : List.of("report.md", "report.html")) {
      files.put(to + name, Files.readString(folder.resolve(in + name)));
    }
    files.put(to + "summary.txt", program.out());
  }

  private void quote(String document) throws IOException {
    files.put(
        document,
        QUOTE
            .matcher(Files.readString(root.resolve(document)))
            .replaceAll(of -> Matcher.quoteReplacement(of.group(1) + quoted(of))));
  }

  private String quoted(MatchResult quote) {
    String text = text(quote.group(2));
    if (quote.group(2).endsWith(".txt")) {
      return "```\n" + text + "```\n";
    }
    return selected(text, quote.group(3))
        .lines()
        .map(line -> line.isEmpty() ? ">\n" : "> " + line + "\n")
        .collect(Collectors.joining());
  }

  /** A file that is made again is quoted as it will be. */
  private String text(String file) {
    try {
      return files.containsKey(file) ? files.get(file) : Files.readString(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What comes before the first section or fold, the first finding, or the first rows of tables.
   */
  private static String selected(String report, String selection) {
    if (selection.equals("first screen")) {
      return report.substring(report.indexOf("\n")).split("\n(## |<details>)", 2)[0].strip();
    }
    if (selection.equals("first finding")) {
      return FIRST_FINDING.matcher(report).results().findFirst().orElseThrow().group().strip();
    }
    List<List<String>> tables =
        Stream.of(report.split("\n(?!\\|)"))
            .map(part -> part.lines().filter(line -> line.startsWith("|")).toList())
            .filter(table -> !table.isEmpty())
            .toList();
    return TABLE
        .matcher(selection)
        .results()
        .map(
            of ->
                tables.get(Integer.parseInt(of.group(1)) - 1).stream()
                    .limit(2L + Integer.parseInt(of.group(2)))
                    .collect(Collectors.joining("\n")))
        .collect(Collectors.joining("\n\n"));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  /** Writes what differs, or says it. */
  public static void main(String... arguments) throws IOException {
    Path root = Path.of(System.getProperty("verdict.root", "."));
    boolean isCheck = List.of(arguments).equals(List.of("--check"));
    if (arguments.length > 0 && !isCheck) {
      System.err.println(
          "quote-reports: unexpected arguments; it takes none, or --check, which writes nothing");
      System.exit(ExitCode.WRONG_USAGE);
    }
    Map<String, String> files = of(root);
    List<String> differing = differing(root, files);
    if (!isCheck) {
      for (String file : differing) {
        Files.writeString(root.resolve(file), files.get(file));
      }
    }
    differing.forEach(file -> System.out.println(file + (isCheck ? " differs" : " is new")));
    System.exit(isCheck && !differing.isEmpty() ? 1 : ExitCode.FINE);
  }
}
