package verdict.gatling.journey;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.doIfOrElse;
import static io.gatling.javaapi.core.CoreDsl.doSwitch;
import static io.gatling.javaapi.core.CoreDsl.dummy;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.exitBlockOnFail;
import static io.gatling.javaapi.core.CoreDsl.exitHere;
import static io.gatling.javaapi.core.CoreDsl.exitHereIf;
import static io.gatling.javaapi.core.CoreDsl.exitHereIfFailed;
import static io.gatling.javaapi.core.CoreDsl.exponentialPauses;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.forever;
import static io.gatling.javaapi.core.CoreDsl.group;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.onCase;
import static io.gatling.javaapi.core.CoreDsl.pace;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.percent;
import static io.gatling.javaapi.core.CoreDsl.randomSwitch;
import static io.gatling.javaapi.core.CoreDsl.rendezVous;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.roundRobinSwitch;
import static io.gatling.javaapi.core.CoreDsl.stopLoadGenerator;
import static io.gatling.javaapi.core.CoreDsl.tryMax;
import static io.gatling.javaapi.core.CoreDsl.uniformRandomSwitch;
import static io.gatling.javaapi.http.HttpDsl.Cookie;
import static io.gatling.javaapi.http.HttpDsl.addCookie;
import static io.gatling.javaapi.http.HttpDsl.flushHttpCache;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.ws;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static verdict.gatling.recording.TimedRequest.timed;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import verdict.gatling.parameters.WrongParameter;
import verdict.gatling.testing.GatlingDsl;

/** The chains are those of Gatling's own DSL. */
class JourneyTest {
  private static final String BRANCH = "make each branch a journey of its own";
  private static final String LOOP = "repeat a fixed number of times";

  private static HttpRequestActionBuilder request;

  @BeforeAll
  static void letRequestsBeBuilt() {
    GatlingDsl.configure();
    request = http("list").get("/");
  }

  @Test
  void aRequestCountsTimedOrNot() throws WrongParameter {
    assertThat(requests(exec(timed(request)))).isEqualTo(1);
    assertThat(requests(exec(timed(request), timed(request), timed(request)))).isEqualTo(3);
    assertThat(requests(exec(request))).isEqualTo(1);
    assertThat(requests(exec(timed(request)).exec(request).exec(request.silent()))).isEqualTo(3);
  }

  @Test
  void itsResourcesAreRequestsToo() throws WrongParameter {
    assertThat(requests(exec(timed(request.resources(http("a").get("/a"), http("b").get("/b"))))))
        .isEqualTo(3);
  }

  @Test
  void blocksAreLookedIntoHoweverDeep() throws WrongParameter {
    ChainBuilder three = exitBlockOnFail().on(timed(request), timed(request), request);
    assertThat(requests(three)).isEqualTo(3);
    assertThat(requests(exec(three, exec(exec(three), exitBlockOnFail().on(three, request)))))
        .isEqualTo(10);
    assertThat(requests(group("g").on(exec(three), group("h").on(request)))).isEqualTo(4);
  }

  @Test
  void whatIsTriedAgainCountsOnceAsWhenNothingFails() throws WrongParameter {
    assertThat(requests(tryMax(5).on(timed(request), request))).isEqualTo(2);
  }

  @Test
  void aFixedRepeatCountsThatOften() throws WrongParameter {
    assertThat(requests(repeat(3).on(timed(request)))).isEqualTo(3);
    assertThat(requests(repeat(3, "i").on(timed(request), repeat(2).on(request)))).isEqualTo(9);
    assertThat(requests(exec(request).exec(repeat(0).on(request)))).isEqualTo(1);
  }

  @Test
  void whatSendsNothingDoesNotCount() throws WrongParameter {
    assertThat(
            requests(
                pause(1)
                    .pause(1, 2)
                    .exec(pace(1))
                    .exec(session -> session.set("a", 1))
                    .exec(feed(listFeeder(List.of(Map.of("id", 1))).circular()))
                    .exec(rendezVous(2))
                    .exec(addCookie(Cookie("a", "b")))
                    .exec(flushHttpCache())
                    .exec(exitHereIfFailed())
                    .exec(timed(request))))
        .isEqualTo(1);
  }

  @Test
  void aBranchIsRefused() {
    assertThatIsRefused(doIf("#{a}").then(timed(request)), "a doIf", BRANCH);
    assertThatIsRefused(
        doIfOrElse(session -> true).then(request).orElse(request), "a doIf", BRANCH);
    assertThatIsRefused(
        doSwitch("#{a}").on(onCase(1).then(request), onCase(2).then(request)),
        "a doSwitch",
        BRANCH);
    assertThatIsRefused(
        randomSwitch().on(percent(50).then(exec(request))), "a randomSwitch", BRANCH);
    assertThatIsRefused(
        uniformRandomSwitch().on(exec(request), exec(request)), "a uniformRandomSwitch", BRANCH);
    assertThatIsRefused(
        roundRobinSwitch().on(exec(request), exec(request)), "a roundRobinSwitch", BRANCH);
  }

  @Test
  void itIsRefusedDeepInsideToo() {
    assertThatIsRefused(
        exec(request, exitBlockOnFail().on(repeat(2).on(doIf("#{a}").then(request)))),
        "a doIf",
        BRANCH);
  }

