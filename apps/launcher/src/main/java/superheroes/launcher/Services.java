package superheroes.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Starts services.
 *
 * @param options what the user chose
 * @param classPaths where the services' classes are
 * @param archives where their class archives are kept
 */
record Services(Options options, ClassPaths classPaths, Path archives, GuardProcess guard) {

  /** For a first start on a busy machine; making the rows comes on top of it. */
  private static final Duration LONGEST_START = Duration.ofSeconds(120);

  private static final int ROWS_A_SECOND = 10_000;

  /** The settings that other options decide, and that nobody sets by name. */
  static final Set<String> DECIDED =
      Set.of(
          "server.address",
          "server.port",
          "database.host",
          "database.port",
          "database.name",
          "database.user",
          "database.password",
          "spring.flyway.enabled",
          "data.rows",
          "data.seed",
          "bottleneck",
          "services.heroes",
          "services.villains",
          "services.locations");

  /** The same for all services, and part of every report. */
  static List<String> jvmOptions() {
    List<String> options = new ArrayList<>();
    options.add("-Xms256m");
    options.add("-Xmx256m");
    options.add("-XX:-UseDynamicNumberOfCompilerThreads"); // one that ends takes its CPU time along
    options.add("-XX:+UseSerialGC");
    options.add("-XX:+ExitOnOutOfMemoryError");
    // By default four network threads at the least, for HTTP and for PostgreSQL each.
    options.add("-Dreactor.netty.ioWorkerCount=2");
    if (Jvm.feature() >= 24) {
      options.add("--enable-native-access=ALL-UNNAMED");
      options.add("--sun-misc-unsafe-memory-access=allow");
    }
    return options;
  }

  ClassArchive archive(Service service) throws IOException, LaunchFailure {
    return ClassArchive.of(archives, service, classPaths.of(service), jvmOptions());
  }

  /** Starts a service; {@code archiveOptions} use its class archive or make it. */
  ServiceProcess start(
      Service service, Ports ports, Databases databases, List<String> archiveOptions)
      throws IOException, LaunchFailure {
    List<String> command = new ArrayList<>();
    command.add(Jvm.executable());
    command.addAll(jvmOptions());
    command.addAll(archiveOptions);
    command.add("-cp");
    command.add(ClassArchive.join(classPaths.of(service)));
    command.add(service.mainClass());
    command.addAll(settings(service, ports, databases));
    Path log = options.logs().resolve(service.id() + ".log");
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
    // Not on the command line, which every user of the machine can read.
    builder.environment().put("DATABASE_PASSWORD", databases.password());
    String instance = UUID.randomUUID().toString();
    builder.environment().put("INSTANCE", instance);
    Process process = builder.start();
    guard.watch(process);
    process.getOutputStream().close();
    return new ServiceProcess(service, process, instance, ports.of(service), log);
  }

  private List<String> settings(Service service, Ports ports, Databases databases) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.address", "127.0.0.1");
    settings.put("server.port", ports.of(service));
    settings.put("database.host", databases.host());
    settings.put("database.port", databases.port());
    settings.put("database.name", databases.name(service));
    settings.put("database.user", databases.user(service));
    settings.put("spring.flyway.enabled", databases.migrate());
    settings.put("data.rows", options.dataSet().rows(service));
    settings.put("data.seed", options.dataSet().seed());
    settings.put("bottleneck", options.bottleneck());
    for (Service other : Service.values()) {
      settings.put("services." + other.id(), "http://127.0.0.1:" + ports.of(other));
    }
    settings.putAll(options.settings());
    return settings.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .sorted()
        .toList();
  }

  /** Waits until all are ready. */
  void awaitReady(List<ServiceProcess> processes, Progress progress)
      throws LaunchFailure, InterruptedException {
    DataSet data = options.dataSet();
    long rows = data.heroes() + data.villains() + data.locations();
    Duration longest = LONGEST_START.plusSeconds(rows / ROWS_A_SECOND);
    long deadline = System.nanoTime() + longest.toNanos();
    List<ServiceProcess> waiting = new ArrayList<>(processes);
    while (!waiting.isEmpty()) {
      for (ServiceProcess process : List.copyOf(waiting)) {
        if (process.isReady()) {
          waiting.remove(process);
          progress.say(process.service().id() + " is ready at " + process.url());
        }
      }
      if (!waiting.isEmpty() && System.nanoTime() > deadline) {
        ServiceProcess late = waiting.get(0);
        throw LaunchFailure.unavailable(
            "the %s service was not ready within %d s; its log is %s"
                .formatted(late.service().id(), longest.toSeconds(), late.log()));
      }
      Thread.sleep(30);
    }
  }

  static void stop(List<ServiceProcess> processes) throws InterruptedException {
    processes.forEach(ServiceProcess::askToStop);
    for (ServiceProcess process : processes) {
      process.awaitEnd();
    }
  }

  /** The log of the database server. */
  Path postgresLog() throws IOException {
    Files.createDirectories(options.logs());
    return options.logs().resolve("postgres.log");
  }
}
