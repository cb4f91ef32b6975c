package verdict.run;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Options of the command line that had another name in an earlier version. */
public final class RenamedOptions {
  private static final Map<String, String> NEW_NAMES =
      Map.of(
          "--duration-of-block", "--block-duration",
          "--bottleneck-baseline", "--baseline-bottleneck",
          "--bottleneck-candidate", "--candidate-bottleneck",
          "--label-baseline", "--baseline-label",
          "--label-candidate", "--candidate-label",
          "--extend", "--rounds N,2N",
          "--launcher", "--option");

  /**
   * Quoted text is one piece: what looks like an option in a label is none. Twice as many rounds
   * could once follow.
   */
  private static final Pattern PIECE =
      Pattern.compile("'[^']*'|--rounds (\\d{1,9}) --extend(?![a-z-])|--[a-z-]+");

  private RenamedOptions() {}

  /** What an option is today; absent for one that was not renamed. */
  public static Optional<String> newName(String option) {
    return Optional.ofNullable(NEW_NAMES.get(option));
  }

  /** A command that an earlier version recorded, as this version takes it. */
  public static String inCommand(String recorded) {
    return PIECE.matcher(recorded).replaceAll(RenamedOptions::today);
  }

  private static String today(MatchResult piece) {
    if (piece.group(1) != null) {
      return "--rounds " + piece.group(1) + "," + 2L * Long.parseLong(piece.group(1));
    }
    String text = piece.group();
    return Matcher.quoteReplacement(newName(text).orElse(text));
  }
}
