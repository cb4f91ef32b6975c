package verdict.collect;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import verdict.project.Load;
import verdict.project.ProjectFile;

/**
 * The JVM that loads a project: Gatling, with the toolkit's library.
 *
 * @param root what is loaded
 */
record LoadGenerator(ProjectFolder root) {
  /** The system property that names another program than the {@code java} of this JVM. */
  private static final String JAVA = "verdict.java";

  static final String CURE = "a JDK 17 or newer is needed";

  /** The JDK from which on a JVM warns of what Gatling does without these. */
  private static final int WARNS_FROM = 24;

  /** The simulation that makes the requests of {@code verdict.yml}. */
  private static final String OF_REQUESTS = "verdict.gatling.RequestsSimulation";

  static Path classes(Path toolkit) {
    return toolkit.resolve("simulations").resolve("target").resolve("test-classes");
  }

  /** Where Maven writes the class path of the load generator. */
  static Path classPathFile(Path toolkit) {
    return toolkit.resolve("simulations").resolve("target").resolve("test.classpath");
  }

  /**
   * A process of it, not started.
   *
   * @param properties each as {@code -Dname=value}
   * @param dumps the folder for what is left when it runs out of memory
   * @param results the folder for what Gatling itself writes
   * @throws RunRefused when the project does not say what is to be run
   */
  ProcessBuilder process(List<String> properties, Path dumps, Path results)
      throws RunRefused, IOException {
    Path toolkit = root.toolkit().folder();
    String own = Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(System.getProperty(JAVA, own)));
    // As gatling-maven-plugin has them, so that both ways measure with the same load generator.
    command.addAll(
        List.of(
            "-XX:+HeapDumpOnOutOfMemoryError",
            "-XX:HeapDumpPath=" + dumps,
            "-XX:MaxInlineLevel=20",
            "-XX:MaxTrivialSize=12",
            "-Xmx1G",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED"));
    if (Runtime.version().feature() >= WARNS_FROM) {
      command.add("--enable-native-access=ALL-UNNAMED");
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    // Gatling looks up its newest version at every start, and only its preferences can say no.
    command.add("-Djava.util.prefs.PreferencesFactory=verdict.gatling.quiet.NoVersionCheck");
    command.add("-D" + RepositoryRoot.PROPERTY + "=" + root.folder());
    command.addAll(properties);
    String libraries = Files.readString(classPathFile(toolkit)).strip();
    command.addAll(List.of("-cp", classes(toolkit) + File.pathSeparator + libraries));
    command.addAll(List.of("io.gatling.app.Gatling", "-s", simulation()));
    command.addAll(List.of("-rf", results.toString(), "-nr"));
    return new ProcessBuilder(command)
        .directory(toolkit.resolve("simulations").toFile())
        .redirectErrorStream(true);
  }

  /**
   * Refuses a project that cannot be loaded, before anything is built for it.
   *
   * @throws RunRefused when it does not say what is to be run
   */
  void requireLoad() throws RunRefused {
    simulation();
  }

  private String simulation() throws RunRefused {
    Load load =
        root.project()
            .load()
            .orElseThrow(
                () -> refused("has no load; write for example load: {requests: [{get: /}]}"));
    if (load.command().isPresent()) {
      throw refused("has load.command, which this version reads and does not run; use requests");
    }
    if (load.simulation().isPresent() && !root.isToolkit()) {
      throw refused(
          "has load.simulation, which this version runs for its own repository alone; use requests");
    }
    return load.simulation().orElse(OF_REQUESTS);
  }

  private RunRefused refused(String why) {
    String file = root.folder().resolve(ProjectFile.NAME).toString();
    return new RunRefused(RunRefused.Reason.WRONG_USAGE, file + " " + why);
  }
}
