package superheroes.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class AllocatedBytesTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final AllocatedBytes allocated = new AllocatedBytes(); // the registry does not hold it
  private volatile byte[] last = {};

  private double counted() {
    return registry.get("jvm.allocated").functionCounter().count();
  }

  /** In small pieces, and so many that there are collections between. */
  private long allocate(int megabytes) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < megabytes * 1_000; i++) {
      last = new byte[1_000];
    }
    assertThat(last).hasSize(1_000);
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void whatAThreadAllocatesIsCountedWhetherCollectedOrNot() {
    allocated.bindTo(registry);
    double before = counted();
    long first = allocate(2_000);
    double between = counted();
    assertThat(between - before).isBetween(0.9 * first, 1.2 * first);
    System.gc();
    long second = allocate(300);
    assertThat(counted() - between).isBetween(0.8 * second, 1.5 * second);
  }

  @Test
  void itNeverGoesBackwards() {
    allocated.bindTo(registry);
    double last = counted();
    for (int i = 0; i < 200; i++) {
      allocate(5);
      double next = counted();
      assertThat(next).isGreaterThanOrEqualTo(last);
      last = next;
    }
  }
}
