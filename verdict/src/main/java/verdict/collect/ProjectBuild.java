package verdict.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import verdict.project.Command;
import verdict.project.Placeholders;
import verdict.project.Project;
import verdict.project.ProjectFile;

/**
 * The command {@code build} of {@code verdict.yml}, for one version of a project.
 *
 * @param root whose {@code verdict.yml} counts where that version has none
 * @param folder of the project in its work tree
 * @param side baseline or candidate
 * @param log keeps what the build prints; created, or replaced
 */
record ProjectBuild(ProjectFolder root, Path folder, String side, GitRef ref, Path log) {
  /**
   * Builds; nothing where the file says nothing.
   *
   * @throws SystemUnavailable when it does not build, with the first reasons and the log
   */
  void run() throws SystemUnavailable, IOException, InterruptedException {
    Path own = folder.resolve(ProjectFile.NAME);
    Project project = Files.exists(own) ? ProjectFile.read(own) : root.project();
    Optional<Command> build = project.build();
    if (build.isEmpty()) {
      return;
    }
    List<String> command = filled(build.get()).words();
    new BuildProcess(
            command,
            folder,
            log,
            command.get(0) + ", which build of verdict.yml names, must be there")
        .run("the %s ref %s (%s)".formatted(side, ref.ref(), ref.shortCommit()));
  }

  private Command filled(Command build) throws SystemUnavailable {
    Placeholders values =
        Placeholders.of(Map.of(Placeholders.SIDE, side, Placeholders.REF, ref.commit()));
    try {
      return build.map(values::fill);
    } catch (IllegalArgumentException e) {
      throw new SystemUnavailable("verdict.yml: in field build, " + e.getMessage());
    }
  }
}
