package verdict.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.languagetool.JLanguageTool;
import org.languagetool.rules.CorrectExample;
import org.languagetool.rules.IncorrectExample;
import org.languagetool.rules.patterns.AbstractPatternRule;

/** Each rule of the word list hits what it is there for, and not what to say instead. */
class WordListTest {
  private static final JLanguageTool CHECKER = PlainEnglish.checker();

  static Stream<AbstractPatternRule> rules() {
    return PlainEnglish.wordList().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void hitsWhatNotToSay(AbstractPatternRule rule) throws IOException {
    assertThat(rule.getIncorrectExamples()).isNotEmpty();
    for (IncorrectExample example : rule.getIncorrectExamples()) {
      String text = example.getExample();
      String wrong = text.substring(text.indexOf("<marker>") + 8, text.indexOf("</marker>"));
      assertThat(hits(rule, text)).as(text).containsExactly(wrong);
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void letsWhatToSayInsteadPass(AbstractPatternRule rule) throws IOException {
    assertThat(rule.getCorrectExamples()).isNotEmpty();
    for (CorrectExample example : rule.getCorrectExamples()) {
      assertThat(hits(rule, example.getExample())).as(example.getExample()).isEmpty();
    }
  }

  private static List<String> hits(AbstractPatternRule rule, String example) throws IOException {
    String text = example.replaceAll("</?marker>", "");
    return CHECKER.check(text).stream()
        .filter(match -> match.getRule().getId().equals(rule.getId()))
        .map(match -> text.substring(match.getFromPos(), match.getToPos()))
        .toList();
  }
}
