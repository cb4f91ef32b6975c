package verdict.collect;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** One {@code mvn gatling:test}, with everything that it starts. */
public final class MavenRun {
  private static final int BUFFER_BYTES = 8_192;

  private MavenRun() {}

  /**
   * Runs the load test to its end, copying what it prints.
   *
   * @return Maven's exit code; not 0 when the run failed or an assertion of the simulation did
   * @throws SystemUnavailable when Maven cannot be started
   * @throws RunRefused when the load test said why it would not run
   */
  public static int run(ProjectFolder root, LoadTest test, PrintStream progress)
      throws SystemUnavailable, RunRefused, IOException, InterruptedException {
    try (RefusalFile refusal = RefusalFile.open()) {
      List<String> command = new ArrayList<>();
      command.add(Maven.program());
      command.addAll(List.of("-B", "gatling:test"));
      command.addAll(test.properties());
      command.add(refusal.argument());
      ProcessBuilder maven =
          new ProcessBuilder(command).directory(root.folder().toFile()).redirectErrorStream(true);
      // The load generator is Maven's child.
      int code =
          new ChildProcess(maven, ChildProcess.Depth.WITH_ITS_CHILDREN, Maven.CURE)
              .run(process -> copy(process.getInputStream(), progress));
      refusal.check();
      return code;
    }
  }

  // Bytes, not lines: a progress bar shows while it grows.
  static void copy(InputStream from, PrintStream to) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int length = from.read(buffer); length >= 0; length = from.read(buffer)) {
      to.write(buffer, 0, length);
      to.flush();
    }
  }
}
