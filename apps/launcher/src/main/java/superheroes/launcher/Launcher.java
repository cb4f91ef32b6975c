package superheroes.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** The command that runs the system under test until its standard input ends. */
@Command(
    name = "launcher",
    mixinStandardHelpOptions = true,
    description = {
      "Starts PostgreSQL and the four services, prints a line with JSON about them, and stops",
      "everything when its standard input ends or it receives a signal to stop.",
    },
    footer = {
      "",
      "Example:",
      "  launcher --apps apps --state .verdict --logs logs --ports 8001,8002,8003,8004",
    })
public final class Launcher implements Callable<Integer> {
  /** How Verdict knows the line that says what was started. */
  static final String DESCRIPTION = "verdict.system=";

  @Option(names = "--apps", required = true, description = "Folder with the built modules.")
  private Path apps = Path.of("");

  @Option(
      names = "--state",
      required = true,
      description = "Folder for what is kept between starts.")
  private Path state = Path.of("");

  @Option(names = "--logs", required = true, description = "Folder for the logs.")
  private Path logs = Path.of("");

  @Option(
      names = "--ports",
      defaultValue = Ports.AUTO,
      description =
          "Ports of heroes, villains, locations and fights; default: the usual ones, or free ones.")
  private String ports = Ports.AUTO;

  @Option(
      names = "--postgres-url",
      defaultValue = "${env:POSTGRES_URL}",
      description = {
        "PostgreSQL to use: postgresql://user:password@host:5432.",
        "The environment variable POSTGRES_URL is safer: other users cannot read it."
      })
  private @Nullable String postgresUrl;

  @Option(
      names = "--heroes",
      defaultValue = "10000",
      description = "Number of rows; default: ${DEFAULT-VALUE}.")
  private long heroes;

  @Option(
      names = "--villains",
      defaultValue = "10000",
      description = "Number of rows; default: ${DEFAULT-VALUE}.")
  private long villains;

  @Option(
      names = "--locations",
      defaultValue = "100",
      description = "Number of rows; default: ${DEFAULT-VALUE}.")
  private long locations;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Seed of the content of the rows; default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--bottleneck",
      defaultValue = Bottlenecks.NONE,
      description = "Fault to inject; apps/bottlenecks.properties lists all.")
  private String bottleneck = Bottlenecks.NONE;

  @Option(names = "--set", description = "Setting of all services: name=value; can be repeated.")
  private Map<String, String> settings = new LinkedHashMap<>();

  public static void main(String[] args) {
    var commandLine = new CommandLine(new Launcher());
    commandLine.setParameterExceptionHandler(
        (wrong, given) -> {
          System.err.println("system: " + wrong.getMessage());
          return LaunchFailure.WRONG_USAGE;
        });
    commandLine.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          System.err.println("system: " + explain(failure));
          return failure instanceof LaunchFailure known
              ? known.exitCode()
              : LaunchFailure.UNAVAILABLE;
        });
    System.exit(commandLine.execute(args));
  }

  private static String explain(Exception failure) {
    return failure instanceof LaunchFailure
        ? String.valueOf(failure.getMessage())
        : "could not start: " + failure;
  }

  @Override
  public Integer call() throws LaunchFailure, IOException, SQLException, InterruptedException {
    Options options = options();
    Bottlenecks.requireKnown(options.bottleneck(), options.apps());
    KnownSettings.require(options.settings().keySet(), options.classPaths());
    Thread end = new Thread(Launcher::stopAtEndOfInput, "end of input");
    end.setDaemon(true);
    end.start();
    SystemUnderTest system = SystemUnderTest.start(options, new Progress());
    System.out.println(DESCRIPTION + new JsonMapper().writeValueAsString(system.description()));
    System.out.flush();
    end.join();
    return 0;
  }

  /** What is kept here is run by later starts: nobody else may write it. */
  private static Path ownersOnly(Path directory) throws IOException {
    Files.createDirectories(directory);
    if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }
    return directory;
  }

  private Options options() throws LaunchFailure, IOException {
    try {
      return new Options(
          // Maven writes class paths with the real names, whatever link the project is reached by.
          apps.toRealPath(),
          ownersOnly(state.toAbsolutePath().normalize()),
          logs.toAbsolutePath().normalize(),
          ports,
          Optional.ofNullable(postgresUrl).filter(url -> !url.isBlank()),
          new DataSet(heroes, villains, locations, seed),
          bottleneck,
          settings);
    } catch (IllegalArgumentException e) {
      throw LaunchFailure.wrongUsage(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Whoever started us holds the other end: when it ends, however it ends, so do we, also while we
   * are starting. What was started is stopped by the shutdown hook of {@link SystemUnderTest}.
   */
  private static void stopAtEndOfInput() {
    try {
      while (System.in.read() >= 0) {
        // what is written there means nothing
      }
    } catch (IOException e) {
      // nobody is there any more either
    }
    System.exit(0);
  }
}
