package verdict.file;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * An input that cannot be used as it is: its message is one sentence for the user, cure included,
 * on one line whatever was found.
 */
public final class UnreadableInput extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MOST_CHARACTERS = 1_000;

  /**
   * @param file what was read
   * @param found what it is or holds, for example {@code is not JSON (line 3, column 1)}
   * @param expected what would have been right
   * @param cure what the user can do
   */
  public UnreadableInput(Path file, String found, String expected, String cure) {
    super(visible(file + " " + shortened(found) + "; expected " + expected + "; " + cure));
  }

  private UnreadableInput(String message, UnreadableInput cause) {
    super(message, cause);
  }

  /** The same with other names for files, which the user knows. */
  public UnreadableInput renamed(UnaryOperator<String> names) {
    return new UnreadableInput(names.apply(String.valueOf(getMessage())), this);
  }

  private static String shortened(String found) {
    return found.length() <= MOST_CHARACTERS ? found : found.substring(0, MOST_CHARACTERS) + "...";
  }

  // What a damaged file holds must not end the line, and must not command a terminal.
  private static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints().forEach(point -> visible.appendCodePoint(isVisible(point) ? point : '?'));
    return visible.toString();
  }

  private static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
