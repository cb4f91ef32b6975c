package superheroes.fights;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import superheroes.catalogue.Paging;
import superheroes.store.Database;
import tools.jackson.databind.json.JsonMapper;

/** The fights that were fought. */
@Component
class FightStore {

  private static final String INSERT =
      "INSERT INTO fight (fight_date, hero_won, hero, villain, location)"
          + " VALUES ($1, $2, $3, $4, $5) RETURNING id";
  private static final String SELECT =
      "SELECT id, fight_date, hero_won, hero, villain, location FROM fight";
  // Ids grow with time, so the primary key gives the newest first without a sort.
  private static final String SELECT_PAGE = SELECT + " ORDER BY id DESC LIMIT $1 OFFSET $2";
  private static final String SELECT_BY_ID = SELECT + " WHERE id = $1";

  private final Database database;
  private final JsonMapper json;

  FightStore(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Stores a fight and gives it its id. */
  Mono<Fight> add(Fight fight) {
    return database
        .query(
            "insert_fight",
            INSERT,
            row -> fight.withId(Objects.requireNonNull(row.get(0, Long.class))),
            fight.fightDate().atOffset(ZoneOffset.UTC),
            fight.heroWon(),
            toJson(fight.hero()),
            toJson(fight.villain()),
            toJson(fight.location()))
        .single();
  }

  /** A page of fights, the newest first. */
  Flux<Fight> newest(Paging paging) {
    long offset = (long) paging.page() * paging.size();
    return database.query("list_fights", SELECT_PAGE, this::fight, paging.size(), offset);
  }

  /** The fight with this id, or empty. */
  Mono<Fight> byId(long id) {
    return database.query("get_by_id", SELECT_BY_ID, this::fight, id).singleOrEmpty();
  }

  private Fight fight(Readable row) {
    return new Fight(
        row.get(0, Long.class),
        instant(Objects.requireNonNull(row.get(1, OffsetDateTime.class))),
        Objects.requireNonNull(row.get(2, Boolean.class)),
        fromJson(row, 3, Fighter.class),
        fromJson(row, 4, Fighter.class),
        fromJson(row, 5, Location.class));
  }

  private static Instant instant(OffsetDateTime date) {
    return date.toInstant();
  }

  private Json toJson(Object value) {
    return Json.of(json.writeValueAsBytes(value));
  }

  private <T> T fromJson(Readable row, int column, Class<T> type) {
    return json.readValue(Objects.requireNonNull(row.get(column, byte[].class)), type);
  }
}
