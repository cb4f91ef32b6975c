package verdict.gatling.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import verdict.gatling.quiet.Progress;
import verdict.gatling.testing.GatlingProcess;

/**
 * What {@code scripts/benchmark-recorder} starts: three Gatling processes, one after the other,
 * against a server in a process of its own.
 *
 * @param folder where everything is kept
 */
record RecorderBenchmark(BenchmarkOptions options, Path folder) {
  private static final int WRONG_USAGE = 64;
  private static final Duration BESIDE_THE_LOAD = Duration.ofMinutes(2);

  public static void main(String[] arguments) throws IOException, InterruptedException {
    try {
      BenchmarkOptions options = BenchmarkOptions.parse(List.of(arguments));
      Path results = Path.of(System.getProperty("verdict.root"), "gatling/target/benchmark");
      Path folder = Files.createTempDirectory(Files.createDirectories(results), "run-");
      System.out.print(new RecorderBenchmark(options, folder).run());
    } catch (IllegalArgumentException e) {
      System.err.println("benchmark-recorder: " + e.getMessage());
      System.exit(WRONG_USAGE);
    }
  }

  /** Runs it; returns its Markdown. */
  String run() throws IOException, InterruptedException {
    Process server = startServer();
    try {
      String url = firstLine(server);
      return new BenchmarkTable(
              options,
              gatling(url, "mixed", List.of(Arm.TIMED, Arm.PLAIN)),
              gatling(url, "timed", List.of(Arm.TIMED)),
              gatling(url, "plain", List.of(Arm.PLAIN)))
          .markdown();
    } finally {
      server.destroy();
    }
  }

  private RunResult gatling(String url, String name, List<Arm> arms)
      throws IOException, InterruptedException {
    Progress.say("%s: %s for %d s", name, arms, options.warmUpSeconds() + options.seconds());
    Path own = Files.createDirectory(folder.resolve(name));
    BenchmarkLoad load =
        new BenchmarkLoad(
            url,
            arms,
            options.requestsPerSecond(),
            options.warmUpSeconds(),
            options.seconds(),
            options.loopRequests(),
            own);
    List<String> jvmOptions = new ArrayList<>(load.properties());
    jvmOptions.add("-Xmx1G"); // as the Maven plugin
    jvmOptions.add("-Dgatling.charting.noReports=true");
    GatlingProcess.Ended ended =
        new GatlingProcess(own, own.resolve("results"))
            .run(
                BenchmarkSimulation.class,
                jvmOptions,
                BESIDE_THE_LOAD.plusSeconds(options.warmUpSeconds() + options.seconds()));
    if (ended.exitCode() != 0) {
      throw new IOException("Gatling ended with " + ended.exitCode() + ": " + ended.stderr());
    }
    return RunResult.in(own);
  }

  private static Process startServer() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            LoopbackServer.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String firstLine(Process server) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    String line = lines.readLine();
    if (line == null) {
      throw new IOException("the server has ended");
    }
    return line;
  }
}
