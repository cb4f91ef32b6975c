package verdict.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import verdict.file.WrongField;

/** Splits a command into words by the rules of a POSIX shell for blanks and quotes. */
final class CommandWords {
  /** What a shell would act on, and a program would get as an argument. */
  private static final Set<String> OPERATORS =
      Set.of("&&", "||", "|", ";", "&", ">", ">>", "<", "2>", "2>&1", "&>");

  private final String text;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean isOpen;
  private boolean isQuoted;
  private int at;

  CommandWords(String text) {
    this.text = text;
  }

  /**
   * The words.
   *
   * @throws WrongField for a quote that is not closed, or an operator of a shell
   */
  List<String> split() {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (Character.isWhitespace(c)) {
        end();
      } else if (c == '\'' || c == '"') {
        isQuoted = true;
        quoted(c);
      } else {
        isOpen = true;
        word.append(c == '\\' && at < text.length() ? text.charAt(at++) : c);
      }
    }
    end();
    return words;
  }

  private void quoted(char quote) {
    isOpen = true;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == quote) {
        return;
      }
      word.append(isEscape(c, quote) ? text.charAt(at++) : c);
    }
    throw new WrongField("has a quote " + quote + " that is not closed in field %s", "");
  }

  private boolean isEscape(char c, char quote) {
    return c == '\\'
        && quote == '"'
        && at < text.length()
        && (text.charAt(at) == '"' || text.charAt(at) == '\\');
  }

  private void end() {
    if (!isOpen) {
      return;
    }
    String whole = word.toString();
    if (!isQuoted && OPERATORS.contains(whole)) {
      throw new WrongField(
          "has the operator "
              + whole
              + " of a shell in field %s, and no shell runs it; write sh -c '...' around it",
          "");
    }
    words.add(whole);
    word.setLength(0);
    isOpen = false;
    isQuoted = false;
  }
}
