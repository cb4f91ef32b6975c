package superheroes.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static superheroes.launcher.LauncherProcess.get;
import static superheroes.launcher.LauncherProcess.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The four services as a user meets them: real processes on a real PostgreSQL. */
class SystemIT {

  private static final JsonMapper JSON = new JsonMapper();

  private static final Map<String, List<String>> FIELDS =
      Map.of(
          "heroes", List.of("id", "level", "name", "otherName", "picture", "powers"),
          "villains", List.of("id", "level", "name", "otherName", "picture", "powers"),
          "locations", List.of("description", "id", "name", "picture", "type"));

  private static LauncherProcess launcher;
  private static JsonNode urls;

  @BeforeAll
  static void start() throws Exception {
    launcher = LauncherProcess.start();
    urls = launcher.awaitReady().get("services");
  }

  @AfterAll
  static void stop() throws Exception {
    launcher.close();
    assertThat(launcher.leftovers()).isEmpty();
  }

  private static String url(String service, String path) {
    return urls.get(service).asString() + "/api/" + service + path;
  }

  private static JsonNode ok(String url) throws Exception {
    var response = get(url);
    assertThat(response.statusCode()).as("%s: %s", url, response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private static List<Long> ids(JsonNode rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> row.get("id").asLong())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"heroes", "villains", "locations"})
  void aPageHasTwentyRowsWithAllFieldsInAStableOrder(String service) throws Exception {
    JsonNode page = ok(url(service, ""));
    assertThat(page).hasSize(20).isEqualTo(ok(url(service, "?page=0&size=20")));
    assertThat(new TreeSet<>(page.get(0).propertyNames()))
        .containsExactlyElementsOf(FIELDS.get(service));
    assertThat(ids(page)).isSorted();
  }

  @ParameterizedTest
  @ValueSource(strings = {"heroes", "villains", "locations"})
  void thePagesTogetherAreTheWholeTableAndTheIdsHaveGaps(String service) throws Exception {
    List<JsonNode> pages = new ArrayList<>();
    for (int page : IntStream.range(0, 3).toArray()) {
      pages.add(ok(url(service, "?size=100&page=" + page)));
    }
    List<Long> ids = pages.stream().flatMap(page -> ids(page).stream()).toList();
    assertThat(ids).hasSize(300).doesNotHaveDuplicates().isSorted();
    assertThat(ids.get(299)).isGreaterThan(2_000);
    assertThat(ok(url(service, "?size=100&page=3"))).isEmpty();
    assertThat(ok(url(service, "/count")).get("count").asInt()).isEqualTo(300);
  }

  @ParameterizedTest
  @ValueSource(strings = {"heroes", "villains", "locations"})
  void aRandomRowIsOneThatCanBeAskedForById(String service) throws Exception {
    String singular =
        service.equals("heroes") ? "hero" : service.substring(0, service.length() - 1);
    for (String path : List.of("/random", "/random_" + singular)) {
      JsonNode row = ok(url(service, path));
      assertThat(ok(url(service, "/" + row.get("id").asLong()))).isEqualTo(row);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"heroes", "villains", "locations"})
  void wrongIdsAndPagesAreProblemsThatSayWhatIsAllowed(String service) throws Exception {
    Map<String, Integer> wrong =
        Map.of(
            "/abc", 400,
            "/99999999999999999999", 400,
            "/2", 404,
            "?page=-1", 400,
            "?size=101", 400,
            "/1/nothing", 404);
    for (var path : wrong.entrySet()) {
      var response = get(url(service, path.getKey()));
      assertThat(response.statusCode()).as(path.getKey()).isEqualTo(path.getValue());
      assertThat(response.headers().firstValue("Content-Type"))
          .hasValue("application/problem+json");
      assertThat(JSON.readTree(response.body()).get("detail").asString()).isNotBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"heroes", "villains"})
  void aRowIsAboutNineTenthsOfAKilobyte(String service) throws Exception {
    assertThat(get(url(service, "?size=100")).body().length() / 100).isBetween(750, 1_050);
  }