  @Test
  void aRepeatWhoseNumberIsNotKnownIsRefused() {
    String repeat = "a repeat with a varying count";
    assertThatIsRefused(repeat("2").on(timed(request)), repeat, LOOP); // as text, never fixed
    assertThatIsRefused(repeat("#{n}").on(timed(request)), repeat, LOOP);
    assertThatIsRefused(repeat(session -> 3).on(timed(request)), repeat, LOOP);
    int most = Integer.parseInt("3");
    assertThatIsRefused(
        repeat(session -> (int) session.userId() % most, "i").on(timed(request)), repeat, LOOP);
  }

  @Test
  void anotherLoopIsRefused() {
    String loop = "a loop other than repeat";
    assertThatIsRefused(during(1).on(request), loop, LOOP);
    assertThatIsRefused(forever().on(request), loop, LOOP);
    assertThatIsRefused(asLongAs(session -> true).on(request), loop, LOOP);
  }

  @Test
  void anExitIsRefused() {
    String cure = "leave it out, or use exitHereIfFailed()";
    assertThatIsRefused(exec(request).exec(exitHere()), "an exitHere", cure);
    assertThatIsRefused(exec(request).exec(exitHereIf("#{a}")), "an exitHere", cure);
    assertThatIsRefused(exec(request).exec(exitHereIf(session -> true)), "an exitHere", cure);
  }

  @Test
  void whatIsNotKnownToSendNothingIsRefused() {
    assertThatIsRefused(
        exec(ws("connect").connect("/")), "a WsConnectRequestBuilder", "leave it out");
    assertThatIsRefused(exec(dummy("d", 1)), "a DummyBuilder", "leave it out");
    assertThatIsRefused(
        exec(request).exec(stopLoadGenerator("x")), "a StopLoadGeneratorBuilder", "leave it out");
  }

  @Test
  void aJourneyWithoutARequestIsRefused() {
    assertThat(refusal(pause(1)))
        .hasMessage(
            "journey \"walk\" must make 1 request or more, was 0; put timed(...) into its chain");
  }

  @Test
  void theChainIsBuiltAnewEachTime() throws WrongParameter {
    int[] built = new int[1];
    Journey journey =
        new Journey(
            "walk",
            List.of(),
            () -> {
              built[0]++;
              return exec(request);
            });
    assertThat(journey.content().requests()).isEqualTo(1);
    assertThat(journey.chain()).isNotSameAs(journey.chain());
    assertThat(built[0]).isEqualTo(3);
  }

  @Test
  void aUserWaitsNoLongerThanItsPausesTogether() throws WrongParameter {
    ChainBuilder pauses =
        exec(timed(request))
            .pause(2)
            .pause(Duration.ofMillis(1_500))
            .pause(1, 3)
            .exec(repeat(2).on(pause(10)))
            .exec(pace(4));
    // 2 + 1.5 + 3 + 2 x 10 + 4
    assertThat(content(pauses).pauses()).isEqualTo(Duration.ofMillis(30_500));
    assertThat(content(exec(request)).pauses()).isZero();
  }

  @Test
  void aPauseThatTheSessionSaysIsTakenForTenMinutes() throws WrongParameter {
    Duration unknown = Duration.ofMinutes(10);
    for (ChainBuilder pause :
        List.of(
            pause("#{seconds}"),
            pause(session -> Duration.ofSeconds(1)),
            pause(5, exponentialPauses),
            pause("1", "#{most}"),
            pace("#{seconds}"))) {
      assertThat(content(pause.exec(request)).pauses()).isEqualTo(unknown);
    }
  }

  @Test
  void usersWhoWaitForEachOtherWaitNoLongerThanOthersCome() throws WrongParameter {
    Journey.Content content = content(pause(1).rendezVous(3).rendezVous(20).exec(request));
    assertThat(content.gathered()).isEqualTo(20);
    assertThat(content.longestSilence(60)).isEqualTo(Duration.ofSeconds(61));
    assertThat(content(pause(1).exec(request)).longestSilence(60)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void theRequestsOfSeveralVariantsAreTheMeanOverTheirTurns() throws WrongParameter {
    Journey journey =
        new Journey(
            "walk",
            List.of(),
            List.of(() -> exec(request), () -> exec(request, request, request).pause(7)),
            List.of(0, 0, 1, 0),
            () -> HttpProtocol.http);
    assertThat(journey.content()).isEqualTo(new Journey.Content(6 / 4.0, Duration.ofSeconds(7), 0));
    assertThat(journey.chain()).isNotNull();
  }

  private static double requests(ChainBuilder chain) throws WrongParameter {
    return content(chain).requests();
  }

  private static Journey.Content content(ChainBuilder chain) throws WrongParameter {
    return new Journey("walk", List.of(), () -> chain).content();
  }

  private static void assertThatIsRefused(ChainBuilder chain, String what, String cure) {
    WrongParameter refusal = refusal(chain);
    assertThat(refusal)
        .hasMessage(
            "journey \"walk\" must make the same number of requests each time, but has %s; %s"
                .formatted(what, cure));
    assertThat(refusal.exitCode()).isEqualTo(64);
  }

  private static WrongParameter refusal(ChainBuilder chain) {
    return catchThrowableOfType(WrongParameter.class, () -> requests(chain));
  }
}
