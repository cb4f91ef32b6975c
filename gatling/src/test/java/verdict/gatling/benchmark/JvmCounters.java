package verdict.gatling.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * What a Gatling process has used so far.
 *
 * @param cpuNanos of all its threads
 * @param lockWaits how often Gatling's threads that are alive waited for a lock, of whomever
 */
record JvmCounters(long cpuNanos, long lockWaits) {
  static JvmCounters now() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long lockWaits =
        Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
            .filter(thread -> thread != null && thread.getThreadName().startsWith("gatling"))
            .mapToLong(ThreadInfo::getBlockedCount)
            .sum();
    var process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new JvmCounters(process.getProcessCpuTime(), lockWaits);
  }

  JvmCounters since(JvmCounters before) {
    return new JvmCounters(cpuNanos - before.cpuNanos, lockWaits - before.lockWaits);
  }
}
