package verdict.prose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.UserConfig;
import org.languagetool.language.Contributor;
import org.languagetool.rules.Rule;
import org.languagetool.rules.WordRepeatRule;
import org.languagetool.rules.en.AvsAnRule;
import org.languagetool.rules.patterns.AbstractPatternRule;
import org.languagetool.rules.patterns.PatternRuleLoader;
import org.languagetool.tagging.Tagger;
import org.languagetool.tagging.en.EnglishTagger;
import org.languagetool.tokenizers.SRXSentenceTokenizer;
import org.languagetool.tokenizers.SentenceTokenizer;
import org.languagetool.tokenizers.Tokenizer;
import org.languagetool.tokenizers.en.EnglishWordTokenizer;

/**
 * English for LanguageTool with our word list and two rules of its own. Its complete English loads
 * 6,000 rules and models of grammar, which takes half a minute; nothing here needs them.
 */
final class PlainEnglish extends Language {
  private static final String WORD_LIST = "/prose/word-list.xml";

  // LanguageTool is measured by OpenTelemetry, which says at INFO that nothing is configured. Held,
  // or the level would be lost with the logger.
  private static final Logger TELEMETRY =
      Logger.getLogger("io.opentelemetry.api.GlobalOpenTelemetry");

  static JLanguageTool checker() {
    TELEMETRY.setLevel(Level.WARNING);
    PlainEnglish english = new PlainEnglish();
    JLanguageTool checker = new JLanguageTool(english);
    wordList(english).forEach(checker::addRule);
    return checker;
  }

  static List<AbstractPatternRule> wordList() {
    return wordList(new PlainEnglish());
  }

  private static List<AbstractPatternRule> wordList(PlainEnglish english) {
    try (InputStream rules = PlainEnglish.class.getResourceAsStream(WORD_LIST)) {
      return new PatternRuleLoader().getRules(rules, WORD_LIST, english);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Rule> getRelevantRules(
      ResourceBundle messages, UserConfig user, Language motherTongue, List<Language> others) {
    return List.of(
        new AvsAnRule(messages),
        new WordRepeatRule(messages, this) {
          @Override
          public boolean ignore(AnalyzedTokenReadings[] tokens, int second) {
            String word = tokens[second].getToken();
            boolean isName = !word.equals(tokens[second - 1].getToken()); // "there is no NO CHANGE"
            return isName || word.equals("all") || super.ignore(tokens, second); // pg_hba.conf
          }
        });
  }

  @Override
  protected List<AbstractPatternRule> getPatternRules() {
    return new ArrayList<>();
  }

  @Override
  public String getShortCode() {
    return "en";
  }

  @Override
  public String getName() {
    return "plain English";
  }

  @Override
  public String[] getCountries() {
    return new String[0];
  }

  @Override
  public Contributor[] getMaintainers() {
    return new Contributor[0];
  }

  @Override
  public Tagger createDefaultTagger() {
    return EnglishTagger.INSTANCE;
  }

  @Override
  public SentenceTokenizer createDefaultSentenceTokenizer() {
    return new SRXSentenceTokenizer(this);
  }

  @Override
  public Tokenizer createDefaultWordTokenizer() {
    return new EnglishWordTokenizer();
  }
}
