package verdict.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import verdict.run.log.Excerpt;

/**
 * Where results come from, and what their file says of the run.
 *
 * @param files that were read
 * @param toolVersion of the load generator, as it calls itself
 * @param simulation its name, for Gatling the class
 * @param description what the user called the run
 * @param startEpochMillis by the wall clock of the load generator
 * @param notes what has to be known of this very reading, each a sentence
 * @param excerpt what was asked for of the run
 */
public record Origin(
    List<Path> files,
    Format format,
    Optional<String> toolVersion,
    Optional<String> simulation,
    Optional<String> description,
    OptionalLong startEpochMillis,
    List<String> notes,
    Excerpt excerpt) {
  public Origin {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }

  /** Of a whole run. */
  public Origin(
      List<Path> files,
      Format format,
      Optional<String> toolVersion,
      Optional<String> simulation,
      Optional<String> description,
      OptionalLong startEpochMillis,
      List<String> notes) {
    this(files, format, toolVersion, simulation, description, startEpochMillis, notes, Excerpt.ALL);
  }

  public static Origin of(Path file, Format format) {
    return new Origin(
        List.of(file),
        format,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        List.of());
  }

  /** The same with other names for files, which the user knows. */
  public Origin renamed(UnaryOperator<Path> paths, UnaryOperator<String> texts) {
    return new Origin(
        files.stream().map(paths).toList(),
        format,
        toolVersion,
        simulation,
        description,
        startEpochMillis,
        notes.stream().map(texts).toList(),
        excerpt);
  }

  public Origin noting(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new Origin(
        files, format, toolVersion, simulation, description, startEpochMillis, more, excerpt);
  }

  Origin startingAt(OptionalLong other) {
    return new Origin(files, format, toolVersion, simulation, description, other, notes, excerpt);
  }
}
