package superheroes.heroes;

import io.r2dbc.spi.Readable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import superheroes.catalogue.Table;

/**
 * A hero as it is stored and as it is answered.
 *
 * @param level strength, from 1
 * @param picture an address
 * @param powers what the hero can do, joined by commas
 */
public record Hero(
    long id,
    String name,
    @Nullable String otherName,
    int level,
    @Nullable String picture,
    @Nullable String powers) {

  static final Table<Hero> TABLE = table("powers");

  /** For pages with the injected fault {@code big-payload}. */
  static final Table<Hero> BIG_TABLE = table("repeat(powers, 50)");

  private static Table<Hero> table(String powers) {
    return new Table<>("hero", "id, name, other_name, level, picture, " + powers, Hero::of);
  }

  private static Hero of(Readable row) {
    return new Hero(
        Objects.requireNonNull(row.get(0, Long.class)),
        Objects.requireNonNull(row.get(1, String.class)),
        row.get(2, String.class),
        Objects.requireNonNull(row.get(3, Integer.class)),
        row.get(4, String.class),
        row.get(5, String.class));
  }
}
