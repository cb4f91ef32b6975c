package verdict.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.gatling.recording.Recording;
import verdict.gatling.testing.GatlingProcess;
import verdict.gatling.testing.GatlingProcess.Ended;
import verdict.gatling.testing.ShopServer;
import verdict.gatling.testing.ShopServer.Asked;
import verdict.run.recording.Tag;

/** {@code load.requests} of a {@code verdict.yml}, in a whole Gatling process. */
class RequestsIT {
  private static final Duration AT_MOST = Duration.ofMinutes(2);

  @TempDir private Path folder;
  private ShopServer shop;

  @BeforeEach
  void start() throws IOException {
    shop = new ShopServer();
  }

  @AfterEach
  void stop() {
    shop.close();
  }

  @Test
  void aSequenceIsSentAsItIsWrittenWithTheValuesOfTheFeedAndOfItsAnswers() throws Exception {
    Files.writeString(folder.resolve("users.csv"), "user,note\nann,\"a \"\"b\"\"\"\nbob,c\n");
    project(
        """
        feed: users.csv
        rps: 5
        duration: 2s
        requests:
        - name: checkout
          headers: {X-User: '#{user}'}
          sequence:
          - {post: /orders, json: {user: '#{user}', note: '#{note}', n: 1}, status: 201, save: {id: id, sku: 'items[0].sku'}}
          - {get: '/orders/#{id}?sku=#{sku}', headers: {Accept: text/csv}}
          - {put: '${url}/orders/#{id}', json: {id: '#{id}', text: 'order #{id}'}}
          - {post: /form, form: {user: '#{user}', 'a b': 'c&d'}}
          - {patch: /text, body: 'id #{id}', name: patch}
        """);
    Ended ended = run("-DwarmUp=0s");
    assertThat(ended.exitCode()).as(ended.stderr()).isZero();
    // 5 requests/s for 2 s are 2 journeys of 5 requests: one of each line.
    assertThat(shop.asked()).hasSize(10);
    List<Asked> ann = askedBy("ann");
    List<Asked> bob = askedBy("bob");
    assertThat(ann.stream().map(Asked::request))
        .containsExactly(
            "POST /orders", "GET /orders/17?sku=a", "PUT /orders/17", "POST /form", "PATCH /text")
        .isEqualTo(bob.stream().map(Asked::request).toList());
    assertThat(ann.stream().map(Asked::body))
        .containsExactly(
            "{\"user\":\"ann\",\"note\":\"a \\\"b\\\"\",\"n\":1}",
            "",
            "{\"id\":17,\"text\":\"order 17\"}",
            "a+b=c%26d&user=ann",
            "id 17");
    assertThat(bob.get(0).body()).isEqualTo("{\"user\":\"bob\",\"note\":\"c\",\"n\":1}");
    assertThat(ann.stream().map(each -> each.header("content-type")))
        .containsExactly(
            "application/json",
            "",
            "application/json",
            "application/x-www-form-urlencoded",
            "text/plain; charset=utf-8");
    assertThat(ann.stream().limit(2).map(each -> each.header("accept")))
        .containsExactly("*/*", "text/csv");
    assertThat(counts())
        .containsEntry("checkout: POST /orders", 2L)
        .containsEntry("checkout: GET /orders/{id}?sku={sku}", 2L)
        .containsEntry("checkout: patch", 2L);
    JsonNode load = runJson().path("load");
    assertThat(load.path("requestsPerJourney").intValue()).isEqualTo(5);
    assertThat(load.path("journeysAsked").intValue()).isEqualTo(2);
  }

  private List<Asked> askedBy(String user) {
    return shop.asked().stream().filter(each -> each.header("x-user").equals(user)).toList();
  }

  @Test
  void usersTakeTheEntriesByWeightAndTheRateIsThatOfRequests() throws Exception {
    project(
        """
        rps: 10
        duration: 4s
        requests:
        - {get: /a, weight: 3}
        - {sequence: [{get: /b}, {get: /c}], weight: 1}
        """);
    Ended ended = run("-DwarmUp=0s");
    assertThat(ended.exitCode()).as(ended.stderr()).isZero();
    // 5 requests in 4 journeys: 10 requests/s are 8 journeys/s, and 32 in 4 s, which is 8 cycles.
    assertThat(shop.requests()).hasSize(40);
    assertThat(counts())
        .containsEntry("GET /a", 24L)
        .containsEntry("GET /b", 8L)
        .containsEntry("GET /c", 8L);
    JsonNode load = runJson().path("load");
    assertThat(load.path("requestsPerSecond").doubleValue()).isEqualTo(10);
    assertThat(load.path("journeysAsked").intValue()).isEqualTo(32);
    assertThat(load.has("requestsPerJourney")).isFalse(); // 1.25 is that of no journey
  }

