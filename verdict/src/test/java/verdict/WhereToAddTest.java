package verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table "Where do I add ...?" of CONTRIBUTING.md is true: the files of a row are there, and
 * they are all that name the example of the row.
 */
class WhereToAddTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern SOURCE =
      Pattern.compile(".*\\.(java|properties|xml|yml|sql|json|html|css|js)|[^.]+");

  private static final Pattern NO_SOURCES =
      Pattern.compile("reports|docs/.+|(.+/)?target|(?!simulations/).+/src/test");

  private static final Pattern CLASS = Pattern.compile("([A-Z][a-z]+)+");

  private static final TreeMap<String, String> SOURCES = new TreeMap<>();

  /**
   * A row of the table.
   *
   * @param speaksOf what its middle says in code
   * @param names of its example, one as good as the other
   * @param files that name it; a name that ends with / is that of a folder
   */
  private record Row(String what, List<String> speaksOf, List<String> names, List<String> files) {
    static Row of(String line) {
      String[] cells = line.split("\\|", -1);
      String[] example = cells[3].split(": (?=`)", 2);
      return new Row(cells[1].strip(), codes(cells[2]), codes(example[0]), codes(example[1]));
    }

    private static List<String> codes(String text) {
      return CODE.matcher(text).results().map(code -> code.group(1)).toList();
    }

    /** Of a folder, every file in it is one of the row. */
    boolean covers(String file) {
      return files.stream()
          .anyMatch(of -> of.endsWith("/") ? file.startsWith(of) : file.equals(of));
    }

    boolean isNamedIn(String text) {
      return names.stream()
          .anyMatch(
              name ->
                  Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)")
                      .matcher(text)
                      .find());
    }

    @Override
    public String toString() {
      return what;
    }
  }

  static List<Row> rows() throws IOException {
    return Files.readAllLines(ROOT.resolve("CONTRIBUTING.md")).stream()
        .dropWhile(line -> !line.equals("## Where do I add ...?"))
        .dropWhile(line -> !line.startsWith("|---"))
        .skip(1)
        .takeWhile(line -> line.startsWith("|"))
        .map(Row::of)
        .toList();
  }

  @BeforeAll
  static void readSources() throws IOException {
    SOURCES.clear();
    Files.walkFileTree(ROOT, new Sources());
  }

  /** What of this repository is neither a test nor a document: of documents, schemas alone. */
  private static final class Sources extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = folder.getFileName().toString();
      return !folder.equals(ROOT)
              && (name.startsWith(".") || NO_SOURCES.matcher(path(folder)).matches())
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (SOURCE.matcher(file.getFileName().toString()).matches()) {
        SOURCES.put(path(file), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
      return FileVisitResult.CONTINUE;
    }

    private static String path(Path of) {
      return ROOT.relativize(of).toString().replace('\\', '/');
    }
  }

  @Test
  void theTableHasARowForEachKind() throws IOException {
    assertThat(rows())
        .extracting(Row::what)
        .containsExactly(
            "a metric of a report",
            "a diagnosis rule",
            "a caveat",
            "a validity check",
            "a file format to read",
            "a report section",
            "an output of an answer",
            "a journey",
            "a request",
            "a property `-D`",
            "an injected fault",
            "a service");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whatARowNamesIsThere(Row row) {
    assertThat(row.files())
        .isNotEmpty()
        .allSatisfy(
            file ->
                assertThat(ROOT.resolve(file))
                    .matches(file.endsWith("/") ? Files::isDirectory : Files::isRegularFile));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void noOtherSourceNamesItsExample(Row row) {
    assertThat(naming(row)).filteredOn(file -> !row.covers(file)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyFileOfARowNamesItsExample(Row row) {
    Set<String> naming = naming(row);
    assertThat(row.files())
        .allSatisfy(file -> assertThat(naming).anyMatch(named -> named.startsWith(file)));
  }

  private static Set<String> naming(Row row) {
    TreeSet<String> naming = new TreeSet<>();
    SOURCES.forEach(
        (file, text) -> {
          if (row.isNamedIn(text)) {
            naming.add(file);
          }
        });
    return naming;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theClassesThatARowSpeaksOfAreThere(Row row) {
    Set<String> files = SOURCES.keySet();
    assertThat(row.speaksOf())
        .filteredOn(CLASS.asMatchPredicate())
        .allSatisfy(
            name -> assertThat(files).anyMatch(file -> file.endsWith("/" + name + ".java")));
  }
}
