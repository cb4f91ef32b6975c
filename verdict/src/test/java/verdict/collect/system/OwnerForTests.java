package verdict.collect.system;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A JVM that has a system started, and waits to be killed. */
final class OwnerForTests {
  private OwnerForTests() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    SystemProcess unused =
        SystemProcess.start(
            List.of("sh", "-c", "sleep 1000 & echo $! > child; wait"),
            folder,
            Map.of(),
            folder.resolve("log"));
    Thread.sleep(Long.MAX_VALUE);
  }
}
