package superheroes.telemetry;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * {@code jvm_allocated_bytes_total}: what collections took out of eden, and what eden holds, read
 * together. Micrometer's {@code jvm_gc_memory_allocated_bytes_total} moves with collections alone,
 * which come once in a minute at a low load, and a scrape that itself fills eden has it of one side
 * of a collection and the pool of the other. Absent for a collector without an eden; what is too
 * large for eden is not counted.
 */
final class AllocatedBytes implements MeterBinder {

  /** A millisecond apart. */
  private static final int MOST_TRIES = 100;

  private final List<GarbageCollectorMXBean> collectors =
      ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class);

  private final Optional<MemoryPoolMXBean> eden =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getName().endsWith("Eden Space"))
          .findFirst();

  /** The last collection of each collector that {@link #takenOut} has. */
  private final Map<String, Long> lastTaken = new HashMap<>();

  private long takenOut;
  private long lastRead;

  @Override
  public void bindTo(MeterRegistry registry) {
    if (eden.isEmpty()) {
      return;
    }
    synchronized (this) {
      collectors.forEach(collector -> lastTaken.put(collector.getName(), lastOf(collector)));
    }
    for (GarbageCollectorMXBean collector : collectors) {
      ((NotificationEmitter) collector)
          .addNotificationListener((event, none) -> take(event), null, null);
    }
    FunctionCounter.builder("jvm.allocated", this, AllocatedBytes::bytes)
        .baseUnit("bytes")
        .register(registry);
  }

  private static long lastOf(GarbageCollectorMXBean collector) {
    GcInfo last = collector.getLastGcInfo();
    return last == null ? 0 : last.getId();
  }

  private synchronized void take(Notification event) {
    if (GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION.equals(event.getType())) {
      var collection = GarbageCollectionNotificationInfo.from((CompositeData) event.getUserData());
      GcInfo info = collection.getGcInfo();
      takenOut += inEden(info.getMemoryUsageBeforeGc()) - inEden(info.getMemoryUsageAfterGc());
      lastTaken.put(collection.getGcName(), info.getId());
    }
  }

  private long inEden(Map<String, MemoryUsage> pools) {
    return Objects.requireNonNull(pools.get(eden.orElseThrow().getName())).getUsed();
  }

  private synchronized double bytes() {
    try {
      for (int i = 0; i < MOST_TRIES; i++) {
        boolean hadAll = hasAll();
        long held = eden.orElseThrow().getUsage().getUsed();
        if (hadAll && hasAll()) { // none came between, for this lock keeps its news out
          lastRead = Math.max(lastRead, takenOut + held);
          break;
        }
        wait(1); // lets the news of a collection in
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return lastRead;
  }

  /** Whether the news of every collection has come: it does so a little later. */
  private boolean hasAll() {
    return collectors.stream()
        .allMatch(
            collector -> lastOf(collector) == lastTaken.getOrDefault(collector.getName(), 0L));
  }
}
