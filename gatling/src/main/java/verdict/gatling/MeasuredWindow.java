package verdict.gatling;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import verdict.gatling.recording.Recorder;
import verdict.gatling.runfolder.CpuTimes;
import verdict.gatling.runfolder.MachineUse;
import verdict.gatling.runfolder.MetricsFiles;
import verdict.gatling.runfolder.RunJson;
import verdict.gatling.sut.Scrape;
import verdict.gatling.sut.SystemUnderTest;
import verdict.run.RunDescription;
import verdict.run.recording.ResponseTimesWriter;

/**
 * The measured window of a run or of a block while it is open: what is recorded in it, and what the
 * services and the machine have counted, from {@link #count} on to its end.
 */
final class MeasuredWindow {
  private static final long SETTLE_MILLIS = 100;
  private static final double NANOS_PER_SECOND = 1e9;

  private final Path root;
  private final Path folder;
  private final SystemUnderTest system;
  private final Instant startedAt;
  private final ResponseTimesWriter writer;
  private final Recorder recorder;
  private final Recorder unrecorded;
  private volatile @Nullable Edge first;

  /** What is known where counting begins. */
  private record Edge(
      Instant at,
      MachineUse.Edge machine,
      double cpuSeconds,
      Scrape scrape,
      long unrecordedRequests) {}

  private MeasuredWindow(
      Path root,
      Path folder,
      SystemUnderTest system,
      Instant startedAt,
      ResponseTimesWriter writer,
      Recorder unrecorded) {
    this.root = root;
    this.folder = folder;
    this.system = system;
    this.startedAt = startedAt;
    this.writer = writer;
    this.unrecorded = unrecorded;
    this.recorder = Recorder.writingTo(writer);
  }

  /**
   * Prepares a window that begins now, or soon.
   *
   * @param root the folder of the repository
   * @param folder for its files
   * @param system that is measured
   * @param startedAt when it begins by the wall clock
   * @param startNanos the same moment by {@link System#nanoTime}
   * @param unrecorded counts the requests of the same load that this window does not record
   */
  static MeasuredWindow beginning(
      Path root,
      Path folder,
      SystemUnderTest system,
      Instant startedAt,
      long startNanos,
      Recorder unrecorded)
      throws IOException {
    return new MeasuredWindow(
        root,
        folder,
        system,
        startedAt,
        ResponseTimesWriter.open(folder, startedAt, () -> Math.max(startNanos, System.nanoTime())),
        unrecorded);
  }

  /**
   * Looks at all that is counted, which slows what is under way: under load, call it early enough
   * that nothing is recorded yet.
   */
  void count() throws InterruptedException {
    Instant at = Instant.now();
    long atNanos = System.nanoTime();
    long ended = unrecorded.requests();
    Scrape scrape = system.scrape();
    Optional<CpuTimes> cpu = MachineUse.Edge.now(root).cpu();
    first = new Edge(at, new MachineUse.Edge(atNanos, cpu), cpuSeconds(), scrape, ended);
  }

  /** Who records the users of this window. */
  Recorder recorder() {
    return recorder;
  }

  /**
   * Of a target of the user's: the services that are called, and those that told their metrics.
   *
   * @param called the services that the journey calls itself
   */
  Map<String, String> measuredServices(List<String> called) {
    Scrape scrape = begun().scrape;
    Map<String, String> measured = new TreeMap<>(system.side().addresses().urls());
    measured.keySet().removeIf(name -> !called.contains(name) && !scrape.texts().containsKey(name));
    return measured;
  }

  /** Ends the window after the last response, and writes its files but {@code run.json}. */
  RunJson.Window close() throws IOException, InterruptedException {
    // A service counts a request when it has sent the answer, perhaps after we have read it.
    Thread.sleep(SETTLE_MILLIS);
    Edge before = begun();
    Scrape after = system.scrape();
    Instant endedAt = Instant.now();
    MachineUse machine = MachineUse.between(before.machine, MachineUse.Edge.now(root));
    double cpuSeconds = cpuSeconds() - before.cpuSeconds;
    MetricsFiles metrics = new MetricsFiles(folder);
    metrics.writeBefore(before.scrape);
    metrics.writeAfter(after);
    writer.close();
    long requests = recorder.requests() + unrecorded.requests() - before.unrecordedRequests;
    RunDescription.Counters counters = new RunDescription.Counters(before.at, requests);
    return new RunJson.Window(startedAt, endedAt, counters, cpuSeconds, machine);
  }

  private Edge begun() {
    Edge edge = first;
    if (edge == null) {
      throw new IllegalStateException("nothing has been counted yet");
    }
    return edge;
  }

  private static double cpuSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / NANOS_PER_SECOND;
  }
}
