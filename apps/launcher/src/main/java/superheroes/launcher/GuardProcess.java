package superheroes.launcher;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The launcher's end of the {@link Guard}. */
final class GuardProcess {

  private final BufferedWriter orders;

  private GuardProcess(Process process) {
    this.orders = process.outputWriter();
  }

  static GuardProcess start() throws IOException {
    List<String> command = new ArrayList<>();
    // A session of its own, so that a signal to the launcher's whole process group spares it.
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      command.add("/usr/bin/setsid");
    }
    command.addAll(
        List.of(
            Jvm.executable(),
            "-Xmx16m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Guard.class.getName()));
    return new GuardProcess(
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  void watch(Process process) throws IOException {
    order("process " + process.pid());
  }

  void watchPostgres(Path dataDirectory) throws IOException {
    order("postgres " + dataDirectory);
  }

  void deleteAtEnd(Path directory) throws IOException {
    order("delete " + directory);
  }

  private void order(String line) throws IOException {
    orders.write(line);
    orders.newLine();
    orders.flush();
  }
}
