package verdict.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import verdict.file.UnreadableInput;
import verdict.project.Project;
import verdict.project.ProjectFile;

/**
 * The project that the user stands in, and the toolkit that measures it.
 *
 * @param folder the one that its {@code verdict.yml} lies in
 */
public record ProjectFolder(RepositoryRoot toolkit, Path folder) {
  private static final String STATE = ".verdict";

  /**
   * The project of the current folder, or of one above it; where there is none, the toolkit's own.
   *
   * @throws SystemUnavailable when there is no toolkit
   */
  public static ProjectFolder find() throws SystemUnavailable {
    RepositoryRoot toolkit = RepositoryRoot.find();
    Path folder =
        ProjectFile.find(Path.of("")).map(file -> file.resolveSibling("")).orElse(toolkit.folder());
    return new ProjectFolder(toolkit, folder);
  }

  /** Whether it is the toolkit's own, whose load test is its build's. */
  public boolean isToolkit() {
    return folder.equals(toolkit.folder());
  }

  /** The toolkit's own. */
  public static ProjectFolder of(Path toolkit) {
    return new ProjectFolder(new RepositoryRoot(toolkit), toolkit);
  }

  /**
   * What its file says.
   *
   * @throws UnreadableInput when that is missing, or cannot be read
   */
  public Project project() {
    return ProjectFile.read(folder.resolve(ProjectFile.NAME));
  }

  /**
   * The folder for what is kept between measurements, which git does not see; made when needed.
   *
   * @param project the folder of the project
   */
  static Path state(Path project) throws IOException {
    Path state = Files.createDirectories(project.resolve(STATE));
    Path ignore = state.resolve(".gitignore");
    if (!Files.exists(ignore)) {
      Files.write(ignore, List.of("*"));
    }
    return state;
  }

  /** The folder of a run. */
  public Path runFolder(String runId) {
    return folder.resolve(project().runsFolder()).resolve(runId);
  }

  /** Where reports look for the calibration of a load: beside the runs. */
  public Path calibration(String requestsPerSecond) {
    return folder
        .resolve(project().runsFolder())
        .resolveSibling("calibration-" + requestsPerSecond + "rps.json");
  }
}
