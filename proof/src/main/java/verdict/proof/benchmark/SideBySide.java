package verdict.proof.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Measures everything in one run, the parties in turn, so that a busy minute of the machine hits
 * all of them.
 *
 * @param verdict the command that starts the program
 * @param javaOptions how that command starts its JVM
 * @param gatlingClassPath of Gatling as it is shipped; empty to leave Gatling out
 */
record SideBySide(
    Workspace workspace,
    List<String> verdict,
    List<String> javaOptions,
    Optional<String> gatlingClassPath) {
  private static final int ROUNDS = 3;
  private static final int ROUNDS_OF_GATLING = 2; // each takes minutes
  private static final int PASSES = 5;
  private static final long SEED = 1;
  private static final long HUGE_REQUESTS = 100_000_000;

  Measured measure(long requests, boolean huge) throws IOException, InterruptedException {
    Path folder = Files.createDirectory(workspace.folder().resolve("run"));
    Path log = folder.resolve("simulation.log");
    write(log, requests);
    List<Cost> gatling = new ArrayList<>();
    List<Cost> inspect = new ArrayList<>();
    List<List<ReadingSpeed.Pass>> jvms = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      say("round %d of %d: inspect", round, ROUNDS);
      inspect.add(workspace.run(inspect(log), out("inspect")));
      say("round %d of %d: reading and summing in one JVM", round, ROUNDS);
      jvms.add(readAndSum(log));
      if (gatlingClassPath.isPresent() && round <= ROUNDS_OF_GATLING) {
        say("round %d of %d: Gatling's report, which takes minutes", round, ROUNDS);
        gatling.add(
            workspace.run(
                GatlingReport.command(java(), gatlingClassPath.get(), folder), out("gatling")));
      }
    }
    Optional<PrintedCheck> check =
        gatling.isEmpty() ? Optional.empty() : Optional.of(PrintedCheck.of(folder));
    long logBytes = Files.size(log);
    return new Measured(
        requests, logBytes, gatling, inspect, jvms, check, huge ? huge() : Optional.empty());
  }

  private Optional<Measured.Huge> huge() throws IOException, InterruptedException {
    Path log = workspace.folder().resolve("huge.log");
    write(log, HUGE_REQUESTS);
    say("inspect of %,d requests with -Xmx256m", HUGE_REQUESTS);
    Path out = out("huge");
    Workspace.Ended ended =
        workspace.run(inspect(log), Map.of("JDK_JAVA_OPTIONS", "-Xmx256m"), out, out("huge.err"));
    boolean isRight =
        ended.exitCode() == 0 && Files.readString(out).contains("\"count\":" + HUGE_REQUESTS);
    return Optional.of(new Measured.Huge(HUGE_REQUESTS, Files.size(log), ended.cost(), isRight));
  }

  private List<String> inspect(Path log) {
    List<String> command = new ArrayList<>(verdict);
    command.addAll(List.of("inspect", log.toString(), "--json"));
    return command;
  }

  private List<ReadingSpeed.Pass> readAndSum(Path log) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(javaOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ReadingSpeed.class.getName(), log.toString(), Integer.toString(PASSES)));
    Path out = out("passes");
    workspace.run(command, out);
    return ReadingSpeed.passes(Files.readAllLines(out));
  }

  private static void write(Path log, long requests) throws IOException {
    say("writing a log of %,d requests", requests);
    LogGenerator.write(log, requests, SEED);
  }

  private Path out(String name) {
    return workspace.folder().resolve(name + ".out");
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static void say(String format, Object... values) {
    System.err.println("benchmark-reading: " + String.format(Locale.ROOT, format, values));
  }
}
