package verdict.collect.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanTest {
  private static final long PATIENCE_SECONDS = 60;

  @TempDir Path folder;

  @Test
  void aSystemEndsWhenItsOwnerIsKilled() throws Exception {
    Process owner =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OwnerForTests.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("owner.log").toFile())
            .start();
    try {
      Path written = folder.resolve("child");
      for (int i = 0; i < PATIENCE_SECONDS * 20 && !isWritten(written); i++) {
        Thread.sleep(50);
      }
      ProcessHandle child =
          ProcessHandle.of(Long.parseLong(Files.readString(written).strip())).orElseThrow();
      assertThat(child.isAlive()).isTrue();
      owner.destroyForcibly().waitFor(); // kill -9
      assertThat(child.onExit()).succeedsWithin(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } finally {
      owner.destroyForcibly();
    }
  }

  private static boolean isWritten(Path file) throws Exception {
    return Files.exists(file) && Files.readString(file).endsWith("\n");
  }
}
