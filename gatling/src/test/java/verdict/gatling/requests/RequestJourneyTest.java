package verdict.gatling.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.gatling.journey.Journey;
import verdict.gatling.parameters.WrongParameter;
import verdict.gatling.testing.GatlingDsl;
import verdict.project.Load;
import verdict.project.Placeholders;
import verdict.project.ProjectFile;
import verdict.project.Request;

/** What is made of {@code load.requests} before any load; RequestsIT has what is sent. */
class RequestJourneyTest {
  private static final Placeholders NONE = new Placeholders(Map.of(), name -> Optional.empty());

  @TempDir private Path folder;

  @BeforeAll
  static void letRequestsBeBuilt() {
    GatlingDsl.configure();
  }

  @Test
  void eachEntryIsAVariantAndRequestsAreCountedByTheirWeights() throws Exception {
    Journey journey =
        journey(
            "[{get: /a, weight: 3}, {sequence: [{get: /b}, {post: /c}, {delete: /d}], weight: 1}]");
    assertThat(journey.order()).containsExactly(0, 0, 1, 0);
    // (3 x 1 + 3) / 4
    assertThat(journey.content()).isEqualTo(new Journey.Content(1.5, Duration.ZERO, 0));
    assertThat(journey.chain()).isNotSameAs(journey.chain());
  }

  @Test
  void aJourneyNamesTheServicesThatItsRequestsCall() throws Exception {
    assertThat(journey("[{get: /a}]").services()).containsExactly("shop");
    assertThat(journey("[{get: '#{ordersUrl}/a'}]").services()).containsExactly("orders");
    assertThat(journey("[{get: '${url}/a'}]").services()).containsExactly("shop");
    assertThat(journey("[{get: 'https://elsewhere.test/a'}]").services()).isEmpty();
  }

  @Test
  void namesInReportsAreFixedAndDistinct() throws Exception {
    RequestNames names = new RequestNames();
    List<Request> requests =
        load("[{get: '/products/#{id}'}, {get: '/products/{id}'}, {get: /a, name: list},"
                + " {post: /a, name: list}, {get: /b, name: list (2)}]")
            .requests();
    assertThat(requests.stream().map(request -> names.of(request, Optional.empty())))
        .containsExactly(
            "GET /products/{id}", "GET /products/{id} (2)", "list", "list (2)", "list (2) (2)");
    assertThat(names.of(requests.get(0), Optional.of("checkout")))
        .isEqualTo("checkout: GET /products/{id}");
  }

  @Test
  void aValueThatNoFeedAndNoRequestBeforeGivesIsOneSentence() throws Exception {
    Files.writeString(folder.resolve("users.csv"), "user,city\n1,Rome\n");
    assertRefused(
        "[{get: /a}, {get: '/users/#{usr}'}], feed: users.csv",
        "load.requests[1] of verdict.yml uses #{usr}, but users.csv has only user, city, and no"
            + " request before it saves usr; is #{user} meant?");
    String noFeed =
        "uses #{id}, but load has no feed, and no request before it saves id; correct it";
    assertRefused(
        "[{sequence: [{get: '/#{id}'}, {post: /a, save: {id: id}}]}]",
        "load.requests[0].sequence[0] of verdict.yml " + noFeed);
    // Another entry is another user's.
    assertRefused(
        "[{post: /a, save: {id: id}}, {get: '/#{id}'}]",
        "load.requests[1] of verdict.yml " + noFeed);
    for (String field : List.of("headers: {x: '#{n}'}", "json: {a: ['#{n}']}", "body: 'x#{n}'")) {
      assertThat(refusal("[{post: /a, %s}]".formatted(field)))
          .hasMessageStartingWith("load.requests[0] of verdict.yml uses #{n}, ");
    }
  }

  @Test
  void whatIsKnownMayBeUsedWhereverItIsWritten() throws Exception {
    Files.writeString(folder.resolve("users.csv"), "user,first name\n1,Ann\n");
    assertThat(
            journey(
                    "[{sequence: [{post: '/#{user}', save: {id: id}},"
                        + " {put: '/#{id}', headers: {x: '#{id}'}, json: {u: '#{first name}'}},"
                        + " {post: '/#{randomUuid()}', form: {a: '#{randomInt(1,5)}'}},"
                        + " {patch: '/#{user.size()}', body: '#{url} \\#{no}'}]}], feed: users.csv")
                .content()
                .requests())
        .isEqualTo(4);
  }

  @Test
  void anExpressionThatGatlingDoesNotUnderstandIsOneSentence() {
    assertRefused(
        "[{get: '/a#{'}]",
        "load.requests[0] of verdict.yml has an expression #{...} that Gatling does not understand"
            + " in \"#{url}/a#{\"; write #{name}, or \\#{ for the two characters");
  }

  @Test
  void aPlaceholderThatStandsForNothingIsOneSentence() {
    assertThat(refusal("[{get: /a, headers: {Authorization: 'Bearer ${TOKEN}'}}]"))
        .hasMessageStartingWith("load.requests[0] of verdict.yml ${TOKEN} stands for nothing here");
  }

  @Test
  void aVariableOfTheEnvironmentIsFilledInAndNotShownInAName() throws Exception {
    Request request = load("[{get: '/a?key=${KEY}', headers: {X: 'k ${KEY}'}}]").requests().get(0);
    SentRequest sent =
        SentRequest.of(
            request,
            new RequestNames().of(request, Optional.empty()),
            Map.of(),
            new Placeholders(Map.of(), name -> Optional.of("s3cret"))::fill);
    assertThat(sent.url()).isEqualTo("#{url}/a?key=s3cret");
    assertThat(sent.headers()).containsEntry("X", "k s3cret");
    assertThat(sent.name()).isEqualTo("GET /a?key=${KEY}");
  }

  @Test
  void aHeaderOfARequestReplacesThatOfItsSequenceWhichReplacesTheUsualOne() throws Exception {
    Request request = load("[{post: /a, json: {}, headers: {Accept: text/csv}}]").requests().get(0);
    SentRequest sent =
        SentRequest.of(
            request,
            "a",
            Map.of("CONTENT-TYPE", "application/vnd.shop+json", "accept", "text/xml"),
            text -> text);
    assertThat(sent.headers())
        .isEqualTo(Map.of("CONTENT-TYPE", "application/vnd.shop+json", "Accept", "text/csv"));
  }

  private Journey journey(String requests) throws IOException, WrongParameter {
    return RequestJourney.of(load(requests), folder, List.of("shop", "orders"), NONE);
  }

  private Load load(String requests) throws IOException {
    Path file = folder.resolve("verdict.yml");
    Files.writeString(file, "load: {requests: " + requests + "}\n");
    return ProjectFile.read(file).load().orElseThrow();
  }

  private WrongParameter refusal(String requests) {
    return catchThrowableOfType(WrongParameter.class, () -> journey(requests));
  }

  private void assertRefused(String requests, String sentence) {
    assertThat(refusal(requests)).hasMessage(sentence);
    assertThat(refusal(requests).exitCode()).isEqualTo(65);
  }
}
