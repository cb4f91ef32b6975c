package verdict.file;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what a mistyped name was meant to be. */
public final class Spelling {
  /** Up to this length one slip is a mistake, two may be another word. */
  private static final int SHORT = 5;

  private Spelling() {}

  /**
   * The name that was meant; none when the name is one, or far from all.
   *
   * @param known those that there are
   */
  public static Optional<String> meant(String typed, List<String> known) {
    if (known.contains(typed)) {
      return Optional.empty();
    }
    return known.stream()
        .filter(name -> slips(typed, name) <= (name.length() <= SHORT ? 1 : 2))
        .min(Comparator.comparing(name -> slips(typed, name)));
  }

  /**
   * How many letters were added, left out, changed or swapped with the next; a letter in the wrong
   * case is none (optimal string alignment distance).
   */
  static int slips(String typed, String meant) {
    int[][] best = new int[typed.length() + 1][meant.length() + 1];
    for (int i = 0; i <= typed.length(); i++) {
      for (int j = 0; j <= meant.length(); j++) {
        best[i][j] = i == 0 || j == 0 ? i + j : step(best, typed, meant, i, j);
      }
    }
    return best[typed.length()][meant.length()];
  }

  private static int step(int[][] best, String typed, String meant, int i, int j) {
    int changed = best[i - 1][j - 1] + (same(typed, i - 1, meant, j - 1) ? 0 : 1);
    int least = Math.min(changed, Math.min(best[i - 1][j], best[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && same(typed, i - 1, meant, j - 2) && same(typed, i - 2, meant, j - 1);
    return swapped ? Math.min(least, best[i - 2][j - 2] + 1) : least;
  }

  private static boolean same(String a, int i, String b, int j) {
    return Character.toLowerCase(a.charAt(i)) == Character.toLowerCase(b.charAt(j));
  }
}
