package verdict.project.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.project.Project;
import verdict.project.ProjectFile;

class InitFileTest {
  private static final String BOOT =
      """
      <project>
        <parent><artifactId>spring-boot-starter-parent</artifactId><version>4.1.2</version></parent>
        <artifactId>shop</artifactId>
        <version>1.2</version>
        <dependencies>
          <dependency><artifactId>spring-boot-starter-actuator</artifactId></dependency>
          <dependency><artifactId>micrometer-registry-prometheus</artifactId></dependency>
        </dependencies>
        <build><plugins><plugin><artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build>
      </project>
      """;

  @TempDir Path folder;

  private void file(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String written() throws IOException {
    String text = InitFile.of(folder);
    ProjectFile.read(Files.writeString(folder.resolve(ProjectFile.NAME), text)); // it is valid
    return text;
  }

  /** Without comments and empty lines. */
  private String keys() throws IOException {
    return written().replaceAll("(?m)^(#.*)?\n", "");
  }

  @Test
  void aSpringBootServiceWithItsSimulation() throws IOException {
    file("pom.xml", BOOT);
    file("mvnw", "");
    file(
        "src/main/resources/application.properties",
        "management.endpoints.web.exposure.include=health,prometheus\nserver.servlet.context-path=/shop\n");
    file(
        "src/test/java/acme/ShopSimulation.java",
        "package acme;\nimport io.gatling.javaapi.core.*;\npublic class ShopSimulation extends Simulation {\n"
            + "  String url = System.getProperty(\"shopUrl\", \"http://localhost\");\n}\n");
    assertThat(keys())
        .isEqualTo(
            """
            build: ./mvnw -q -DskipTests package
            start: java -jar target/shop-1.2.jar --server.port=${port}
            ready: http://127.0.0.1:${port}/shop/actuator/health
            metrics: http://127.0.0.1:${port}/shop/actuator/prometheus
            load:
              requests:
                - get: /
            gates: {mean: 5%, p95: 10%, failures: 0.1pp, cpu: 5%}
            objectives: {p95: 500ms, failures: 0.1%}
            """);
    assertThat(written())
        .contains(
            "#   ./mvnw gatling:test -Dgatling.simulationClass=acme.ShopSimulation -DshopUrl=URL\n");
  }

  @Test
  void aModuleOfAMavenProjectWhoseMetricsAreNotExposed() throws IOException {
    file(
        "pom.xml",
        "<project><artifactId>all</artifactId><modules><module>web</module></modules></project>");
    file("web/pom.xml", BOOT);
    file("web/src/main/resources/application.yml", "server:\n  port: 9000\n---\nother: [\n");
    assertThat(written())
        .contains("build: mvn -q -DskipTests package\n")
        .contains("start: java -jar web/target/shop-1.2.jar --server.port=${port}\n")
        .contains(
            "# set management.endpoints.web.exposure.include=health,prometheus, or this answers 404\n");
  }

  @Test
  void aGradleProjectWithAnOpenApiDocument() throws IOException {
    file("settings.gradle.kts", "rootProject.name = \"orders\"\n");
    file("build.gradle.kts", "plugins { id(\"org.springframework.boot\") }\nversion = \"0.1\"\n");
    file(
        "src/main/resources/openapi.yaml",
        """
        paths:
          /orders: {get: {parameters: [{name: page, in: query}]}}
          /orders/{id}: {get: {parameters: [{name: id, in: path, required: true, example: 17}]}}
          /orders/{id}/items: {get: {parameters: [{name: id, in: path, required: true}]}}
          /search: {get: {parameters: [{name: q, in: query, required: true, schema: {example: tea}}]}}
          /carts: {post: {}}
        """);
    assertThat(keys())
        .startsWith(
            """
            build: gradle -q assemble
            start: java -jar build/libs/orders-0.1.jar --server.port=${port}
            ready: http://127.0.0.1:${port}/
            load:
              requests:
                - get: /orders
                - get: /orders/17
                - get: /search?q=tea
            """);
  }

  @Test
  void aNodeServiceWithAJavaScriptSimulation() throws IOException {
    file(
        "package.json",
        "{\"scripts\":{\"start\":\"node server.js\"},\"dependencies\":{\"prom-client\":\"1\"}}");
    file("package-lock.json", "{}");
    file("load/package.json", "{}");
    file("load/src/shop.gatling.js", "getParameter('baseUrl', '')");
    assertThat(keys())
        .startsWith(
            """
            build: npm ci
            start: env PORT=${port} node server.js
            ready: http://127.0.0.1:${port}/
            metrics: http://127.0.0.1:${port}/metrics
            load:
              requests:
                - get: /
            """);
    assertThat(written())
        .contains(
            "# Found shop, which",
            "#   (cd load && npx gatling run --simulation shop baseUrl=URL)\n");
  }

  @Test
  void aQuarkusService() throws IOException {
    file("pom.xml", "<project>quarkus-maven-plugin quarkus-smallrye-health</project>");
    assertThat(keys())
        .contains(
            "start: java -Dquarkus.http.port=${port} -jar target/quarkus-app/quarkus-run.jar\n")
        .contains("ready: http://127.0.0.1:${port}/q/health/ready\n");
  }

  @Test
  void aDockerfile() throws IOException {
    file("Dockerfile", "FROM scratch\nEXPOSE 3000/tcp\n");
    assertThat(keys())
        .contains("start: docker run --rm -p 127.0.0.1:${port}:3000 verdict-${ref}\n");
  }

  @Test
  void whatIsNotFoundIsAComment() throws IOException {
    assertThat(written())
        .contains("nor a Dockerfile was found here", "start: ./CHANGE-ME --port ${port}\n");
    Project project = ProjectFile.read(folder.resolve(ProjectFile.NAME));
    assertThat(project.metrics()).isEmpty();
    assertThat(project.load().orElseThrow().requests()).hasSize(1);
  }
}
