package verdict.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import verdict.file.WrongField;

/**
 * A command of {@code verdict.yml}: a program and its arguments. No shell sees it, unless the
 * program is one.
 *
 * @param words not empty
 */
public record Command(@JsonValue List<String> words) {
  public Command {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new WrongField("has no command in field %s", "");
    }
  }

  /** A text whose words are split at blanks, as a shell does, or a list of words as they are. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Command of(JsonNode text) {
    if (text.isTextual()) {
      return new Command(new CommandWords(text.asText()).split());
    }
    if (!text.isArray()) {
      throw new WrongField("has something else than a command or a list of words in field %s", "");
    }
    List<String> words = new ArrayList<>();
    text.forEach(word -> words.add(word.asText()));
    return new Command(words);
  }

  /** With each word replaced, so that a blank in a value splits nothing. */
  public Command map(UnaryOperator<String> replaced) {
    return new Command(words.stream().map(replaced).toList());
  }

  /** With more arguments. */
  public Command with(Command more) {
    List<String> all = new ArrayList<>(words);
    all.addAll(more.words);
    return new Command(all);
  }
}
