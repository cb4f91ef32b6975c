package superheroes.launcher;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import superheroes.postgres.EmbeddedDatabases;

/**
 * What is made once and used by every later start: the database files with all rows in them, and
 * the class archives of the services. Both are named by what they are made of, so that a change of
 * code, data or JVM makes new ones.
 *
 * <p>The services make both themselves: they run their migrations on an empty database, answer a
 * few requests so that those classes are in the archive too, and end.
 */
record Preparation(Options options, Services services, GuardProcess guard, Progress progress) {

  /** The JVM of a service writes its archive when it ends, on two busy cores. */
  private static final Duration ARCHIVING = Duration.ofSeconds(90);

  /**
   * The directory of the database files; makes it, and the class archives, if they are missing.
   * When another launcher is making them, waits for it.
   */
  Path prepareDatabase() throws LaunchFailure, IOException, SQLException, InterruptedException {
    Path lock = Files.createDirectories(options.state()).resolve("preparation.lock");
    try (var channel = FileChannel.open(lock, CREATE, WRITE);
        var held = channel.lock()) {
      return prepareDatabaseAlone();
    }
  }

  private Path prepareDatabaseAlone()
      throws LaunchFailure, IOException, SQLException, InterruptedException {
    Path template = template();
    Set<Service> untrained = untrained();
    if (Files.isDirectory(template) && untrained.isEmpty()) {
      return template;
    }
    boolean fresh = !Files.isDirectory(template);
    progress.say(
        fresh
            ? "preparing (only once): %s and class archives".formatted(describe(options.dataSet()))
            : "preparing (only once): class archives for " + names(untrained));
    Path data = workDirectory("preparation");
    try (EmbeddedDatabases server = fresh ? create(data) : copyAndOpen(template, data)) {
      train(Databases.of(server, fresh), untrained);
    }
    if (fresh) {
      keep(data, template);
    } else {
      Directories.delete(data);
    }
    return template;
  }

  /** Makes the class archives that are missing, on databases that somebody else runs. */
  void prepareArchives(Databases databases)
      throws LaunchFailure, IOException, InterruptedException {
    Set<Service> untrained = untrained();
    if (!untrained.isEmpty()) {
      progress.say("preparing (only once): class archives for " + names(untrained));
      train(databases, untrained);
    }
  }

  /** A copy of the database files for one run, which leaves the originals as they are. */
  EmbeddedDatabases copyAndOpen(Path template, Path data) throws IOException, SQLException {
    Directories.copy(template, data);
    guard.watchPostgres(data);
    return EmbeddedDatabases.open(data, binaries(), services.postgresLog());
  }

  /** A new name for a directory that is deleted when the launcher ends, however it ends. */
  Path workDirectory(String purpose) throws IOException {
    Path parent = Files.createDirectories(options.state().resolve("running"));
    Retention.deleteOfTheDead(parent);
    Path directory = parent.resolve(purpose + "-" + ProcessHandle.current().pid());
    Directories.delete(directory);
    guard.deleteAtEnd(directory);
    return directory;
  }

  private EmbeddedDatabases create(Path data) throws IOException, SQLException {
    guard.watchPostgres(data);
    return EmbeddedDatabases.create(
        data,
        binaries(),
        services.postgresLog(),
        Stream.of(Service.values()).map(Service::id).toList());
  }

  /** All services run, because fights needs the others to do what it does. */
  private void train(Databases databases, Set<Service> archived)
      throws LaunchFailure, IOException, InterruptedException {
    Ports ports = Ports.free(); // not those of the start: who waits there would take these for it
    Path unfinished = Files.createDirectories(workDirectory("class-archives"));
    List<ServiceProcess> processes = new ArrayList<>();
    try {
      for (Service service : Service.values()) {
        List<String> archiving =
            archived.contains(service)
                ? services.archive(service).makeOptions(unfinished)
                : List.of();
        processes.add(services.start(service, ports, databases, archiving));
      }
      services.awaitReady(processes, progress);
      processes.forEach(Preparation::exercise);
      progress.say("writing class archives");
      processes.forEach(ServiceProcess::askToStop);
      for (ServiceProcess process : processes) {
        process.awaitEnd(ARCHIVING);
      }
    } finally {
      Services.stop(processes);
    }
    for (Service service : archived) {
      if (!services.archive(service).finish(unfinished)) {
        progress.say(
            "the JVM wrote no class archive for %s; starts will be slow".formatted(service.id()));
      }
      Retention.keepNewest(services.archives(), service.id());
    }
  }

  private static void exercise(ServiceProcess process) {
    for (int round = 0; round < 20; round++) {
      process.service().examples().forEach(process::exercise);
    }
    process.exercise("/metrics");
  }

  private Set<Service> untrained() throws IOException, LaunchFailure {
    Set<Service> untrained = EnumSet.noneOf(Service.class);
    for (Service service : Service.values()) {
      if (!services.archive(service).exists()) {
        untrained.add(service);
      }
    }
    return untrained;
  }

  private void keep(Path data, Path template) throws IOException {
    Files.createDirectories(databases());
    Files.move(data, template, StandardCopyOption.ATOMIC_MOVE);
    Retention.keepNewest(databases(), "");
  }

  private Path binaries() {
    return options.state().resolve("postgres-binaries");
  }

  private Path databases() {
    return options.state().resolve("databases");
  }

  private Path template() throws IOException {
    Digest digest = new Digest().add(options.dataSet().toString()).add("postgres 18");
    for (Service service : Service.values()) {
      addMigrations(digest, service.id());
    }
    addMigrations(digest, "store");
    return databases().resolve(digest.hex());
  }

  private void addMigrations(Digest digest, String module) throws IOException {
    Path migrations = options.apps().resolve(module).resolve("target/classes/db");
    if (!Files.isDirectory(migrations)) {
      return;
    }
    try (Stream<Path> files = Files.walk(migrations)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.add(String.valueOf(file.getFileName())).addFile(file);
      }
    }
  }

  private static String describe(DataSet data) {
    return "a database of %,d heroes, %,d villains and %,d locations"
        .formatted(data.heroes(), data.villains(), data.locations());
  }

  private static String names(Set<Service> services) {
    return String.join(", ", services.stream().map(Service::id).toList());
  }
}
