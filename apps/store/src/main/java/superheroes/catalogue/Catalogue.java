package superheroes.catalogue;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import superheroes.bottlenecks.Bottleneck;
import superheroes.store.Database;
import superheroes.telemetry.ServiceFailure;

/**
 * A read-only table, read by primary key only. It keeps the ids in memory, from when the service
 * starts; rows that are added show up, and count, after the next refresh.
 */
public final class Catalogue<T> implements AutoCloseable {

  private static final Duration BETWEEN_STARTS = Duration.ofMillis(500);
  private static final int STARTS = 60;

  private final Database database;
  private final Table<T> table;
  private final Table<T> pages;
  private final Bottleneck bottleneck;
  private final Disposable refreshes;
  private volatile Ids ids;

  /**
   * Loads the ids; waits for a database that cannot be reached yet, half a minute or so.
   *
   * @param refresh how often the ids are read anew
   */
  public Catalogue(Database database, Table<T> table, Duration refresh, Bottleneck bottleneck) {
    this(database, table, table, refresh, bottleneck);
  }

  /**
   * The same, with pages of other columns than a single row has.
   *
   * @param pages the same table, as pages have it
   */
  public Catalogue(
      Database database, Table<T> table, Table<T> pages, Duration refresh, Bottleneck bottleneck) {
    this.database = database;
    this.table = table;
    this.pages = pages;
    this.bottleneck = bottleneck;
    this.ids =
        Objects.requireNonNull(
            loadIds()
                .retryWhen(
                    Retry.fixedDelay(STARTS, BETWEEN_STARTS)
                        .filter(ServiceFailure.class::isInstance)
                        .onRetryExhaustedThrow((retry, last) -> last.failure()))
                .block());
    this.refreshes =
        Flux.interval(refresh)
            .onBackpressureDrop()
            // A refresh that fails keeps the ids it would have replaced; requests tell the trouble.
            .concatMap(tick -> loadIds().doOnNext(this::replaceIds).onErrorComplete(), 1)
            .subscribe();
  }

  /** Reads the ids in chunks, each a short query: a million at once would pass the time limit. */
  private Mono<Ids> loadIds() {
    return loadIdsAfter(Long.MIN_VALUE)
        .expand(chunk -> chunk.isFull() ? loadIdsAfter(chunk.last()) : Mono.empty())
        .collect(LongArray::new, LongArray::addAll)
        .map(all -> new Ids(all.toArray()));
  }

  private Mono<LongArray> loadIdsAfter(long id) {
    return database
        .query("list_ids", table.selectIdsAfter(), Catalogue::id, id, LongArray.CHUNK)
        .collect(LongArray::new, LongArray::add);
  }

  private static long id(Readable row) {
    return Objects.requireNonNull(row.get(0, Long.class));
  }

  private void replaceIds(Ids fresh) {
    ids = fresh;
  }

  /** A row, each with the same probability; 404 when the table is empty. */
  public Mono<T> random() {
    if (bottleneck == Bottleneck.RANDOM_SORT) {
      return database.query("get_random", table.selectBySorting(), table.mapper()).singleOrEmpty();
    }
    // A picked row may have been deleted since the ids were read: read them again and pick again.
    return Mono.defer(this::pick)
        .switchIfEmpty(loadIds().doOnNext(this::replaceIds).then(Mono.defer(this::pick)))
        .switchIfEmpty(Mono.error(() -> notFound("There is no row to pick.")));
  }

  private Mono<T> pick() {
    Ids current = ids;
    if (current.count() == 0) {
      return Mono.empty();
    }
    long id = current.pick(ThreadLocalRandom.current());
    String sql =
        bottleneck == Bottleneck.SLOW_QUERY ? table.selectByIdSlowly() : table.selectById();
    return database.query("get_random", sql, table.mapper(), id).singleOrEmpty();
  }

  /** The row with this id; 404 when there is none. */
  public Mono<T> byId(long id) {
    return database
        .query("get_by_id", table.selectById(), table.mapper(), id)
        .singleOrEmpty()
        .switchIfEmpty(
            Mono.error(() -> notFound("There is no " + table.name() + " with id " + id + ".")));
  }

  /** A page in the order of the ids, counted from 0; empty after the last one. */
  public Flux<T> page(int page, int size) {
    Ids.Range range = ids.page(page, size);
    if (range.equals(Ids.Range.EMPTY)) {
      return Flux.empty();
    }
    return bottleneck == Bottleneck.N_PLUS_ONE
        ? rows(range, Catalogue::id).collectList().flatMapIterable(all -> all).concatMap(this::byId)
        : rows(range, pages.mapper());
  }

  private <R> Flux<R> rows(Ids.Range range, Function<Readable, R> mapper) {
    return database.query("list_page", pages.selectRange(), mapper, range.first(), range.last());
  }

  /** How many rows there are. */
  public int count() {
    return ids.count();
  }

  private static ResponseStatusException notFound(String reason) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, reason);
  }

  @Override
  public void close() {
    refreshes.dispose();
  }
}
