package verdict.gatling.sut;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.gatling.parameters.SystemChoice;

class LauncherCommandTest {
  @Test
  void handsOverWhatWasGiven(@TempDir Path root) throws IOException {
    Path target = root.resolve("apps/launcher/target");
    Files.createDirectories(target);
    Files.writeString(
        target.resolve("runtime.classpath"), "/a.jar" + File.pathSeparator + "/b.jar\n");
    SystemChoice.ToStart choice =
        new SystemChoice.ToStart(
            "shop.launcher.Launcher",
            Map.of("postgres.url", "postgresql://u:p@h"),
            new TreeMap<>(Map.of("pool.size", "2")));
    ProcessBuilder launcher =
        new LauncherCommand(root, Path.of("/old/apps"), Path.of("/run")).of(choice);
    assertThat(launcher.environment()).containsEntry("POSTGRES_URL", "postgresql://u:p@h");
    assertThat(launcher.command())
        .doesNotContain("postgresql://u:p@h")
        .containsSequence(
            "-cp",
            target.resolve("classes")
                + File.pathSeparator
                + "/a.jar"
                + File.pathSeparator
                + "/b.jar",
            "shop.launcher.Launcher")
        .containsSequence("--apps", Path.of("/old/apps").toString())
        .containsSequence("--state", root.resolve(".verdict").toString())
        .containsSequence("--logs", Path.of("/run").toString())
        .endsWith("--set", "pool.size=2");
  }
}
