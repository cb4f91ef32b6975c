package verdict.project.init;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A module that Maven or Gradle builds.
 *
 * @param module its folder
 * @param text its build file
 * @param command builds the whole project
 * @param jar what it leaves, relative to the folder of the project; absent when that is not known
 */
record JvmBuild(Path module, String text, String command, Optional<String> jar) {

  boolean mentions(String artifact) {
    return text.contains(artifact);
  }

  /** The module that makes something that can be started; absent when there is none. */
  static Optional<JvmBuild> of(ProjectFiles files) {
    if (files.has("pom.xml")) {
      return module(files, "pom.xml").map(pom -> maven(files, pom));
    }
    for (String name : List.of("build.gradle", "build.gradle.kts")) {
      if (files.has(name)) {
        return module(files, name).map(build -> gradle(files, build));
      }
    }
    return Optional.empty();
  }

  /** The one that has the plugin of a framework; the top one where none has. */
  private static Optional<Path> module(ProjectFiles files, String name) {
    List<Path> all = files.all(path -> path.equals(name) || path.endsWith("/" + name));
    return all.stream()
        .filter(file -> ProjectFiles.text(file).filter(JvmBuild::makesAProgram).isPresent())
        .findFirst()
        .or(
            () ->
                all.stream().filter(file -> file.equals(files.folder().resolve(name))).findFirst());
  }

  private static boolean makesAProgram(String text) {
    return Pattern.compile(
            "spring-boot-maven-plugin|org\\.springframework\\.boot[\"']|quarkus-maven-plugin|io\\.quarkus[\"']")
        .matcher(text)
        .find();
  }

  private static JvmBuild maven(ProjectFiles files, Path pom) {
    String text = ProjectFiles.text(pom).orElse("");
    Document xml = Jsoup.parse(text, "", Parser.xmlParser());
    Path module = pom.resolveSibling("");
    String command = (files.has("mvnw") ? "./mvnw" : "mvn") + " -q -DskipTests package";
    String in = prefix(files, module);
    Optional<String> name =
        child(xml, "project > build > finalName")
            .or(
                () ->
                    child(xml, "project > artifactId")
                        .flatMap(
                            artifact ->
                                child(xml, "project > version")
                                    .or(() -> child(xml, "project > parent > version"))
                                    .map(version -> artifact + "-" + version)));
    return new JvmBuild(
        module,
        text,
        command,
        name.filter(of -> !of.contains("${")).map(of -> in + "target/" + of + ".jar"));
  }

  private static Optional<String> child(Document xml, String path) {
    Element element = xml.selectFirst(path);
    return element == null ? Optional.empty() : Optional.of(element.text().strip());
  }

  private static JvmBuild gradle(ProjectFiles files, Path build) {
    String text = ProjectFiles.text(build).orElse("");
    Path module = build.resolveSibling("");
    String command = (files.has("gradlew") ? "./gradlew" : "gradle") + " -q assemble";
    String settings =
        files.text("settings.gradle").or(() -> files.text("settings.gradle.kts")).orElse("");
    boolean isTop = module.equals(files.folder().resolve(""));
    Optional<String> name =
        isTop
            ? quoted("rootProject\\.name\\s*=\\s*", settings)
            : Optional.of(String.valueOf(module.getFileName()));
    Optional<String> version = quoted("(?m)^\\s*version\\s*=?\\s*", text);
    return new JvmBuild(
        module,
        text,
        command,
        name.map(
            of ->
                prefix(files, module)
                    + "build/libs/"
                    + of
                    + version.map(v -> "-" + v).orElse("")
                    + ".jar"));
  }

  private static Optional<String> quoted(String before, String text) {
    Matcher matcher = Pattern.compile(before + "[\"']([^\"'$]+)[\"']").matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String prefix(ProjectFiles files, Path module) {
    String relative = files.relative(module);
    return relative.isEmpty() ? "" : relative + "/";
  }
}
