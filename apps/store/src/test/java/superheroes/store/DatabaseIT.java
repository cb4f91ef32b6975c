package superheroes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import superheroes.telemetry.ServiceFailure;

class DatabaseIT {

  private static final String RUNNING =
      "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%pg_sleep%'"
          + " AND pid <> pg_backend_pid()";

  private static TestDatabase server;

  @BeforeAll
  static void start() throws Exception {
    server = new TestDatabase();
    // The first connections of a cold JVM on a busy machine take longer than a request may wait.
    await()
        .ignoreExceptions()
        .until(() -> Objects.equals(2L, Flux.merge(sleep(0.1), sleep(0.1)).count().block()));
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private static Mono<Integer> sleep(double seconds) {
    return server
        .database()
        .query("sleep", "SELECT 1 FROM pg_sleep($1)", row -> row.get(0, Integer.class), seconds)
        .singleOrEmpty();
  }

  @Test
  void aCancelledQueryEndsAtTheServerLongBeforeItsTimeLimit() throws Exception {
    Disposable request = sleep(3.5).subscribe();
    await().until(() -> server.ask(RUNNING).equals("1"));
    request.dispose();
    await().atMost(Duration.ofSeconds(2)).until(() -> server.ask(RUNNING).equals("0"));
  }

  @Test
  void theConnectionOfACancelledQueryIsGoodForTheNextOne() {
    for (int round = 0; round < 10; round++) {
      Disposable request = sleep(3.5).subscribe();
      Disposable other = sleep(3.5).subscribe();
      await().until(() -> server.ask(RUNNING).equals("2"));
      request.dispose();
      other.dispose();
      assertThat(sleep(0).block(Duration.ofSeconds(2))).isEqualTo(1);
    }
  }

  @Test
  void aQueryThatTakesTooLongIsAGatewayTimeout() {
    assertThatThrownBy(() -> sleep(10).block(Duration.ofSeconds(20)))
        .isInstanceOfSatisfying(
            ServiceFailure.class,
            failure -> assertThat(failure.status()).isEqualTo(HttpStatus.GATEWAY_TIMEOUT));
  }

  @Test
  void anExhaustedPoolIsAnErrorAndNotAHang() {
    var two = Flux.merge(sleep(3.5), sleep(3.5)).subscribe();
    await().until(() -> server.ask(RUNNING).equals("2"));
    assertThatThrownBy(() -> sleep(0).block(Duration.ofSeconds(20)))
        .isInstanceOfSatisfying(
            ServiceFailure.class,
            failure -> assertThat(failure.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
    two.dispose();
  }

  @Test
  void theQueryAndTheWaitForAConnectionAreTimedApart() {
    var registry = server.registry();
    long before = registry.timer("db.query.duration", "query_type", "sleep").count();
    long acquired = registry.timer("db.pool.acquire.duration").count();
    sleep(0.1).block();
    var query = registry.timer("db.query.duration", "query_type", "sleep");
    assertThat(query.count()).isEqualTo(before + 1);
    assertThat(query.max(TimeUnit.MILLISECONDS)).isGreaterThanOrEqualTo(100);
    assertThat(registry.timer("db.pool.acquire.duration").count()).isEqualTo(acquired + 1);
  }
}
