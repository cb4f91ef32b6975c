package verdict.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import verdict.statistics.RankSum;

/**
 * The files of one side, as far as they are given.
 *
 * @param side the name of its parameter, {@code BASELINE}
 */
record GivenFiles(CommandSpec spec, String side) {

  /**
   * Those joined by commas, or those given one by one.
   *
   * @throws ParameterException when there is none, or both, or one of them twice
   */
  List<Path> of(@Nullable String joined, List<Path> oneByOne) {
    if (joined != null && !oneByOne.isEmpty()) {
      throw usage(
          "%s is given both as \"%s\" and by %s; give both sides in the same way"
              .formatted(side, joined, option()));
    }
    if (joined == null && oneByOne.isEmpty()) {
      throw usage("%s is missing; name a file, or give %s FILE".formatted(side, option()));
    }
    List<Path> paths = joined == null ? oneByOne : split(joined);
    if (paths.isEmpty()) {
      throw usage(side + " must name a file, was empty");
    }
    if (paths.size() > RankSum.MOST_UNITS) {
      throw usage(
          "%s must name at most %3$d files, was %2$d"
              .formatted(side, paths.size(), RankSum.MOST_UNITS));
    }
    if (paths.stream().distinct().count() < paths.size()) {
      throw usage(side + " names a file twice; give each run once");
    }
    return paths;
  }

  private List<Path> split(String joined) {
    try {
      // A comma may be in a name, and what is there is what is meant.
      if (!joined.isEmpty() && Files.exists(Path.of(joined))) {
        return List.of(Path.of(joined));
      }
      return Stream.of(joined.split(",", -1))
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .map(Path::of)
          .toList();
    } catch (InvalidPathException e) {
      throw usage(side + " must be names of files, was \"" + joined + "\"");
    }
  }

  private String option() {
    return "--" + side.toLowerCase(Locale.ROOT);
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
