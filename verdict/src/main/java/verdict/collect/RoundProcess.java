package verdict.collect;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verdict.file.AtomicFile;
import verdict.run.SideName;
import verdict.run.folder.AskJson;

/**
 * The load generator, for one round: a JVM that boots both systems, warms them up, runs the blocks
 * and leaves them in the folder of the round.
 *
 * @param root what is measured
 */
record RoundProcess(ProjectFolder root) {
  private static final String LOG = "round.log";

  /**
   * The stage that a round says it has reached; its other lines have figures, which stay hidden.
   */
  private static final Pattern STAGE =
      Pattern.compile("load:\\s+[0-9.]+ s\\s+stage: ([a-z0-9 ]{1,40})");

  private static final String STAGES = "load:";

  /**
   * Runs a round to its end.
   *
   * @param folder of the round; it is made
   * @param stages receives what the round is doing, without results
   * @throws RunRefused when the load generator says why it does not measure
   * @throws SystemUnavailable when it ends without a round and without a reason
   */
  void run(
      DuetPlan plan, int round, Map<SideName, Path> built, DuetFolder duet, Consumer<String> stages)
      throws SystemUnavailable, RunRefused, IOException, InterruptedException {
    Path folder = Files.createDirectories(duet.round(round));
    Path ask = folder.resolve(AskJson.FILE_NAME);
    AtomicFile.write(ask, RoundAsk.text(plan, round, built));
    Path log = folder.resolve(LOG);
    try (RefusalFile refusal = RefusalFile.open()) {
      List<String> properties = List.of("-Dduet.ask=" + ask, refusal.argument());
      ProcessBuilder java =
          new LoadGenerator(root).process(properties, folder, folder.resolve("gatling"));
      // The systems are its children, and end by themselves when it does.
      int code =
          new ChildProcess(java, ChildProcess.Depth.SELF, LoadGenerator.CURE)
              .run(process -> copy(process.getInputStream(), log, stages));
      if (duet.isDone(round)) {
        return; // whatever came after
      }
      check(refusal, log);
      throw new SystemUnavailable(
          "the load generator ended with exit code %d and no result: %s; its log: %s"
              .formatted(code, lastWords(log), log));
    }
  }

  // Each line is written at once, so that one can follow the log.
  private static void copy(InputStream from, Path log, Consumer<String> stages) throws IOException {
    try (BufferedReader lines =
            new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8));
        BufferedWriter to = Files.newBufferedWriter(log, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        to.write(line);
        to.write('\n');
        to.flush();
        Matcher stage = STAGE.matcher(line);
        if (stage.matches()) {
          stages.accept(stage.group(1));
        }
      }
    }
  }

  // The reason is empty when a process further down has said it itself: then it is in the log.
  private static void check(RefusalFile refusal, Path log) throws RunRefused, IOException {
    try {
      refusal.check();
    } catch (RunRefused e) {
      boolean isSaid = !String.valueOf(e.getMessage()).isEmpty();
      throw isSaid ? e : new RunRefused(e.reason(), lastWords(log) + " (" + log + ")");
    }
  }

  private static String lastWords(Path log) throws IOException {
    String all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    return all.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith(STAGES) && !line.startsWith("at "))
        .reduce((earlier, later) -> later)
        .orElse("it printed nothing");
  }
}
