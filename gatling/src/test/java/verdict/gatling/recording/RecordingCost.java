package verdict.gatling.recording;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.gatling.http.response.Response;
import io.gatling.javaapi.core.Session;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import verdict.run.recording.ResponseTimesWriter;

/**
 * What is done for one user who enters a recorder and makes one request, beyond what plain Gatling
 * does, without Gatling's own steps from one action to the next.
 *
 * @param userNanos CPU time of the thread that carries the user
 * @param processNanos CPU time of all threads: also encoding and writing the file
 * @param allocatedBytes on the thread that carries the user
 */
public record RecordingCost(double userNanos, double processNanos, double allocatedBytes) {
  private static final TimedRequest REQUEST =
      new TimedRequest("the recorder's own cost", status -> true);
  private static final long NANOS_BETWEEN = TimeUnit.MILLISECONDS.toNanos(1);

  /**
   * Measures it in a loop, after one that only warms up.
   *
   * @param session any user's
   * @param response any
   * @param folder where it may write
   */
  public static RecordingCost measure(
      Session session, Response response, Path folder, long requests) throws IOException {
    measureOnce(session, response, folder, requests);
    return measureOnce(session, response, folder, requests);
  }

  private static RecordingCost measureOnce(
      Session session, Response response, Path folder, long requests) throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    var process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long processBefore = process.getProcessCpuTime();
    long userNanos;
    long allocatedBytes;
    AtomicLong clock = new AtomicLong();
    try (ResponseTimesWriter writer = ResponseTimesWriter.open(folder, Instant.EPOCH, clock::get)) {
      Recorder recorder = Recorder.writingTo(writer);
      long userBefore = threads.getCurrentThreadCpuTime();
      long bytesBefore = threads.getCurrentThreadAllocatedBytes();
      for (long i = 0; i < requests; i++) {
        // The file's seconds go by as at 1,000 requests/s, so that as many are encoded.
        clock.addAndGet(NANOS_BETWEEN);
        record(recorder, session, response);
      }
      userNanos = threads.getCurrentThreadCpuTime() - userBefore;
      allocatedBytes = threads.getCurrentThreadAllocatedBytes() - bytesBefore;
    }
    double n = requests;
    return new RecordingCost(
        userNanos / n, (process.getProcessCpuTime() - processBefore) / n, allocatedBytes / n);
  }

  private static void record(Recorder recorder, Session session, Response response) {
    Session entered = TimedRequest.sent(recorder.enterLate(session, 1));
    boolean never = REQUEST.received(response, entered) || REQUEST.apply(entered);
    if (never || TimedRequest.restored(entered).isFailed()) {
      throw new IllegalStateException("a request that succeeded left its user failed");
    }
  }
}
