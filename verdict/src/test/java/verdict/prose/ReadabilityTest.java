package verdict.prose;

import static java.util.stream.Collectors.partitioningBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.languagetool.JLanguageTool;
import org.languagetool.rules.RuleMatch;

/** What people read says it in the words of the field, and in plain English. */
class ReadabilityTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** What the product is made of; the journeys of simulations are test sources of Maven. */
  private static final Pattern CHECKED =
      Pattern.compile("(.+/src/main/java|simulations/src/test/java)/.+\\.java|.+\\.md");

  /**
   * What is not ours to write now: entries and decisions of before, which are history, and reports
   * that are sealed as they were made, whose words come from strings that are checked.
   */
  private static final Pattern EXEMPT =
      Pattern.compile("CHANGELOG\\.md|docs/decisions\\.md|reports/.+|.+/src/test/resources/.+");

  @Test
  void theWordsAreThoseOfTheField() throws IOException {
    JLanguageTool checker = PlainEnglish.checker();
    List<String> hits = new ArrayList<>();
    for (Prose prose : proseOfTheRepository()) {
      for (RuleMatch match : checker.check(prose.text())) {
        hits.add(hit(prose, match));
      }
    }

    assertThat(hits).as("say it as the message tells; see prose/word-list.xml").isEmpty();
  }

  private static String hit(Prose prose, RuleMatch match) {
    String found = prose.text().substring(match.getFromPos(), match.getToPos());
    return "%s:%d: \"%s\" -> %s"
        .formatted(
            prose.file(),
            prose.lineAt(match.getFromPos()),
            found.replaceAll("\\s+", " "),
            match.getMessage().replaceAll("</?suggestion>", "'"));
  }

  private static List<Prose> proseOfTheRepository() throws IOException {
    Map<Boolean, List<Path>> files =
        trackedFiles().collect(partitioningBy(file -> file.toString().endsWith(".java")));
    List<Prose> prose = JavaProse.of(ROOT, files.getOrDefault(true, List.of()));
    for (Path file : files.getOrDefault(false, List.of())) {
      prose.addAll(MarkdownProse.of(file, Files.readString(ROOT.resolve(file))));
    }
    return prose;
  }

  private static Stream<Path> trackedFiles() throws IOException {
    Process git = new ProcessBuilder("git", "ls-files").directory(ROOT.toFile()).start();
    String files = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return files
        .lines()
        .filter(file -> CHECKED.matcher(file).matches())
        .filter(file -> !EXEMPT.matcher(file).matches())
        .map(Path::of)
        .filter(file -> Files.exists(ROOT.resolve(file)));
  }
}
