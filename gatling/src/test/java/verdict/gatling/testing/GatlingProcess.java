package verdict.gatling.testing;

import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Gatling process that is started as the Maven plugin starts one, on the class path of this JVM.
 *
 * @param output the folder that keeps what it prints
 * @param results the folder for Gatling's results
 */
public record GatlingProcess(Path output, Path results) {
  public record Ended(int exitCode, String stdout, String stderr) {}

  /**
   * Runs it to its end.
   *
   * @param properties as on its command line: {@code -Drps=10}
   */
  public Ended run(Class<? extends Simulation> simulation, List<String> properties, Duration atMost)
      throws IOException, InterruptedException {
    Process process = start(simulation, properties);
    Path out = output.resolve("out");
    Path err = output.resolve("err");
    if (!process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new IOException("Gatling has not ended in " + atMost + ": " + Files.readString(err));
    }
    return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  /** Starts it; what it prints is in the files {@code out} and {@code err}. */
  public Process start(Class<? extends Simulation> simulation, List<String> properties)
      throws IOException {
    Files.createDirectories(results);
    return new ProcessBuilder(command(simulation, properties))
        .redirectOutput(output.resolve("out").toFile())
        .redirectError(output.resolve("err").toFile())
        .start();
  }

  private List<String> command(Class<? extends Simulation> simulation, List<String> properties) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djava.util.prefs.PreferencesFactory=verdict.gatling.quiet.NoVersionCheck"));
    if (Runtime.version().feature() >= 24) {
      command.add("--enable-native-access=ALL-UNNAMED");
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(properties);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("io.gatling.app.Gatling", "-rf", results.toString()));
    command.addAll(List.of("-s", simulation.getName()));
    return command;
  }
}
