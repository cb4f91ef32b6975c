package verdict.gatling.testing;

import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.exitHereIfFailed;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.group;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.rendezVous;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.FeederBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import verdict.gatling.VerdictSimulation;

/** The simulation of a user who knows all of Gatling: {@link #KIND} says which one. */
public final class JourneySimulation extends VerdictSimulation {
  public static final String KIND = "test.kind";
  public static final String FEED = "test.feed";

  private static final int MORE_THAN_A_WARM_UP_TAKES = 100_000;

  // Feeders are usually kept like this: one object for the warm-up and the measured run.
  private static final FeederBuilder<Object> SHARED = records("shared", 3).circular();
  private static final Iterator<Map<String, Object>> ENDLESS =
      Stream.generate(() -> Map.<String, Object>of("endless", 1)).iterator();

  private final FeederBuilder<Object> queue = records("queue", MORE_THAN_A_WARM_UP_TAKES).queue();

  @Override
  protected ChainBuilder journey() {
    return switch (System.getProperty(KIND, "")) {
      case "feeders" -> feeders();
      case "blocks" -> blocks();
      case "short-queue" -> feed(records("short", 3).queue()).exec(sent("products"));
      case "rendezVous" -> exec(sent("first")).exec(rendezVous(20)).exec(sent("second"));
      case "blocked" -> exec(JourneySimulation::blocked).exec(sent("never"));
      default -> sent("products");
    };
  }

  private ChainBuilder feeders() {
    return feed(queue)
        .feed(records("circular", 2).circular())
        .feed(records("random", 2).random())
        .feed(records("shuffle", MORE_THAN_A_WARM_UP_TAKES).shuffle())
        .feed(csv(System.getProperty(FEED)).circular())
        .feed(SHARED)
        .feed(SHARED, 2)
        .feed(ENDLESS)
        .exec(sent("#{queue}/#{circular}/#{random}/#{shuffle}/#{csv}/#{endless}"));
  }

  private static ChainBuilder blocks() {
    return group("outer")
        .on(
            exec(session -> session.set("a", 1)),
            group("inner").on(sent("first"), pause(Duration.ofMillis(100))),
            exec(session -> session.remove("a").markAsSucceeded()),
            pause(Duration.ofMillis(10), Duration.ofMillis(20)))
        .exec(exitHereIfFailed())
        .exec(rendezVous(2))
        .exec(sent("second"));
  }

  private static ChainBuilder sent(String path) {
    String name = path.contains("#") ? "products" : path;
    return timed(http(name).get("#{url}/" + path).check(status().is(200)));
  }

  private static Session blocked(Session session) {
    while (!Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
    return session;
  }

  private static FeederBuilder<Object> records(String name, int count) {
    List<Map<String, Object>> records =
        IntStream.range(0, count).mapToObj(i -> Map.<String, Object>of(name, i)).toList();
    return listFeeder(records);
  }
}
