package verdict.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.file.ShellWord;
import verdict.run.Design;
import verdict.run.RenamedOptions;
import verdict.run.RunDescription;
import verdict.run.Side;

/** The commands that repeat a comparison, for a shell. */
final class Repetition {
  private static final String DUET = "scripts/verdict duet";
  private static final String CALIBRATE = "scripts/verdict calibrate";
  private static final String IN_TURN = " --in-turn";

  private Repetition() {}

  /**
   * The command that was recorded with a run, as this version takes it.
   *
   * @param judging options that decide about the verdict
   * @return nothing for a run without command, or whose command does not say what it measured
   */
  static Optional<String> measuring(RunDescription run, List<String> judging) {
    // One version recorded no options.
    return run.command()
        .filter(recorded -> !recorded.equals(DUET))
        .map(recorded -> today(recorded, run, judging));
  }

  private static String today(String recorded, RunDescription run, List<String> judging) {
    String command = RenamedOptions.inCommand(recorded);
    boolean isInTurn =
        run.place().filter(place -> place.design() == Design.IN_TURN).isPresent()
            && (command.startsWith(DUET + " ") || command.startsWith(CALIBRATE));
    if (isInTurn && !command.contains(IN_TURN)) {
      command += IN_TURN; // the only way, when it was recorded
    }
    boolean judges = command.startsWith(DUET + " ") && !judging.isEmpty();
    return judges ? command + " " + words(judging.stream()) : command;
  }

  /**
   * The comparison of the same files; nothing for a duet, which has one command for measuring and
   * comparing.
   */
  static Optional<String> comparing(Sides<Side> sides, List<String> options) {
    boolean isDuet =
        sides.baseline().campaign().isPresent() && sides.candidate().campaign().isPresent();
    if (isDuet || sides.baseline().files().isEmpty() || sides.candidate().files().isEmpty()) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>(List.of("scripts/verdict", "compare"));
    boolean canJoin =
        Stream.of(sides.baseline(), sides.candidate())
            .flatMap(side -> side.files().stream())
            .noneMatch(file -> file.toString().contains(","));
    if (canJoin) {
      words.add(joined(sides.baseline()));
      words.add(joined(sides.candidate()));
    } else {
      each("--baseline", sides.baseline(), words);
      each("--candidate", sides.candidate(), words);
    }
    words.addAll(options);
    return Optional.of(words(words.stream()));
  }

  private static String joined(Side side) {
    return side.files().stream().map(Path::toString).collect(Collectors.joining(","));
  }

  private static void each(String option, Side side, List<String> words) {
    side.files().forEach(file -> words.addAll(List.of(option, file.toString())));
  }

  private static String words(Stream<String> words) {
    return words.map(ShellWord::quoted).collect(Collectors.joining(" "));
  }
}
