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
   * @param command runs it, from the folder of the project, against a URL
   */
  record Found(String name, String command) {}

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
      String command = "npx gatling run --simulation " + name + " baseUrl=URL";
      return Optional.of(new Found(name, in(above(file, "package.json"), command)));
    }
    Matcher declared = CLASS.matcher(text);
    if (!text.contains("io.gatling") || !declared.find()) {
      return Optional.empty();
    }
    Matcher declaredIn = PACKAGE.matcher(text);
    String name = (declaredIn.find() ? declaredIn.group(1) + "." : "") + declared.group(1);
    Matcher url = BASE_URL.matcher(text);
    return Optional.of(new Found(name, jvm(file, name, url.find() ? url.group(1) : "baseUrl")));
  }

  private String jvm(Path file, String name, String property) {
    String maven = above(file, "pom.xml");
    boolean isMaven = files.has(maven.isEmpty() ? "pom.xml" : maven + "/pom.xml");
    String folder = isMaven ? maven : above(file, "build.gradle");
    String run =
        isMaven
            ? program("mvnw", "mvn", folder) + " gatling:test -Dgatling.simulationClass=" + name
            : program("gradlew", "gradle", folder) + " gatlingRun --simulation " + name;
    return in(folder, run + " -D" + property + "=URL");
  }

  private static String in(String folder, String command) {
    return folder.isEmpty() ? command : "(cd " + folder + " && " + command + ")";
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
