package verdict.analysis;

/** Text from outside as it has room in what is never left out. */
public final class Shortened {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_HEADING = 40;

  private Shortened() {}

  /** A name; with an ellipsis where it was longer. */
  public static String name(String name) {
    return name.length() > LONGEST_NAME ? beginning(name, LONGEST_NAME).strip() + " ..." : name;
  }

  /** A name for the head of a column of the first screen. */
  public static String heading(String name) {
    return name.length() > LONGEST_HEADING
        ? beginning(name, LONGEST_HEADING).strip() + " ..."
        : name;
  }

  /** At most so many characters of a longer text, and no half of one that takes two. */
  public static String beginning(String text, int most) {
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }
}
