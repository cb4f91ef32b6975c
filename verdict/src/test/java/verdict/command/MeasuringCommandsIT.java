package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The measuring commands that a document shows, one after another as a reader would give them, on
 * the real services. Only their loads are shorter, and their runs and rounds fewer.
 */
@Tag("long")
@DisabledOnOs(OS.WINDOWS)
class MeasuringCommandsIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final List<String> FILES = List.of("--output", "--report", "--html");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"README.md docs/comparing.md", "PERFORMANCE.md"})
  void measuresAndLeavesItsFiles(String documents) throws Exception {
    List<String> commands = new ArrayList<>();
    for (String document : documents.split(" ")) {
      commands.addAll(DocumentedCommandsTest.commands(ROOT.resolve(document)));
    }
    List<String> measuring =
        commands.stream()
            .filter(command -> command.matches("calibrate|(collect|duet) .*--.*"))
            .distinct()
            .toList();
    assertThat(measuring).hasSizeGreaterThan(2);
    for (String command : measuring) {
      run(command);
    }
  }

  private void run(String command) throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(List.of(command.replace("--runs 5", "--runs 2").split("\\s+")));
    words.addAll(
        command.startsWith("collect")
            ? List.of("--duration", "5s", "--warm-up", "5s")
            : List.of("--rounds", "1", "--block-duration", "4s", "--warm-up", "5s"));
    if (command.startsWith("duet")) {
      words.add("--allow-dirty");
    }
    int code = verdict(words);
    assertThat(code)
        .as("%s: %s", words, Files.readString(folder.resolve("err")))
        .isLessThanOrEqualTo(ExitCode.INVALID);
    assertThat(folder.resolve("out")).isNotEmptyFile();
    for (int i = 0; i + 1 < words.size(); i++) {
      if (FILES.contains(words.get(i))) {
        assertThat(folder.resolve(words.get(i + 1))).as("%s", words).isNotEmptyFile();
      }
    }
  }

  private int verdict(List<String> words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(ROOT.resolve("scripts/verdict").toString()));
    command.addAll(words);
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start()
        .waitFor();
  }
}
