package verdict.file;

import java.util.Optional;

/** What the first bytes of a file tell of the coding of its text. */
public final class TextMark {
  private static final int CHARACTERS = 4;

  private TextMark() {}

  /** The length of the mark that editors put before UTF-8; 0 when there is none. */
  static int utf8Bytes(byte[] head) {
    boolean isMarked =
        head.length > 2
            && head[0] == (byte) 0xef
            && head[1] == (byte) 0xbb
            && head[2] == (byte) 0xbf;
    return isMarked ? 3 : 0;
  }

  /**
   * The name of the coding of UTF-16, by its mark or because every second byte of its start is 0;
   * empty when it is none.
   */
  public static Optional<String> utf16(byte[] head) {
    if (head.length < 2) {
      return Optional.empty();
    }
    int mark = (head[0] & 0xff) << 8 | (head[1] & 0xff);
    if (mark == 0xfeff || mark == 0xfffe) {
      return Optional.of("UTF-16"); // which the mark completes
    }
    return everySecondIsZero(head, 1)
        ? Optional.of("UTF-16LE")
        : everySecondIsZero(head, 0) ? Optional.of("UTF-16BE") : Optional.empty();
  }

  private static boolean everySecondIsZero(byte[] head, int first) {
    boolean isSo = head.length >= 2 * CHARACTERS;
    for (int i = 0; isSo && i < 2 * CHARACTERS; i++) {
      isSo = (i % 2 == first) == (head[i] == 0);
    }
    return isSo;
  }
}