  @Test
  void aFailureIsRecordedWithItsKindAndEndsItsSequence() throws Exception {
    project(
        """
        rps: 9
        duration: 3s
        requests:
        - {get: /status/404}
        - {get: '/status/404/expected', status: 404}
        - {get: /status/302}
        - {head: /a}
        - {sequence: [{post: /orders, save: {total: total.gross}}, {get: '/orders/#{total}'}]}
        - {sequence: [{delete: /status/500}, {get: /never}]}
        - {get: /status/200, status: 201}
        """);
    Ended ended = run("-DwarmUp=0s");
    assertThat(ended.exitCode()).as(ended.stderr()).isZero();
    // 9 requests in 7 journeys: 3 cycles in 3 s.
    assertThat(counts())
        .containsEntry("GET /status/404|failed|404", 3L)
        .containsEntry("GET /status/404/expected", 3L)
        .containsEntry("GET /status/302", 3L)
        .containsEntry("HEAD /a", 3L)
        .containsEntry("POST /orders|failed|check", 3L) // 201 is right, and there is no total
        .containsEntry("DELETE /status/500|failed|500", 3L)
        .containsEntry("GET /status/200|failed|200", 3L)
        .doesNotContainKeys("GET /status/404", "POST /orders", "GET /never", "GET /orders/{total}");
    assertThat(shop.requests()).hasSize(21).doesNotContain("GET /redirected", "GET /never");
  }

  @Test
  void bothSidesOfARoundGetTheSameRequestsWithTheSameValues() throws Exception {
    Files.writeString(folder.resolve("users.csv"), "id\n1\n2\n3\n4\n5\n");
    project(
        """
        feed: {file: users.csv, order: random}
        requests:
        - {get: '/a/#{id}', weight: 2}
        - {get: '/b/#{id}'}
        """);
    Path round = Files.createDirectory(folder.resolve("round"));
    try (ShopServer candidate = new ShopServer()) {
      Files.writeString(
          round.resolve("ask.json"),
          """
          {"schemaVersion": 3, "duet": "duet-1", "round": 1, "blocks": [["candidate", "baseline"]],
           "seed": 1, "requestsPerSecond": 10.0, "blockSeconds": 3, "cutSeconds": 1,
           "warmUpSeconds": 2, "journey": "requests",
           "sides": {"baseline": {"target": {"service": "%s"}},
                     "candidate": {"target": {"service": "%s"}}}}
          """
              .formatted(shop.url(), candidate.url()));
      Ended ended = run("-Dduet.ask=" + round.resolve("ask.json"));
      assertThat(ended.exitCode()).as(ended.stderr()).isZero();
      // The last 30 are those of the block, in about the order of the turns.
      List<String> sent = last(30, shop.requests());
      assertThat(last(30, candidate.requests())).containsExactlyInAnyOrderElementsOf(sent);
      assertThat(sent.stream().filter(request -> request.startsWith("GET /a"))).hasSize(20);
      for (String side : List.of("baseline", "candidate")) {
        assertThat(Recording.in(round.resolve("block-1-" + side)).counts())
            .containsEntry("|lag", 20L);
      }
    }
  }

  private static List<String> last(int count, List<String> requests) {
    return requests.subList(requests.size() - count, requests.size());
  }

  @Test
  void aFeedThatIsNotThereIsOneSentenceBeforeAnyLoad() throws Exception {
    project("feed: users.csv\nrequests: [{get: '/#{id}'}]\n");
    Ended ended = run();
    assertThat(ended.exitCode()).isEqualTo(65);
    assertThat(ended.stderr())
        .isEqualTo(
            "verdict: users.csv, the feed of load.requests in verdict.yml, does not exist; its path"
                + " is relative to the folder of verdict.yml; correct it\n");
    assertThat(shop.asked()).isEmpty();
    assertThat(folder.resolve("reports")).doesNotExist();
  }

  @Test
  void aProjectWithoutRequestsIsOneSentence() throws Exception {
    Files.writeString(folder.resolve("verdict.yml"), "url: " + shop.url() + "\n");
    Ended ended = run();
    assertThat(ended.exitCode()).isEqualTo(64);
    assertThat(ended.stderr())
        .isEqualTo(
            "verdict: %s must have load.requests, has none; add for example load: {requests: [{get:"
                    .formatted(folder.resolve("verdict.yml"))
                + " /}]}\n");
  }

  /** Writes the file with this load. */
  private void project(String load) throws IOException {
    Files.writeString(
        folder.resolve("verdict.yml"), "url: " + shop.url() + "\nload:\n" + load.indent(2));
  }

  private Ended run(String... properties) throws IOException, InterruptedException {
    List<String> all =
        new ArrayList<>(
            List.of("-Dverdict.root=" + folder, "-Dverdict.report=off", "-Drun.id=mine"));
    all.addAll(List.of(properties));
    return new GatlingProcess(folder, folder.resolve("gatling"))
        .run(RequestsSimulation.class, all, AT_MOST);
  }

  private JsonNode runJson() throws IOException {
    return new ObjectMapper().readTree(folder.resolve(".verdict/runs/mine/run.json").toFile());
  }

  /** How many were recorded, by the parts of the tag. */
  private Map<String, Long> counts() throws IOException {
    Map<String, Long> counts = new TreeMap<>();
    Recording.in(folder.resolve(".verdict/runs/mine"))
        .counts()
        .forEach((tag, count) -> counts.put(String.join("|", Tag.parse(tag).parts()), count));
    return counts;
  }
}
