package verdict.collect;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** Where the load test is started: the folder of the toolkit's root {@code pom.xml}. */
public record RepositoryRoot(Path folder) {
  /** The system property that names the folder; {@code scripts/verdict} sets it. */
  public static final String PROPERTY = "verdict.root";

  /**
   * The folder of the property, else the first one above this class that looks like it.
   *
   * @throws SystemUnavailable when there is none
   */
  public static RepositoryRoot find() throws SystemUnavailable {
    String property = System.getProperty(PROPERTY);
    if (property != null) {
      Path folder = Path.of(property).toAbsolutePath();
      if (!looksRight(folder)) {
        throw notFound("-D" + PROPERTY + "=" + property);
      }
      return new RepositoryRoot(folder);
    }
    for (Path folder = here(); folder != null; folder = folder.getParent()) {
      if (looksRight(folder)) {
        return new RepositoryRoot(folder);
      }
    }
    throw notFound("no folder above " + here());
  }

  private static SystemUnavailable notFound(String where) {
    return new SystemUnavailable(
        where
            + " has Verdict's pom.xml and simulations/; start scripts/verdict of a checkout, or set -D"
            + PROPERTY);
  }

  private static boolean looksRight(Path folder) {
    return Files.isRegularFile(folder.resolve("pom.xml"))
        && Files.isDirectory(folder.resolve("simulations"));
  }

  private static Path here() {
    CodeSource source = RepositoryRoot.class.getProtectionDomain().getCodeSource();
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
