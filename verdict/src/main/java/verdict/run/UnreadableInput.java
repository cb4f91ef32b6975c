package verdict.run;

import java.nio.file.Path;

/**
 * An input that cannot be used as it is: its message is one sentence for the user, cure included.
 */
public final class UnreadableInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param file what was read
   * @param found what it is or holds, for example {@code is not JSON (line 3, column 1)}
   * @param expected what would have been right
   * @param cure what the user can do
   */
  public UnreadableInput(Path file, String found, String expected, String cure) {
    super(file + " " + found + "; expected " + expected + "; " + cure);
  }
}
