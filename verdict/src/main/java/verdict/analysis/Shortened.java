package verdict.analysis;

/** Text from outside as it has room in what is never left out. */
public final class Shortened {
  private static final int LONGEST_NAME = 100;

  private Shortened() {}

  /** A name; with an ellipsis where it was longer. */
  public static String name(String name) {
    return name.length() > LONGEST_NAME ? beginning(name, LONGEST_NAME).strip() + " ..." : name;
  }

  /** At most so many characters of a longer text, and no half of one that takes two. */
  public static String beginning(String text, int most) {
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }
}
