package verdict.gatling.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import verdict.collect.system.StartPlace;
import verdict.gatling.parameters.MeasuredProject;
import verdict.gatling.parameters.SystemChoice;
import verdict.gatling.sut.SystemUnderTest;

/** A duet of real systems in a fresh copy of the project: one round, and a short one. */
@TestMethodOrder(OrderAnnotation.class)
class SideBySideIT {

  private static final Path OUTPUT = Path.of("target", "side-by-side.log").toAbsolutePath();
  private static final List<String> SHORT =
      List.of("--rounds", "1", "--block-duration", "4s", "--warm-up", "0s");

  private static Checkout checkout;

  @BeforeAll
  static void copy() throws Exception {
    checkout = Checkout.ofProject();
  }

  /** Its folder, with the answers in it. */
  private static Path duet(List<String> sides) throws Exception {
    List<String> duet = new ArrayList<>(List.of("duet"));
    duet.addAll(sides);
    duet.addAll(SHORT);
    int code = Checkout.exitCode(checkout.verdict(OUTPUT, duet));
    assertThat(code).as(output()).isIn(1, 2, 3); // slow ones miss an objective
    assertThat(output()).contains("report.md", "report.html");
    Path folder =
        checkout.runs().stream()
            .filter(run -> run.getFileName().toString().startsWith("duet-"))
            .reduce((earlier, later) -> later)
            .orElseThrow();
    assertThat(json(folder.resolve("comparison.json")).path("verdict").asText())
        .isIn("INCONCLUSIVE", "INVALID"); // one cold round proves nothing
    return folder;
  }

  private static String output() throws IOException {
    return Files.readString(OUTPUT);
  }

  private static JsonNode json(Path file) throws IOException {
    return new ObjectMapper().readTree(file.toFile());
  }

  @Test
  @Order(1)
  void itStartsBothOnTheSameDataEachAtPortsOfItsOwn() throws Exception {
    Path answers = duet(List.of("--set-candidate", "services.connections=20"));
    checkout.assertNothingIsLeft();

    JsonNode baseline = json(answers.resolve("baseline.json"));
    JsonNode candidate = json(answers.resolve("candidate.json"));
    assertThat(setting(baseline)).isEmpty();
    assertThat(setting(candidate)).isEqualTo("20");
    assertThat(run(candidate, "/dataSet")).isEqualTo(run(baseline, "/dataSet"));
    assertThat(run(candidate, "/dataSet/seed").asInt()).isEqualTo(1);
    assertThat(baseline.at("/windows")).hasSize(1); // both sides at once
    assertThat(Stream.concat(addresses(baseline), addresses(candidate)))
        .hasSize(8)
        .doesNotHaveDuplicates();
  }

  private static String setting(JsonNode side) {
    return run(side, "/services/settings").path("services.connections").asText();
  }

  /** What a side of one window says of its run: nothing of it is shared with another. */
  private static JsonNode run(JsonNode side, String at) {
    return side.at("/windows/0/run" + at);
  }

  private static Stream<String> addresses(JsonNode side) {
    List<String> addresses = new ArrayList<>();
    run(side, "/target/services").forEach(address -> addresses.add(address.asText()));
    return addresses.stream();
  }

  @Test
  @Tag("long")
  @Order(2) // the first has built what starts the systems
  void itComparesTwoThatRunAlreadyAndLeavesThemRunning() throws Exception {
    try (SystemUnderTest baseline = start("none");
        SystemUnderTest candidate = start("slow-dependency")) {
      List<String> sides = new ArrayList<>();
      targets("--baseline-target", baseline, sides);
      targets("--candidate-target", candidate, sides);
      Path answers = duet(sides);

      assertThat(addresses(json(answers.resolve("baseline.json"))))
          .containsExactlyInAnyOrderElementsOf(urls(baseline));
      assertThat(addresses(json(answers.resolve("candidate.json"))))
          .containsExactlyInAnyOrderElementsOf(urls(candidate));
      // 150 ms in one of three requests are more than a cold round can turn round.
      JsonNode gate = json(answers.resolve("comparison.json")).at("/loads/0/gate");
      assertThat(StreamSupport.stream(gate.spliterator(), false))
          .filteredOn(figure -> figure.path("metric").asText().equals("response-time-mean"))
          .singleElement()
          .satisfies(mean -> assertThat(mean.path("change").asDouble()).isPositive());
      for (String url : urls(baseline, candidate)) {
        assertThat(answer(url + "/metrics")).isEqualTo(200);
      }
    }
    checkout.assertNothingIsLeft();
  }

  private static SystemUnderTest start(String bottleneck) throws Exception {
    MeasuredProject measured = MeasuredProject.in(checkout.directory());
    Path logs = Files.createDirectories(OUTPUT.resolveSibling("logs of " + bottleneck));
    return SystemUnderTest.of(
        new SystemChoice.ToStart(Map.of("bottleneck", bottleneck), new TreeMap<>()),
        new StartPlace(
            measured.project(),
            measured.folder(),
            measured.folder(),
            "run",
            "",
            StartPlace.ports(List.of(measured.project())).get(0),
            logs));
  }

  private static List<String> urls(SystemUnderTest... systems) {
    return Stream.of(systems)
        .flatMap(system -> system.side().addresses().urls().values().stream())
        .toList();
  }

  private static int answer(String url) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(30)).build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static void targets(String option, SystemUnderTest system, List<String> into) {
    system
        .side()
        .addresses()
        .urls()
        .forEach((service, url) -> into.addAll(List.of(option, service + "=" + url)));
  }
}
