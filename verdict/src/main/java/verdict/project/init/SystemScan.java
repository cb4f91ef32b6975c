package verdict.project.init;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds how the system of a project is built and started. */
record SystemScan(ProjectFiles files) {
  private static final Pattern EXPOSED = Pattern.compile("(?mi)^\\s*EXPOSE\\s+(\\d{1,5})");
  private static final int USUAL_PORT = 8080;

  /** The first that is recognised. */
  Optional<FoundSystem> find() {
    Optional<JvmBuild> jvm = JvmBuild.of(files);
    return jvm.filter(build -> build.mentions("quarkus"))
        .map(SystemScan::quarkus)
        .or(() -> jvm.filter(build -> build.mentions("spring-boot")).map(this::springBoot))
        .or(() -> jvm.filter(b -> b.mentions("org.springframework.boot")).map(this::springBoot))
        .or(() -> files.text("package.json").flatMap(this::node))
        .or(() -> files.text("Dockerfile").map(SystemScan::docker));
  }

  private FoundSystem springBoot(JvmBuild build) {
    SpringSettings settings = SpringSettings.of(build.module());
    boolean hasActuator = build.mentions("spring-boot-starter-actuator");
    boolean hasMetrics = hasActuator && build.mentions("micrometer-registry-prometheus");
    String management = settings.managementPath();
    return new FoundSystem(
        "Spring Boot",
        Optional.of(build.command()),
        build
            .jar()
            .map(
                jar ->
                    "java -jar "
                        + jar
                        + " --server.port=${port}"
                        + (settings.hasManagementPort()
                            ? " --management.server.port=${port}"
                            : "")),
        hasActuator ? management + "/health" : settings.contextPath() + "/",
        hasMetrics ? Optional.of(management + "/prometheus") : Optional.empty(),
        hint(hasActuator, hasMetrics, settings));
  }

  private static Optional<String> hint(
      boolean hasActuator, boolean hasMetrics, SpringSettings settings) {
    if (!hasActuator || !hasMetrics) {
      return Optional.of(
          "add "
              + (hasActuator ? "" : "spring-boot-starter-actuator and ")
              + "micrometer-registry-prometheus to the dependencies, and the report says why");
    }
    return settings.exposesPrometheus()
        ? Optional.empty()
        : Optional.of(
            "set management.endpoints.web.exposure.include=health,prometheus, or this answers 404");
  }

  private static FoundSystem quarkus(JvmBuild build) {
    boolean hasHealth = build.mentions("smallrye-health");
    boolean hasMetrics = build.mentions("micrometer-registry-prometheus");
    boolean isGradle = build.command().contains("gradle");
    String app = isGradle ? "build/quarkus-app" : "target/quarkus-app";
    return new FoundSystem(
        "Quarkus",
        Optional.of(build.command()),
        Optional.of("java -Dquarkus.http.port=${port} -jar " + app + "/quarkus-run.jar"),
        hasHealth ? "/q/health/ready" : "/",
        hasMetrics ? Optional.of("/q/metrics") : Optional.empty(),
        hasMetrics
            ? Optional.empty()
            : Optional.of("add quarkus-micrometer-registry-prometheus, and the report says why"));
  }

  private Optional<FoundSystem> node(String text) {
    JsonNode json;
    try {
      json = new ObjectMapper().readTree(text);
    } catch (IOException e) {
      return Optional.empty();
    }
    String script = json.at("/scripts/start").asText("");
    String main = json.path("main").asText("");
    String start =
        !script.isEmpty() ? script : files.has(main) && !main.isEmpty() ? "node " + main : "";
    if (start.isEmpty()) {
      return Optional.empty();
    }
    boolean hasMetrics = json.path("dependencies").has("prom-client");
    return Optional.of(
        new FoundSystem(
            "Node",
            files.has("package-lock.json") ? Optional.of("npm ci") : Optional.empty(),
            Optional.of("env PORT=${port} " + start),
            "/",
            hasMetrics ? Optional.of("/metrics") : Optional.empty(),
            hasMetrics
                ? Optional.empty()
                : Optional.of("add prom-client and serve its register, and the report says why")));
  }

  private static FoundSystem docker(String text) {
    Matcher exposed = EXPOSED.matcher(text);
    int port = exposed.find() ? Integer.parseInt(exposed.group(1)) : USUAL_PORT;
    return new FoundSystem(
        "Dockerfile",
        Optional.of("docker build -q -t verdict-${ref} ."),
        Optional.of("docker run --rm -p 127.0.0.1:${port}:" + port + " verdict-${ref}"),
        "/",
        Optional.empty(),
        Optional.of("name the path where the container serves Prometheus text, if it does"));
  }
}
