package superheroes.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import superheroes.bottlenecks.Bottleneck;
import superheroes.store.TestDatabase;

class CatalogueIT {

  /** Dense, then one id after a gap of a million: what `id >= random` would pick nearly always. */
  private static final String ROWS =
      "CREATE TABLE item (id bigint PRIMARY KEY, name text);"
          + "INSERT INTO item SELECT n, 'item ' || n FROM generate_series(1, 99) AS n;"
          + "INSERT INTO item VALUES (1000000, 'far away'); ANALYZE item";

  private static final Table<Long> ITEMS =
      new Table<>("item", "id, name", row -> Objects.requireNonNull(row.get(0, Long.class)));

  private static TestDatabase server;

  @BeforeAll
  static void start() throws Exception {
    server = new TestDatabase();
    server.execute(ROWS);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private static Catalogue<Long> catalogue(Bottleneck bottleneck) {
    return new Catalogue<>(server.database(), ITEMS, Duration.ofHours(1), bottleneck);
  }

  @Test
  void everyRowIsPickedEquallyOften() {
    try (var items = catalogue(Bottleneck.NONE)) {
      int picks = 20_000;
      Map<Long, Integer> picked = new HashMap<>();
      Flux.range(0, picks)
          .flatMap(pick -> items.random(), 2)
          .doOnNext(id -> picked.merge(id, 1, Integer::sum))
          .blockLast();
      double expected = picks / 100.0;
      double chiSquare =
          picked.values().stream()
              .mapToDouble(count -> Math.pow(count - expected, 2) / expected)
              .sum();
      assertThat(picked).hasSize(100);
      // 99 degrees of freedom: exceeded by chance once in 100,000,000 runs.
      assertThat(chiSquare).isLessThan(195);
    }
  }

  @Test
  void aPickIsOneQueryThatNeitherSortsNorScans() throws Exception {
    try (var items = catalogue(Bottleneck.NONE)) {
      var queries = server.registry().timer("db.query.duration", "query_type", "get_random");
      long before = queries.count();
      items.random().block();
      assertThat(queries.count()).isEqualTo(before + 1);
    }
    // A table of a hundred rows fits in one page, which any plan reads whole.
    server.execute(
        "CREATE TABLE many (id bigint PRIMARY KEY, name text);"
            + "INSERT INTO many SELECT n * 7, 'item' FROM generate_series(1, 20000) AS n;"
            + "ANALYZE many");
    var many = new Table<>("many", "id, name", ITEMS.mapper());
    assertThat(server.ask("EXPLAIN " + many.selectById().replace("$1", "70")))
        .startsWith("Index Scan using many_pkey");
    // What PERFORMANCE.md says of the plans, of this one and of the shorter way.
    assertThat(server.ask("EXPLAIN (ANALYZE, BUFFERS) " + many.selectBySorting()))
        .containsPattern("Sort .*\n(.*\n)*.*Seq Scan on many .*rows=20000");
    assertThat(server.ask("EXPLAIN SELECT id, name FROM many WHERE id >= 70 LIMIT 1"))
        .contains("Seq Scan");
  }

  @Test
  void pagesAreStableAndComplete() {
    try (var items = catalogue(Bottleneck.NONE)) {
      List<Long> first = items.page(0, 40).collectList().block();
      List<Long> last = items.page(2, 40).collectList().block();
      assertThat(first).hasSize(40).startsWith(1L, 2L, 3L).isSorted();
      assertThat(last).hasSize(20).endsWith(99L, 1_000_000L);
      assertThat(items.page(3, 40).collectList().block()).isEmpty();
      assertThat(items.count()).isEqualTo(100);
    }
  }

  @Test
  void aDeletedRowIsNeitherPickedNorAnError() throws Exception {
    server.execute(
        "CREATE TABLE shrinking (id bigint PRIMARY KEY); INSERT INTO shrinking VALUES (1), (2)");
    var table =
        new Table<>("shrinking", "id", row -> Objects.requireNonNull(row.get(0, Long.class)));
    try (var items =
        new Catalogue<>(server.database(), table, Duration.ofHours(1), Bottleneck.NONE)) {
      server.execute("DELETE FROM shrinking WHERE id = 1");
      for (int pick = 0; pick < 10; pick++) {
        assertThat(items.random().block()).isEqualTo(2);
      }
    }
  }

  @Test
  void withASlowQueryARowIsTheSameAndTheDatabaseWaits() {
    try (var items = catalogue(Bottleneck.SLOW_QUERY)) {
      var queries = server.registry().timer("db.query.duration", "query_type", "get_random");
      long count = queries.count();
      double before = queries.totalTime(TimeUnit.MILLISECONDS);
      assertThat(Flux.range(0, 30).concatMap(pick -> items.random()).collectList().block())
          .hasSize(30);
      // 25 ms in the mean of 30 that are even from 0 to 50: below 12 once in a million.
      assertThat((queries.totalTime(TimeUnit.MILLISECONDS) - before) / (queries.count() - count))
          .isGreaterThan(12);
    }
  }

  @Test
  void withNPlusOneQueriesAPageHasTheSameRows() {
    var queries = server.registry().timer("db.query.duration", "query_type", "get_by_id");
    try (var usual = catalogue(Bottleneck.NONE);
        var items = catalogue(Bottleneck.N_PLUS_ONE)) {
      long before = queries.count();
      assertThat(items.page(0, 40).collectList().block())
          .isEqualTo(usual.page(0, 40).collectList().block());
      assertThat(queries.count()).isEqualTo(before + 40);
      assertThat(items.page(3, 40).collectList().block()).isEmpty();
    }
  }

  @Test
  void withTheBottleneckAPickSortsTheTable() throws Exception {
    server.execute("CREATE TABLE sorted (id bigint PRIMARY KEY); INSERT INTO sorted VALUES (7)");
    var table = new Table<>("sorted", "id", row -> Objects.requireNonNull(row.get(0, Long.class)));
    try (var items =
        new Catalogue<>(server.database(), table, Duration.ofHours(1), Bottleneck.RANDOM_SORT)) {
      // Only the sort sees a row that the ids in memory do not have.
      server.execute("UPDATE sorted SET id = 8");
      assertThat(items.random().block()).isEqualTo(8);
    }
  }
}
