package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import verdict.testing.GitRepository;
import verdict.testing.TestDuet;

/**
 * {@code duet} and {@code calibrate} as processes, in a repository of their own, with scripts in
 * the places of Maven and of the load generator's JVM.
 *
 * @param folder holds {@code root}, {@code bin}, and what was printed
 */
record DuetProcess(Path folder) {
  /** Finds out its round; the shell has no other JSON than that of {@code toPrettyString}. */
  private static final String ROUND =
      "#!/bin/sh\n"
          + "for a in \"$@\"; do case $a in -Dduet.ask=*) ask=${a#-Dduet.ask=};;"
          + " -Dverdict.refusal=*) refusal=${a#-Dverdict.refusal=};; esac; done\n"
          + "round=$(dirname \"$ask\"); slow=none\n"
          + "here="
          + "HERE"
          + "\n"
          + "echo \"$round\" >> \"$here/rounds\"\n";

  /** A file that takes every program but the scripts off the path. */
  static final String ALONE = "alone";

  /** A file that holds the name by which the program was started, as scripts/verdict tells it. */
  static final String PROGRAM = "program";

  /**
   * Leaves a block of both sides that are the same, but for those of the side that the script may
   * name in {@code $slow}, each with its place, and says that it is done.
   */
  static final String DONE =
      """
      n=$(basename "$round" | sed 's/round-0*//')
      for side in baseline candidate; do
        block="$round/block-1-$side"
        from="$here/block"; [ "$side" != "$slow" ] || from="$here/slow"
        cp -r "$from" "$block"
        sed -e "s/4711/$n/" -e "s/SIDE/$side/" "$from/run.json" > "$block/run.json"
      done
      printf '{"schemaVersion":1,"round":%s,"blocks":["block-1-baseline","block-1-candidate"]}' \
        "$n" > "$round/done.json"
      """;

  /** What came of a start. */
  record Ended(int code, String out, String err) {
    /** The last line on stderr, behind the progress. */
    String sentence() {
      List<String> lines = err.strip().lines().toList();
      return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
  }

  static DuetProcess in(Path folder) throws IOException {
    GitRepository.in(Files.createDirectory(folder.resolve("root")));
    Files.createDirectories(folder.resolve("bin"));
    DuetProcess process = new DuetProcess(folder);
    process.block("block", 1);
    process.maven("");
    process.round(DONE);
    return process;
  }

  /** The block of the side that a script names in {@code $slow}: slower by that factor. */
  void slow(double factor) throws IOException {
    block("slow", factor);
  }

  private void block(String name, double factor) throws IOException {
    TestDuet.block(factor)
        .json(
            j ->
                j.putObject("block")
                    .put("duet", "duet-1")
                    .put("round", 4711)
                    .put("pair", 1)
                    .put("side", "SIDE"))
        .in(folder.resolve(name));
  }

  GitRepository repository() {
    return new GitRepository(folder.resolve("root"));
  }

  /** What Maven does before it leaves what a build of the toolkit leaves. */
  void maven(String script) throws IOException {
    script(
        "mvn",
        "#!/bin/sh\nhere="
            + folder
            + "\necho \"$@\" >> \"$here/builds\"\n"
            + script
            + "if [ -d simulations ] && [ \"$4\" = simulations ]; then\n"
            + "mkdir -p simulations/target/test-classes gatling/target/classes apps/launcher/target/classes\n"
            + "echo x.jar > simulations/target/test.classpath\n"
            + "echo x.jar > apps/launcher/target/runtime.classpath; fi\n");
  }

  /** What the load generator does; it knows {@code $round}, {@code $ask} and {@code $refusal}. */
  void round(String script) throws IOException {
    script("round", ROUND.replace("HERE", folder.toString()) + script);
  }

  private void script(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("bin").resolve(name), text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  Process start(List<String> options, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-Dverdict.root=" + folder.resolve("root"));
    command.add("-Dverdict.java=" + folder.resolve("bin/round"));
    command.addAll(options);
    command.add("-cp");
    command.add(
        Path.of("target/classes").toAbsolutePath()
            + ":"
            + Files.readString(Path.of("target/runtime.classpath")).strip());
    command.add("verdict.command.VerdictCommand");
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    String path = Files.exists(folder.resolve(ALONE)) ? "" : ":" + System.getenv("PATH");
    builder.environment().put("PATH", folder.resolve("bin") + path);
    Path program = folder.resolve(PROGRAM);
    if (Files.exists(program)) {
      builder.environment().put("VERDICT_PROGRAM", Files.readString(program));
    }
    return builder.start();
  }

  Ended run(String... arguments) throws IOException, InterruptedException {
    return ended(start(List.of(), arguments));
  }

  Ended ended(Process process) throws IOException, InterruptedException {
    int code = process.waitFor();
    return new Ended(
        code, Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
  }

  /** The folders of duets and calibrations. */
  List<Path> duets() throws IOException {
    Path runs = folder.resolve("root/reports/runs");
    if (!Files.exists(runs)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(runs)) {
      return folders.sorted().toList();
    }
  }

  /** The one there is. */
  Path duet() throws IOException {
    assertThat(duets()).hasSize(1);
    return duets().get(0);
  }

  /** Waits until a script has written this file. */
  String await(String file) throws IOException, InterruptedException {
    Path path = folder.resolve(file);
    for (int i = 0; i < 400 && !Files.exists(path); i++) {
      Thread.sleep(50);
    }
    return Files.readString(path).strip();
  }
}
