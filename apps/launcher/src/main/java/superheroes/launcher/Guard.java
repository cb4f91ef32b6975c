package superheroes.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A small process that outlives the launcher, to end what the launcher started when the launcher
 * itself could not: after kill -9, say. It is told on its stdin what there is to end; the end of
 * that stream, which the kernel brings about when the launcher dies, is its signal to act. What the
 * launcher has ended itself by then is no longer there to end.
 *
 * <p>The lines are {@code process <pid>}, {@code postgres <data directory>} (ended by its {@code
 * postmaster.pid}, because its process is a child of nobody) and {@code delete <directory>}.
 */
public final class Guard {

  private static final long GRACE_MILLIS = 1_500;

  private final List<ProcessHandle> processes = new ArrayList<>();
  private final List<Path> postgres = new ArrayList<>();
  private final List<Path> directories = new ArrayList<>();

  private Guard() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    new Guard().run();
  }

  private void run() throws IOException, InterruptedException {
    var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = orders.readLine(); line != null; line = orders.readLine()) {
      String[] order = line.split(" ", 2);
      switch (order[0]) {
        // The handle, not the number, which the kernel may give to another process meanwhile.
        case "process" -> ProcessHandle.of(Long.parseLong(order[1])).ifPresent(processes::add);
        case "postgres" -> postgres.add(Path.of(order[1]));
        case "delete" -> directories.add(Path.of(order[1]));
        default -> throw new IOException("unknown order: " + line);
      }
    }
    end();
  }

  private void end() throws IOException, InterruptedException {
    List<ProcessHandle> all = new ArrayList<>(processes);
    for (Path data : postgres) {
      postmaster(data).flatMap(ProcessHandle::of).ifPresent(all::add);
    }
    all.forEach(ProcessHandle::destroy);
    long deadline = System.currentTimeMillis() + GRACE_MILLIS;
    while (all.stream().anyMatch(ProcessHandle::isAlive) && System.currentTimeMillis() < deadline) {
      Thread.sleep(20);
    }
    all.forEach(ProcessHandle::destroyForcibly);
    for (Path data : postgres) {
      endAllOn(data);
    }
    for (Path directory : directories) {
      delete(directory);
    }
  }

  /**
   * Ends what runs on the files of a database and has not written its pid file yet: on a busy
   * machine that takes longer than anybody would wait for it. What starts PostgreSQL has the
   * directory on its command line, and so has PostgreSQL itself.
   */
  private static void endAllOn(Path data) throws InterruptedException {
    int quiet = 0;
    for (int attempt = 0; attempt < 200 && quiet < 3; attempt++) {
      List<ProcessHandle> running =
          ProcessHandle.allProcesses().filter(process -> isOn(data, process)).toList();
      running.forEach(ProcessHandle::destroyForcibly);
      quiet = running.isEmpty() ? quiet + 1 : 0;
      Thread.sleep(20);
    }
  }

  private static boolean isOn(Path data, ProcessHandle process) {
    return process.info().commandLine().filter(line -> line.contains(data.toString())).isPresent();
  }

  /** A program that nobody watches, such as initdb, may still be writing there for a moment. */
  private static void delete(Path directory) throws InterruptedException {
    for (int attempt = 0; attempt < 100; attempt++) {
      try {
        Directories.delete(directory);
        return;
      } catch (IOException e) {
        Thread.sleep(50);
      }
    }
  }

  /** PostgreSQL may be starting just now: its pid file is waited for a moment. */
  private static Optional<Long> postmaster(Path data) throws InterruptedException {
    Path pidFile = data.resolve("postmaster.pid");
    for (int attempt = 0; attempt < 50 && Files.isDirectory(data); attempt++) {
      try {
        return Optional.of(Long.valueOf(Files.readAllLines(pidFile).get(0).strip()));
      } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
        Thread.sleep(20);
      }
    }
    return Optional.empty();
  }
}
