package verdict.proof.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gatling's own report of a log, by a process as gatling-maven-plugin 4.21.12 starts it. */
final class GatlingReport {
  // The plugin's defaults; what sees to older JVMs than 17 is left out.
  private static final List<String> JVM_OPTIONS =
      List.of(
          "-XX:+HeapDumpOnOutOfMemoryError",
          "-XX:MaxInlineLevel=20",
          "-XX:MaxTrivialSize=12",
          "-Xmx1G",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED");

  private static final List<String> SINCE_24 =
      List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED");

  // As our POM has it: Gatling looks for a newer version of itself otherwise, and waits for that.
  private static final String NO_VERSION_CHECK =
      "-Djava.util.prefs.PreferencesFactory=verdict.gatling.quiet.NoVersionCheck";

  private static final Pattern VERSIONED =
      Pattern.compile("(gatling-app|t-digest)-([0-9.]+)\\.jar");

  private GatlingReport() {}

  /** What a class path holds of Gatling, and of the library that computes its percentiles. */
  static String versions(String classPath) {
    return VERSIONED
        .matcher(classPath)
        .results()
        .map(jar -> jar.group(1) + " " + jar.group(2))
        .collect(Collectors.joining(" with "));
  }

  /**
   * The command that writes the report beside the log.
   *
   * @param folder with the {@code simulation.log}
   */
  static List<String> command(String java, String classPath, Path folder) {
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(JVM_OPTIONS);
    if (Runtime.version().feature() >= 24) {
      command.addAll(SINCE_24);
    }
    command.addAll(List.of(NO_VERSION_CHECK, "-cp", classPath, "io.gatling.app.Gatling"));
    command.addAll(List.of("-ro", String.valueOf(folder.getFileName())));
    command.addAll(List.of("-rf", String.valueOf(folder.getParent())));
    return command;
  }
}
