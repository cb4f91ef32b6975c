package verdict.gatling;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.exitBlockOnFail;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.tryMax;
import static io.gatling.javaapi.http.HttpDsl.http;
import static java.nio.charset.StandardCharsets.UTF_8;
import static verdict.gatling.recording.TimedRequest.timed;

import io.gatling.http.response.ByteArrayResponseBody;
import io.gatling.http.response.Response;
import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.core.exec.Executable;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import verdict.gatling.recording.Recorder;
import verdict.run.recording.ResponseTimesWriter;

/**
 * One user of somebody who knows Gatling and not us. What Gatling counts, which is asserted, and
 * what the session says, which is printed, is not to depend on {@code timed}.
 */
public final class AuthorsSimulation extends Simulation {
  static final String TIMED = "author.timed";
  static final String TARGET = "author.target";
  static final String RECORDING = "author.recording";

  private final Optional<ResponseTimesWriter> writer;

  public AuthorsSimulation() throws IOException {
    String folder = System.getProperty(RECORDING, "");
    writer =
        folder.isEmpty()
            ? Optional.empty()
            : Optional.of(ResponseTimesWriter.open(Path.of(folder), Instant.now()));
    setUp(
            scenario("author")
                .exec(writer.map(AuthorsSimulation::recorded).orElse(session -> session))
                .exec(failures(), transformations(), loops())
                .injectOpen(atOnceUsers(1)))
        .protocols(
            http.baseUrl(System.getProperty(TARGET)).transformResponse(into("the protocol's")))
        .assertions(
            Stream.of(
                    counts("fine", 1, 0),
                    counts("unavailable", 0, 1),
                    counts("refused", 0, 1),
                    counts("after a failure", 1, 0),
                    counts("in a block after a failure", 1, 0),
                    counts("last of a block", 0, 1),
                    counts("tried again", 0, 6),
                    counts("tried once", 1, 0),
                    counts("author's own", 1, 0),
                    counts("protocol's", 1, 0),
                    counts("wrong content", 0, 1),
                    counts("outlives its loop", 1, 0),
                    counts("redirected", 1, 0),
                    counts("cached", 1, 0))
                .flatMap(List::stream)
                .toList());
  }

  private static Function<Session, Session> recorded(ResponseTimesWriter writer) {
    return Recorder.writingTo(writer)::enter;
  }

  private static ChainBuilder failures() {
    return exec(
        sent(http("fine").get("/200")),
        sent(http("unavailable").get("/503")),
        sent(http("refused").get("http://127.0.0.1:1/")),
        sent(http("after a failure").get("/200")),
        exec(AuthorsSimulation::say),
        exitBlockOnFail()
            .on(
                sent(http("in a block after a failure").get("/200")),
                sent(http("last of a block").get("/500")),
                sent(http("not reached").get("/200"))),
        exec(AuthorsSimulation::say),
        tryMax(2).on(tryMax(3).on(sent(http("tried again").get("/500")))),
        exec(AuthorsSimulation::say),
        tryMax(2).on(tryMax(3).on(sent(http("tried once").get("/200")))),
        exec(AuthorsSimulation::say));
  }

  private static ChainBuilder transformations() {
    return exec(
        sent(
            http("author's own")
                .get("/200")
                .transformResponse(into("the author's"))
                .check(bodyString().is("the author's"))),
        sent(http("protocol's").get("/200").check(bodyString().is("the protocol's"))),
        sent(http("wrong content").get("/200").check(bodyString().is("another"))));
  }

  private static ChainBuilder loops() {
    AtomicBoolean over = new AtomicBoolean();
    HttpRequestActionBuilder cached = http("cached").get("/cached");
    return exec(
        // One that is over while the request is on its way.
        asLongAs(session -> !over.get(), true)
            .on(sent(http("outlives its loop").get("/200").header("x", session -> end(over)))),
        exec(Session::reset),
        sent(http("redirected").get("/302")),
        sent(cached),
        sent(cached));
  }

  private static String end(AtomicBoolean over) {
    over.set(true);
    return "x";
  }

  private static Executable sent(HttpRequestActionBuilder request) {
    return Boolean.getBoolean(TIMED) ? timed(request) : request;
  }

  private static List<Assertion> counts(String request, long succeeded, long failed) {
    return List.of(
        details(request).successfulRequests().count().is(succeeded),
        details(request).failedRequests().count().is(failed));
  }

  private static Session say(Session session) {
    System.out.println("failed: " + session.isFailed());
    return session;
  }

  private static BiFunction<Response, Session, Response> into(String body) {
    return (response, session) ->
        new Response(
            response.request(),
            response.startTimestamp(),
            response.endTimestamp(),
            response.status(),
            response.headers(),
            new ByteArrayResponseBody(body.getBytes(UTF_8), UTF_8),
            response.checksums(),
            response.isHttp2());
  }

  @Override
  public void after() {
    writer.ifPresent(AuthorsSimulation::close);
  }

  private static void close(ResponseTimesWriter writer) {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
