package superheroes.locations;

import io.r2dbc.spi.Readable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import superheroes.catalogue.Table;

/**
 * A location as it is stored and as it is answered.
 *
 * @param picture an address
 * @param type CITY, PLANET, PLACE, ISLAND, COUNTRY or MOON
 */
public record Location(
    long id, String name, @Nullable String description, @Nullable String picture, String type) {

  static final Table<Location> TABLE =
      new Table<>("location", "id, name, description, picture, type", Location::of);

  private static Location of(Readable row) {
    return new Location(
        Objects.requireNonNull(row.get(0, Long.class)),
        Objects.requireNonNull(row.get(1, String.class)),
        row.get(2, String.class),
        row.get(3, String.class),
        Objects.requireNonNull(row.get(4, String.class)));
  }
}