  @Test
  void theSameSeedDrawsTheSameRowsOnEveryMachine() throws Exception {
    assertThat(ok(url("heroes", "?size=1")).get(0).get("name").asString())
        .isEqualTo("Bright Heron 1");
    assertThat(ok(url("villains", "?size=1")).get(0).get("name").asString())
        .isEqualTo("Brass Hydra 1");
    assertThat(ok(url("locations", "?size=1")).get(0).get("name").asString())
        .isEqualTo("Dunmere 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"heroes", "villains", "locations", "fights"})
  void theMetricsHaveTheirNamesAndBoundedLabels(String service) throws Exception {
    get(url(service, "/12345"));
    get(url(service, "/a/path/that/no/route/wants"));
    String metrics = get(urls.get(service).asString() + "/metrics").body();
    assertThat(metrics)
        .contains(
            "http_request_duration_seconds_count{endpoint=\"/api/" + service + "/{id}\",method=",
            "db_query_duration_seconds_bucket{query_type=\"get_by_id\",le=\"5.0E-4\"}",
            "db_pool_acquire_duration_seconds_count",
            "event_loop_lag_seconds_count",
            "http_response_bytes_sum{endpoint=\"/api/" + service + "/{id}\"}",
            "r2dbc_pool_pending_connections",
            "jvm_allocated_bytes_total",
            "process_resident_memory_bytes",
            "process_cpu_time_ns_total",
            "process_start_time_seconds",
            "logback_events_total")
        .contains("endpoint=\"unmatched\"")
        .doesNotContain(
            "12345", "no/route", "endpoint=\"/metrics\"", "endpoint=\"/actuator", "error=\"none\"");
    var openMetrics = get(urls.get(service).asString() + "/actuator/prometheus");
    assertThat(openMetrics.body()).contains("http_request_duration_seconds_count");
  }

  @Test
  void aFightIsDecidedStoredAndToldInFull() throws Exception {
    JsonNode fighters = ok(url("fights", "/randomfighters"));
    ObjectNode request = JSON.createObjectNode();
    request.set("hero", fighters.get("hero"));
    request.set("villain", fighters.get("villain"));
    request.set("location", ok(url("fights", "/randomlocation")));
    JsonNode fight = JSON.readTree(post(url("fights", ""), request.toString()).body());

    assertThat(new TreeSet<>(fight.propertyNames()))
        .containsExactly(
            "fightDate",
            "hero",
            "id",
            "location",
            "loserLevel",
            "loserName",
            "loserPicture",
            "loserPowers",
            "loserTeam",
            "villain",
            "winnerLevel",
            "winnerName",
            "winnerPicture",
            "winnerPowers",
            "winnerTeam");
    boolean heroWon = fight.get("winnerTeam").asString().equals("heroes");
    assertThat(fight.get("winnerName"))
        .isEqualTo(request.get(heroWon ? "hero" : "villain").get("name"));
    assertThat(fight.get("location")).isEqualTo(request.get("location"));
    assertThat(ok(url("fights", "/" + fight.get("id").asLong()))).isEqualTo(fight);
    assertThat(ok(url("fights", "?size=1")).get(0)).isEqualTo(fight);

    post(url("fights", ""), request.toString());
    assertThat(ids(ok(url("fights", "?size=2"))))
        .containsExactly(fight.get("id").asLong() + 1, fight.get("id").asLong());
  }

  @Test
  void anExecutedFightIsNotStored() throws Exception {
    JsonNode newest = ok(url("fights", "?size=1"));
    assertThat(ok(url("fights", "/execute_fight")).has("id")).isFalse();
    assertThat(ok(url("fights", "?size=1"))).isEqualTo(newest);
  }

  @Test
  void anInvalidFightSaysEverythingThatIsWrongWithIt() throws Exception {
    var response = post(url("fights", ""), "{\"hero\":{\"name\":\"\",\"level\":0}}");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body())
        .contains(
            "hero.level", "hero.name", "villain must not be null", "location must not be null");
    for (String body : List.of("", "{", "[]", "{\"hero\":\"x\"}")) {
      assertThat(post(url("fights", ""), body).statusCode()).as(body).isEqualTo(400);
    }
  }
}
