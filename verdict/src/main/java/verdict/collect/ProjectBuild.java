package verdict.collect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import verdict.project.Command;
import verdict.project.Placeholders;
import verdict.project.Project;

/**
 * The command {@code build} of {@code verdict.yml}, for one version of a project.
 *
 * @param project as this version describes itself
 * @param folder of the project in its work tree
 * @param side baseline or candidate; run for one that is measured alone
 * @param ref its commit; empty for what is checked out
 * @param log keeps what the build prints; created, or replaced
 */
record ProjectBuild(Project project, Path folder, String side, String ref, Path log) {
  private static final String ALONE = "run";

  /** Of a project as it is checked out. */
  static ProjectBuild alone(Project project, Path folder, Path log) {
    return new ProjectBuild(project, folder, ALONE, "", log);
  }

  /**
   * Builds; nothing where the file says nothing.
   *
   * @param what is built, the beginning of the sentence when that fails
   * @throws SystemUnavailable when it does not build, with the first reasons and the log
   */
  void run(String what) throws SystemUnavailable, IOException, InterruptedException {
    Optional<Command> build = project.build();
    if (build.isEmpty()) {
      return;
    }
    Command command = filled(build.get());
    String cure = command.words().get(0) + ", which build of verdict.yml names, must be there";
    new BuildProcess(command.words(), folder, log, cure).run(what);
  }

  private Command filled(Command build) throws SystemUnavailable {
    Placeholders values = Placeholders.of(Map.of(Placeholders.SIDE, side, Placeholders.REF, ref));
    try {
      return build.map(values::fill);
    } catch (IllegalArgumentException e) {
      throw new SystemUnavailable("verdict.yml: in field build, " + e.getMessage());
    }
  }
}
