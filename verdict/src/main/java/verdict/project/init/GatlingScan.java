package verdict.project.init;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the simulations of Gatling in a project, in any of its languages. */
record GatlingScan(ProjectFiles files) {
  private static final Pattern CLASS =
      Pattern.compile("class\\s+(\\w+)[^{\\n]*(?:extends\\s+|:\\s*)Simulation\\b");

  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");

  /** How a simulation is told where the system is. */
  private static final Pattern BASE_URL =
      Pattern.compile(
          "(?:System\\.getProperty|Integer\\.getInteger|sys\\.props(?:\\.getOrElse)?|getParameter|propertyOrElse)\\s*\\(\\s*\"(\\w*(?:[uU]rl|[hH]ost|URL)\\w*)\"");

  /**
   * A simulation.
   *
   * @param name of its class, with its package; of JavaScript, of its file
   * @param folder of the project that runs it, relative; empty for the top
   * @param command runs it against {@code ${url}}
   * @param readsUrl whether it was seen how it is told the URL
   */
  record Found(String name, String folder, String command, boolean readsUrl) {}

  /** All of them, in the order of their files. */
  List<Found> find() {
    return files.all(path -> path.matches(".*\\.(java|kt|scala)|.*\\.gatling\\.(js|ts)")).stream()
        .flatMap(file -> found(file).stream())
        .toList();
  }

  private Optional<Found> found(Path file) {
    String text = ProjectFiles.text(file).orElse("");
    String path = files.relative(file);
    if (path.matches(".*\\.gatling\\.(js|ts)")) {
      String name = String.valueOf(file.getFileName()).replaceFirst("\\.gatling\\.(js|ts)$", "");
      String folder = above(file, "package.json");
      return Optional.of(
          new Found(
              name,
              folder,
              "npx gatling run --simulation " + name + " baseUrl=${url}",
              text.contains("getParameter")));
    }
    Matcher declared = CLASS.matcher(text);
    if (!text.contains("io.gatling") || !declared.find()) {
      return Optional.empty();
    }
    Matcher in = PACKAGE.matcher(text);
    String name = (in.find() ? in.group(1) + "." : "") + declared.group(1);
    Matcher url = BASE_URL.matcher(text);
    boolean readsUrl = url.find();
    String property = readsUrl ? url.group(1) : "baseUrl";
    return Optional.of(jvm(file, name, property, readsUrl));
  }

  private Found jvm(Path file, String name, String property, boolean readsUrl) {
    String maven = above(file, "pom.xml");
    boolean isMaven = files.has(maven.isEmpty() ? "pom.xml" : maven + "/pom.xml");
    String folder = isMaven ? maven : above(file, "build.gradle");
    String command =
        isMaven
            ? program("mvnw", "mvn", folder)
                + " gatling:test -Dgatling.simulationClass="
                + name
                + " -D"
                + property
                + "=${url}"
            : program("gradlew", "gradle", folder)
                + " gatlingRun --simulation "
                + name
                + " -D"
                + property
                + "=${url}";
    return new Found(name, folder, command, readsUrl);
  }

  private String program(String wrapper, String otherwise, String folder) {
    String path = folder.isEmpty() ? wrapper : folder + "/" + wrapper;
    return files.has(path) ? "./" + wrapper : otherwise;
  }

  /** The nearest folder above a file that has another file; the top one where none has. */
  private String above(Path file, String sign) {
    Path at = file.getParent();
    while (at != null && !at.equals(files.folder())) {
      if (at.resolve(sign).toFile().isFile()) {
        return files.relative(at);
      }
      at = at.getParent();
    }
    return "";
  }
}
