package superheroes.villains;

import io.r2dbc.spi.Readable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import superheroes.catalogue.Table;

/**
 * A villain as it is stored and as it is answered.
 *
 * @param level strength, from 1
 * @param picture an address
 * @param powers what the villain can do, joined by commas
 */
public record Villain(
    long id,
    String name,
    @Nullable String otherName,
    int level,
    @Nullable String picture,
    @Nullable String powers) {

  static final Table<Villain> TABLE =
      new Table<>("villain", "id, name, other_name, level, picture, powers", Villain::of);

  private static Villain of(Readable row) {
    return new Villain(
        Objects.requireNonNull(row.get(0, Long.class)),
        Objects.requireNonNull(row.get(1, String.class)),
        row.get(2, String.class),
        Objects.requireNonNull(row.get(3, Integer.class)),
        row.get(4, String.class),
        row.get(5, String.class));
  }
}
