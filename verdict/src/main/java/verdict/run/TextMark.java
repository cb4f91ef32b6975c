package verdict.run;

/** What the first bytes of a file tell of the coding of its text. */
final class TextMark {
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

  /** Whether it is UTF-16, by its mark or because every second byte of its start is 0. */
  static boolean isUtf16(byte[] head) {
    if (head.length < 2) {
      return false;
    }
    int mark = (head[0] & 0xff) << 8 | (head[1] & 0xff);
    return mark == 0xfeff
        || mark == 0xfffe
        || everySecondIsZero(head, 0)
        || everySecondIsZero(head, 1);
  }

  private static boolean everySecondIsZero(byte[] head, int first) {
    boolean isSo = head.length >= 2 * CHARACTERS;
    for (int i = 0; isSo && i < 2 * CHARACTERS; i++) {
      isSo = (i % 2 == first) == (head[i] == 0);
    }
    return isSo;
  }
}
