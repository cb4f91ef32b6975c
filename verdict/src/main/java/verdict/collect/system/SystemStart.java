package verdict.collect.system;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import verdict.collect.RunRefused;
import verdict.collect.SystemUnavailable;
import verdict.project.ProjectSide;
import verdict.project.Ready;

/**
 * Starts a side of a project, and waits until it is ready.
 *
 * @param side with everything filled in; it has a command
 * @param folder where it runs: the one that {@code verdict.yml} lies in
 * @param environment variables beside those of this process
 * @param log for what it prints
 * @param progress receives how it goes while that takes long
 */
public record SystemStart(
    ProjectSide side,
    Path folder,
    Map<String, String> environment,
    Path log,
    Consumer<String> progress) {
  private static final int OK = 200;
  private static final int NO_ANSWER = 0;
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(2);
  private static final long PAUSE_MILLIS = 50;
  private static final long SAY = TimeUnit.SECONDS.toNanos(10);

  /** What a program ends with that was told what is wrong (sysexits.h). */
  private static final int SAYS_WHAT_IS_WRONG = 64;

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(LONGEST_ANSWER)
          .build();

  /**
   * Starts it. The caller closes what this gives; when it gives nothing, nothing runs.
   *
   * @throws SystemUnavailable when it does not start, or is not ready in time
   * @throws RunRefused when it says itself that its options are wrong
   */
  public SystemProcess run() throws SystemUnavailable, RunRefused, InterruptedException {
    requireNobodyElse();
    SystemProcess process;
    try {
      List<String> command = side.start().orElseThrow().words();
      process = SystemProcess.start(command, folder, environment, log);
    } catch (IOException e) {
      throw new SystemUnavailable(
          "start cannot be run in %s (%s); a POSIX shell and that folder are needed"
              .formatted(folder, e.getMessage()));
    }
    boolean isReady = false;
    try {
      await(process);
      isReady = true;
      return process;
    } finally {
      if (!isReady) {
        process.close();
      }
    }
  }

  private void requireNobodyElse() throws SystemUnavailable, InterruptedException {
    for (String url : awaited().urls()) {
      if (status(url) != NO_ANSWER) {
        throw new SystemUnavailable(
            "%s answers before start has been run: end the process that has its port, or write ${port} in verdict.yml"
                .formatted(url));
      }
    }
  }

  private Ready awaited() {
    return side.ready()
        .orElseGet(() -> new Ready(List.of(side.addresses().entryUrl()), Ready.USUAL));
  }

  private void await(SystemProcess process)
      throws SystemUnavailable, RunRefused, InterruptedException {
    Ready ready = awaited();
    long begin = System.nanoTime();
    long deadline = begin + ready.within().duration().toNanos();
    long next = begin + SAY;
    for (String url : ready.urls()) {
      int status = status(url);
      while (!isReady(status)) {
        requireRunning(process, url);
        if (System.nanoTime() > deadline) {
          throw new SystemUnavailable(
              "not ready after %s: %s %s%s"
                  .formatted(
                      ready.within().text(),
                      url,
                      status == NO_ANSWER ? "does not answer" : "answers " + status,
                      lastWords(process)));
        }
        if (System.nanoTime() > next) {
          progress.accept(waiting(process, url, System.nanoTime() - begin));
          next += SAY;
        }
        Thread.sleep(PAUSE_MILLIS);
        status = status(url);
      }
    }
  }

  private static String waiting(SystemProcess process, String url, long nanos) {
    List<String> lines = process.lastLines();
    String last = lines.isEmpty() ? "" : "; it says: " + lines.get(lines.size() - 1);
    return "starting: %d s, %s does not answer 200 yet%s"
        .formatted(TimeUnit.NANOSECONDS.toSeconds(nanos), url, last);
  }

  private static void requireRunning(SystemProcess process, String url)
      throws SystemUnavailable, RunRefused {
    if (process.isRunning()) {
      return;
    }
    if (process.exitCode() == SAYS_WHAT_IS_WRONG && !process.lastLines().isEmpty()) {
      List<String> lines = process.lastLines();
      throw new RunRefused(RunRefused.Reason.WRONG_USAGE, lines.get(lines.size() - 1));
    }
    throw new SystemUnavailable(
        "start ended with exit code %d before %s was ready%s"
            .formatted(process.exitCode(), url, lastWords(process)));
  }

  /** Where the file does not say what is ready, any answer is. */
  private boolean isReady(int status) {
    return side.ready().isPresent() ? status == OK : status != NO_ANSWER;
  }

  private static String lastWords(SystemProcess process) {
    List<String> lines = process.lastLines();
    String said = lines.isEmpty() ? "it printed nothing" : String.join(" | ", lines);
    return "; its last lines: " + said + " (" + process.log() + ")";
  }

  private static int status(String url) throws InterruptedException, SystemUnavailable {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(LONGEST_ANSWER).build();
      HttpResponse<InputStream> answer = CLIENT.send(request, BodyHandlers.ofInputStream());
      answer.body().close(); // unread: it may be endless
      return answer.statusCode();
    } catch (IllegalArgumentException e) {
      throw new SystemUnavailable(
          "ready in verdict.yml must be an http URL, was " + url + " (" + e.getMessage() + ")");
    } catch (IOException e) {
      return NO_ANSWER;
    }
  }
}
