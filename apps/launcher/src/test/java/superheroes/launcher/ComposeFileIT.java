package superheroes.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file docker-compose.yml as the compose tool itself reads it; no container is started. */
class ComposeFileIT {

  private static final Path ROOT = LauncherProcess.APPS.getParent();
  private static final Path SETTINGS = Path.of("src", "main", "resources");

  private static String resolved;

  @BeforeAll
  static void resolve() throws Exception {
    requireComposeTool();
    resolved = compose(Map.of("DATABASE_PASSWORD", "of the test"), "config");
  }

  private static void requireComposeTool() {
    boolean installed =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "docker-compose")));
    String cure = "docker-compose is not on the PATH; on Debian: apt-get install docker-compose";
    if ("true".equals(System.getenv("CI"))) {
      assertThat(installed).as(cure).isTrue();
    }
    assumeTrue(installed, cure);
  }

  private static String compose(Map<String, String> environment, String command) throws Exception {
    Path directory = Files.createDirectories(Path.of("target", "compose").toAbsolutePath());
    Path output = directory.resolve("resolved.yml");
    Path errors = directory.resolve("errors.txt");
    var builder =
        new ProcessBuilder(
                "docker-compose", "-f", ROOT.resolve("docker-compose.yml").toString(), command)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends within a minute").isTrue();
    assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
    return Files.readString(output);
  }

  /**
   * What is below a key of the outermost level; the tool writes the items of a list as far left as
   * their key.
   */
  private static String below(String yaml, String key) {
    int outermost = yaml.length() - yaml.stripLeading().length();
    List<String> found = new ArrayList<>();
    boolean inside = false;
    for (String line : yaml.lines().toList()) {
      boolean outer = line.length() - line.stripLeading().length() == outermost;
      if (outer && !line.strip().startsWith("- ")) {
        inside = line.strip().equals(key + ":");
      } else if (inside) {
        found.add(line);
      }
    }
    assertThat(found).as("what is below `%s` in%n%s", key, yaml).isNotEmpty();
    return String.join("\n", found);
  }

  private static String container(String name) {
    return below(below(resolved, "services"), name);
  }

  private static List<String> all(String regex, String text) {
    return Pattern.compile(regex, Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  private static String read(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void aServiceListensOnItsUsualPortAndOnThisMachineAlone(Service service) {
    int port = service.usualPort();
    String container = container(service.id());
    assertThat(below(container, "ports").strip())
        .startsWith("- 127.0.0.1:%1$d:%1$d".formatted(port))
        .hasLineCount(1);
    assertThat(below(container, "environment")).contains("SERVER_PORT: '" + port + "'");
    assertThat(below(container, "build")).contains("SERVICE: " + service.id());
  }

  @Test
  void nothingIsPublishedBeyondThisMachine() {
    List<String> published = all("^ *- (\\S*:\\d+/tcp)$", resolved);
    assertThat(published).hasSize(6).allMatch(port -> port.startsWith("127.0.0.1:"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"heroes", "villains", "locations", "fights", "postgres", "prometheus", "grafana"})
  void everyContainerIsBoundedWatchedAndPinned(String name) {
    String container = container(name);
    assertThat(container).containsPattern("cpus: [01]\\.\\d").containsPattern("mem_limit: \\d+m");
    assertThat(below(container, "healthcheck")).contains("test:", "interval:", "timeout:");
    assertThat(container).containsPattern("image: \\S+:v?\\d+\\.\\d");
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void aServiceHasADatabaseOfItsOwnAndWaitsForIt(Service service) throws Exception {
    String id = service.id();
    String container = container(id);
    assertThat(below(container, "environment"))
        .contains("DATABASE_HOST: postgres", "DATABASE_NAME: " + id, "DATABASE_USER: " + id);
    assertThat(below(container, "depends_on")).contains("postgres:");
    assertThat(read("docker/postgres/databases.sql"))
        .contains("CREATE ROLE " + id + " LOGIN", "CREATE DATABASE " + id + " OWNER " + id + ";");
  }

  @Test
  void whatIsWaitedForIsHealthyAndFightsWaitsForTheOtherThree() {
    assertThat(all("condition: (.*)$", resolved)).isNotEmpty().containsOnly("service_healthy");
    assertThat(below(container("fights"), "depends_on"))
        .contains("heroes:", "villains:", "locations:", "postgres:");
    for (Service service : List.of(Service.HEROES, Service.VILLAINS, Service.LOCATIONS)) {
      assertThat(below(container("fights"), "environment"))
          .contains(
              "SERVICES_%s: http://%s:%d".formatted(service, service.id(), service.usualPort()));
    }
  }

  @Test
  void whatTheGuideHasItsReaderOpenIsThere() throws Exception {
    String guide = read("PERFORMANCE.md");
    List<String> ports = all("http://localhost:(\\d+)", guide);
    assertThat(ports).contains("3000", "9090");
    for (String port : ports) {
      assertThat(resolved).contains("127.0.0.1:" + port + ":");
    }
  }

  /** A name that no property resolves to would be ignored without a word. */
  @ParameterizedTest
  @EnumSource(Service.class)
  void everySettingIsOneThatTheServiceHas(Service service) throws Exception {
    Properties known = new Properties();
    for (Path file :
        List.of(
            Path.of("store").resolve(SETTINGS).resolve("META-INF/service-defaults.properties"),
            Path.of(service.id()).resolve(SETTINGS).resolve("application.properties"))) {
      try (var in = Files.newInputStream(LauncherProcess.APPS.resolve(file))) {
        known.load(in);
      }
    }
    List<String> names =
        known.stringPropertyNames().stream().map(ComposeFileIT::environmentName).toList();
    List<String> given = all("^ *(\\w+):", below(container(service.id()), "environment"));
    assertThat(given).contains("DATABASE_PASSWORD", "BOTTLENECK").isSubsetOf(names);
  }

  /** Spring's rule: dots become underscores, dashes vanish, letters grow. */
  private static String environmentName(String property) {
    return property.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
  }

  @Test
  void thePasswordOfTheDatabasesComesFromTheEnvironment() {
    assertThat(all("DATABASE_PASSWORD: (.*)$", resolved)).hasSize(5).containsOnly("of the test");
  }

  @Test
  void everyMountedFileIsThere() {
    List<String> mounted = all("^ *- (/.*):/[^:]*:ro$", resolved);
    assertThat(mounted).hasSize(4).allMatch(file -> Files.exists(Path.of(file)));
  }

  @Test
  void prometheusScrapesTheFourServicesEveryFiveSeconds() throws Exception {
    String config = read("docker/prometheus/prometheus.yml");
    assertThat(config).contains("scrape_interval: 5s");
    assertThat(all("metrics_path: (.*)$", config)).hasSize(4).containsOnly("/metrics");
    assertThat(all("job_name: (.*)$", config))
        .containsExactlyElementsOf(Stream.of(Service.values()).map(Service::id).toList());
    assertThat(all("targets: \\[\"(.*)\"]$", config))
        .containsExactlyElementsOf(
            Stream.of(Service.values())
                .map(service -> service.id() + ":" + service.usualPort())
                .toList());
  }

  @Test
  void theDashboardAsksForMetricsThatTheServicesHave() throws Exception {
    List<String> asked =
        all("\\b((?:http|db|external|event)_[a-z_]+?)_(?:bucket|count|sum)\\{", dashboard());
    assertThat(asked).hasSizeGreaterThan(15);
    assertThat(read("docs/metrics.md"))
        .contains(asked.stream().distinct().map(name -> "`" + name + "`").toList());
  }

  private static String dashboard() throws IOException {
    return read("docker/grafana/dashboards/services.json");
  }
}
