package verdict.gatling.runfolder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.file.JsonDocument;

class EnvironmentTest {
  @TempDir private Path root;

  @Test
  void readsWhatTheKernelTells() throws IOException {
    write("proc/cpuinfo", "processor\t: 0\nmodel name\t: Fast: 9000\n\nmodel name\t: Other\n");
    write("proc/meminfo", "MemTotal:       1024 kB\nMemFree: 1 kB\n");
    write("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "powersave\n");
    assertThat(facts())
        .isEqualTo(
            "{\"cpuModel\":\"Fast: 9000\",\"memoryBytes\":1048576,\"cpuGovernor\":\"powersave\"}");
  }

  @Test
  void whatIsNotToldIsAbsent() throws IOException {
    assertThat(facts()).isEqualTo("{}");
  }

  @Test
  void theTightestLimitOfAllGroupsAboveHolds() throws IOException {
    write("proc/self/cgroup", "1:cpu:/old\n0::/pod/app\n");
    write("sys/fs/cgroup/pod/app/cpu.max", "max 100000\n");
    write("sys/fs/cgroup/pod/app/memory.max", "2000000\n");
    write("sys/fs/cgroup/pod/cpu.max", "150000 100000\n");
    write("sys/fs/cgroup/pod/memory.max", "1000000\n");
    write("sys/fs/cgroup/cpu.max", "400000 100000\n");
    assertThat(facts())
        .isEqualTo("{\"containerCpuLimit\":1.5,\"containerMemoryLimitBytes\":1000000}");
  }

  private String facts() throws IOException {
    ObjectNode facts =
        (ObjectNode) new ObjectMapper().readTree(JsonDocument.line(new Environment(root).facts()));
    facts.remove(List.of("os", "kernel", "architecture", "logicalCpus")); // as the JVM tells them
    return facts.toString();
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
