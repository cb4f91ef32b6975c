package superheroes.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import superheroes.postgres.EmbeddedDatabases;

/** The database and the four services, running. */
final class SystemUnderTest {

  private final Options options;
  private final GuardProcess guard;
  private final Progress progress;
  // The shutdown hook reads it while the start may still be adding.
  private final List<ServiceProcess> processes = new CopyOnWriteArrayList<>();
  private volatile @Nullable EmbeddedDatabases embedded;
  private volatile @Nullable Path data;
  private String postgresVersion = "";

  private SystemUnderTest(Options options, GuardProcess guard, Progress progress) {
    this.options = options;
    this.guard = guard;
    this.progress = progress;
  }

  /** Starts everything and waits until it is ready; when that fails, nothing is left running. */
  static SystemUnderTest start(Options options, Progress progress)
      throws LaunchFailure, IOException, SQLException, InterruptedException {
    Files.createDirectories(options.logs());
    Ports ports = Ports.choose(options.ports());
    var system = new SystemUnderTest(options, GuardProcess.start(), progress);
    // However this process ends, short of kill -9, which the guard sees to.
    Runtime.getRuntime().addShutdownHook(new Thread(system::closeQuietly, "stop"));
    try {
      system.startAll(ports);
      return system;
    } catch (LaunchFailure | IOException | SQLException | InterruptedException failure) {
      system.closeQuietly();
      throw failure;
    }
  }

  private void startAll(Ports ports)
      throws LaunchFailure, IOException, SQLException, InterruptedException {
    var services =
        new Services(
            options, options.classPaths(), options.state().resolve("class-archives"), guard);
    Databases databases = openDatabases(services);
    postgresVersion = databases.version();
    for (Service service : Service.values()) {
      List<String> archive = services.archive(service).useOptions();
      processes.add(services.start(service, ports, databases, archive));
    }
    services.awaitReady(processes, progress);
  }

  private Databases openDatabases(Services services)
      throws LaunchFailure, IOException, SQLException, InterruptedException {
    var preparation = new Preparation(options, services, guard, progress);
    if (options.postgresUrl().isPresent()) {
      Databases databases = ExternalDatabases.open(options.postgresUrl().get(), options.dataSet());
      preparation.prepareArchives(databases);
      return databases;
    }
    Path template = preparation.prepareDatabase();
    data = preparation.workDirectory("database");
    embedded = preparation.copyAndOpen(template, data);
    progress.say("PostgreSQL is ready on port " + embedded.port());
    return Databases.of(embedded, false);
  }

  /** What was started, for the report of whoever asked for it. */
  Map<String, Object> description() {
    Map<String, Object> urls = new LinkedHashMap<>();
    processes.forEach(process -> urls.put(process.service().id(), process.url()));
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("services", urls);
    description.put("jvm", Jvm.description());
    description.put("jvmOptions", Services.jvmOptions());
    description.put("postgresql", postgresVersion);
    description.put("startSeconds", Math.round(progress.seconds() * 10) / 10.0);
    description.put("bottleneck", options.bottleneck());
    description.put("settings", options.settings());
    description.put("dataSet", options.dataSet());
    return description;
  }

  private synchronized void closeQuietly() {
    try {
      close();
    } catch (IOException e) {
      progress.say("could not stop everything: " + e.getMessage());
    }
  }

  /** Stops the services, then the database; a second call finds nothing to do. */
  private void close() throws IOException {
    try {
      Services.stop(processes);
    } catch (InterruptedException e) {
      processes.forEach(process -> process.process().destroyForcibly());
      Thread.currentThread().interrupt();
    }
    processes.clear();
    if (embedded != null) {
      embedded.close();
      embedded = null;
    }
    if (data != null) {
      Directories.delete(data);
      data = null;
    }
  }
}
