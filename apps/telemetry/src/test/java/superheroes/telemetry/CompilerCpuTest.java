package superheroes.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class CompilerCpuTest {
  private final CompilerCpu compilers = new CompilerCpu(); // the registry does not hold it

  @Test
  @EnabledOnOs(OS.LINUX)
  void itIsAPartOfTheCpuTimeOfTheProcessAndNeverShrinks() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    compilers.bindTo(registry);
    FunctionCounter counter = registry.get("jvm.compiler.cpu.time").functionCounter();
    double before = counter.count();
    var process =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    assertThat(before).isPositive().isLessThan(process.getProcessCpuTime());
    assertThat(counter.count()).isGreaterThanOrEqualTo(before);
  }
}
