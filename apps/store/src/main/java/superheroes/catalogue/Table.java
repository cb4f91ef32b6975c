package superheroes.catalogue;

import io.r2dbc.spi.Readable;
import java.util.function.Function;

/**
 * A table of a catalogue.
 *
 * @param name its name, which must have a {@code bigint} primary key {@code id}
 * @param columns the columns that the mapper reads, joined by commas
 * @param mapper makes a value of a row
 */
public record Table<T>(String name, String columns, Function<Readable, T> mapper) {

  String selectIdsAfter() {
    return "SELECT id FROM " + name + " WHERE id > $1 ORDER BY id LIMIT $2";
  }

  String selectById() {
    return select() + " WHERE id = $1";
  }

  String selectRange() {
    return select() + " WHERE id BETWEEN $1 AND $2 ORDER BY id";
  }

  String selectBySorting() {
    return select() + " ORDER BY random() LIMIT 1";
  }

  String selectByIdSlowly() {
    return select() + ", pg_sleep(0.05 * random()) WHERE id = $1";
  }

  private String select() {
    return "SELECT " + columns + " FROM " + name;
  }
}
