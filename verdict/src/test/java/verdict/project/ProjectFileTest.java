package verdict.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verdict.file.UnreadableInput;

class ProjectFileTest {
  @TempDir Path folder;

  private Project read(String yaml) throws IOException {
    return ProjectFile.read(Files.writeString(folder.resolve(ProjectFile.NAME), yaml));
  }

  @Test
  void readsTheExampleOfTheDesign() throws IOException {
    Project shop =
        read(
            """
            build: ./mvnw -q -DskipTests package
            start: java -jar target/shop.jar --server.port=${port}
            ready: http://localhost:${port}/actuator/health
            metrics: http://localhost:${port}/actuator/prometheus
            load:
              requests: [{get: /products?page=0}, {get: /products/17}, {post: /orders, json: {product: 17}}]
            gates: {mean: 5%, p95: {margin: 10%, floor: 2ms}, failures: 0.1pp, cpu: 5%}
            objectives: {p95: 500ms, failures: 0.1%}
            accepted: [{metric: p95, upTo: 12%, until: 2027-01-31, why: "encrypts the payload"}]
            """);
    assertThat(shop.build().orElseThrow().words())
        .containsExactly("./mvnw", "-q", "-DskipTests", "package");
    assertThat(shop.ready())
        .hasValue(new Ready(List.of("http://localhost:${port}/actuator/health"), new Seconds(60)));
    assertThat(shop.load().orElseThrow().requests())
        .extracting(Request::shownName)
        .containsExactly("GET /products?page=0", "GET /products/17", "POST /orders");
    assertThat(shop.gates().orElseThrow().path("p95").path("floor").asText()).isEqualTo("2ms");
    assertThat(shop.portNames()).containsExactly("port");
  }

  @Test
  void fillsInASide() throws IOException {
    Project project =
        read(
            """
            start: java -jar shop.jar --server.port=${port} --peer=${port.peer}
            url: {shop: "http://127.0.0.1:${port}", peer: "http://127.0.0.1:${port.peer}"}
            ready: {url: "${url}/health", within: 2m}
            metrics: {shop: {url: "${url}/metrics", headers: {Authorization: "Bearer ${TOKEN}"}}}
            options:
              fault: --fault ${value}
            setting: --${name}=${value}
            """);
    ProjectSide side =
        ProjectSide.of(
            project,
            new Placeholders(
                Map.of("port", "4711", "port.peer", "4712"),
                name -> Optional.of("the " + name).filter(of -> name.equals("TOKEN"))),
            Map.of("fault", "slow disk"),
            Map.of("log.level", "INFO"));
    assertThat(side.start().orElseThrow().words())
        .containsExactly(
            "java",
            "-jar",
            "shop.jar",
            "--server.port=4711",
            "--peer=4712",
            "--fault",
            "slow disk",
            "--log.level=INFO");
    assertThat(side.ready())
        .hasValue(new Ready(List.of("http://127.0.0.1:4711/health"), new Seconds(120)));
    assertThat(side.addresses().entry()).isEqualTo("shop");
    assertThat(side.metrics().services().get("shop").headers())
        .containsEntry("Authorization", "Bearer the TOKEN");
  }

  @Test
  void saysWhichFieldHasAPlaceholderThatStandsForNothing() throws IOException {
    Project project = read("start: java -jar shop.jar ${prot}\n");
    assertThatThrownBy(
            () ->
                ProjectSide.of(
                    project,
                    new Placeholders(Map.of("port", "1"), name -> Optional.empty()),
                    Map.of(),
                    Map.of()))
        .hasMessage(
            "in field start, ${prot} stands for nothing here: it must be one of ${port}, ${url},"
                + " ${url.service}, or a variable of the environment; is ${port} meant?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "startt: x | has the field startt, which is none of accepted, build",
        "startt: x | (is start meant?)",
        "start: make && run | the operator && of a shell in field start",
        "start: 'run \"me' | a quote \" that is not closed in field start",
        "start: [] | has no command in field start",
        "build: make | has the field build, which needs start beside it",
        "load: {} | has not exactly one of requests, simulation and command in load",
        "load: {requests: [{get: products}]} | has no path in field load.requests[0].get",
        "load: {requests: [{get: /a, post: /b}]} | has not exactly one of get, post",
        "load: {requests: [{sequence: [{get: /a}], status: 200}]} | has a body, status or save beside a sequence in load.requests[0]; give it to a request of the sequence",
        "load: {requests: [{post: /a, json: {}, form: {a: b}}]} | has more than one of json, form and body in load.requests[0]",
        "load: {command: x, duration: 60} | something else than a time such as 60s or 2m in field load.duration",
        "load: {command: x, rps: fast} | has something else than a number in field load.rps",
        "url: {} | has neither a URL nor URLs by service in field url",
        "a: [ | is not YAML (line 2, column 1)",
        "a: 1, a: 2 | is not YAML",
        "'[]' | is not a list of keys",
      })
  void refusesWithOneSentence(String yaml, String sentence) {
    assertThatThrownBy(() -> read(yaml + "\n"))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining(sentence)
        .hasMessageContaining("verdict.yml")
        .message()
        .hasLineCount(1);
  }

  @Test
  void anEmptyFileIsSaidToBeEmpty() {
    assertThatThrownBy(() -> read("# nothing yet\n")).hasMessageContaining("is empty");
  }

  @Test
  void isFoundInTheFoldersAboveUpToTheTopOfTheWorkTree() throws IOException {
    Path shop = Files.createDirectories(folder.resolve("shop/.git")).getParent();
    Path deep = Files.createDirectories(shop.resolve("src/main"));
    Files.writeString(folder.resolve(ProjectFile.NAME), "start: other\n");
    assertThat(ProjectFile.find(deep)).isEmpty();
    Path own = Files.writeString(shop.resolve(ProjectFile.NAME), "start: own\n");
    assertThat(ProjectFile.find(deep)).hasValue(own);
  }
}
