package verdict.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.file.ShellWord;
import verdict.run.RenamedOptions;
import verdict.run.Side;

/** The commands that repeat a comparison, for a shell. */
final class Repetition {
  private static final String DUET = "scripts/verdict duet";

  private Repetition() {}

  /**
   * A command that was recorded with a measurement, as this version takes it.
   *
   * @param judging options that decide about the verdict
   * @return nothing for a command that does not say what it measured
   */
  static Optional<String> measuring(String recorded, List<String> judging) {
    if (recorded.equals(DUET)) {
      return Optional.empty(); // by a version that recorded no options
    }
    String command = RenamedOptions.inCommand(recorded);
    boolean judges = command.startsWith(DUET + " ") && !judging.isEmpty();
    return Optional.of(judges ? command + " " + words(judging.stream()) : command);
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
