package verdict.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import verdict.file.JsonDocument;
import verdict.file.UnreadableInput;

/** Finds and reads {@code verdict.yml}. */
public final class ProjectFile {
  public static final String NAME = "verdict.yml";

  private static final String WHAT = "a verdict.yml";
  private static final String CURE =
      "compare it with docs/verdict-yml.md, or let verdict init write one";

  private ProjectFile() {}

  /**
   * The nearest one of a folder and those above it; the search ends at the top of the git work
   * tree.
   */
  public static Optional<Path> find(Path folder) {
    Path at = folder.toAbsolutePath().normalize();
    while (at != null) {
      Path file = at.resolve(NAME);
      if (Files.exists(file)) {
        return Optional.of(file);
      }
      at = Files.exists(at.resolve(".git")) ? null : at.getParent();
    }
    return Optional.empty();
  }

  /**
   * Reads one.
   *
   * @throws UnreadableInput when it is missing, is not YAML, or has a key that is wrong or unknown
   */
  public static Project read(Path file) {
    return document(file).bindStrictly(Project.class);
  }

  /** What another version of a project says in its folder; where it says nothing, as now. */
  public static Project ofVersion(Path folder, Project now) {
    Path own = folder.resolve(NAME);
    return Files.exists(own) ? read(own) : now;
  }

  /** The document itself, for those of its keys that others read. */
  public static JsonDocument document(Path file) {
    return JsonDocument.readYaml(file, WHAT, CURE);
  }
}
