package verdict.gatling.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A copy of the project's source files, as a clone would have them, with nothing built. */
record Checkout(Path directory) {

  static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  /** A copy of this project in a path with a space; what was built there before is kept. */
  static Checkout ofProject() throws IOException, InterruptedException {
    return of(PROJECT, Path.of("target", "a newcomer").toAbsolutePath());
  }

  /** Copies what git tracks, and what it would track, to a directory that keeps its .verdict. */
  private static Checkout of(Path project, Path directory)
      throws IOException, InterruptedException {
    Files.createDirectories(directory);
    List<String> names = sourceFiles(project);
    deleteSourcesThatAreGone(directory, names);
    for (String name : names) {
      Path source = project.resolve(name);
      Path target = directory.resolve(name);
      if (Files.isRegularFile(source)) {
        Files.createDirectories(target.getParent());
        Files.copy(
            source,
            target,
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return new Checkout(directory);
  }

  /** A class that was removed since the copy before would not compile any more. */
  private static void deleteSourcesThatAreGone(Path directory, List<String> names)
      throws IOException {
    Set<String> known = Set.copyOf(names);
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = directory.relativize(file).toString();
        if (name.matches("([a-z]+/){1,2}src/.*") && !known.contains(name)) {
          Files.delete(file);
        }
      }
    }
  }

  private static List<String> sourceFiles(Path project) throws IOException, InterruptedException {
    Process git =
        new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
            .directory(project.toFile())
            .start();
    String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.waitFor()).as("git ls-files").isZero();
    return List.of(names.split("\0"));
  }

  /** Starts Maven here, with its output in {@code output}. */
  Process maven(Path output, List<String> arguments) throws IOException {
    Path home = Path.of(System.getProperty("maven.home", "/usr/share/maven"));
    List<String> maven = List.of(home.resolve("bin/mvn").toString(), "-B");
    return start(directory, output, maven, arguments);
  }

  /** Starts {@code scripts/verdict} here. */
  Process verdict(Path output, List<String> arguments) throws IOException {
    return verdict(directory, output, arguments);
  }

  /** Starts {@code scripts/verdict} in another folder, on the project that is there. */
  Process verdict(Path project, Path output, List<String> arguments) throws IOException {
    String script = directory.resolve("scripts/verdict").toString();
    return start(project, output, List.of(script), arguments);
  }

  private static Process start(
      Path folder, Path output, List<String> program, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(program);
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  /** What it ends with; it does not outlive a test that waits too long. */
  static int exitCode(Process process) throws InterruptedException {
    try {
      assertThat(process.waitFor(8, TimeUnit.MINUTES)).as("still running").isTrue();
    } finally {
      process.destroy();
    }
    return process.exitValue();
  }

  /** The run folders, oldest first. */
  List<Path> runs() throws IOException {
    Path runs = directory.resolve("reports/runs");
    if (!Files.isDirectory(runs)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(runs)) {
      return folders.sorted().toList();
    }
  }

  /** The command lines of all processes that have to do with this directory. */
  List<String> processes() throws IOException {
    List<String> found = new ArrayList<>();
    try (var entries = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path entry : entries) {
        String line = commandLine(entry);
        if (line.contains(directory.toString()) && !line.contains("failsafe")) {
          found.add(entry.getFileName() + " " + line.replace('\0', ' '));
        }
      }
    }
    return found;
  }

  /** None of them is there in ten seconds. */
  void assertNothingIsLeft() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!processes().isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(100);
    }
    assertThat(processes()).isEmpty();
  }

  private static String commandLine(Path process) {
    try {
      return Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return ""; // it has ended meanwhile
    }
  }
}
