package superheroes.launcher;

import java.sql.SQLException;
import java.util.Optional;
import superheroes.postgres.EmbeddedDatabases;

/**
 * Where the services find their databases.
 *
 * @param prefix what comes before the service's name in the name of its database
 * @param suffix what comes after it
 * @param user the role of all services, or absent when each has the role of its own name
 * @param migrate whether the services have to make their tables and rows when they start
 */
record Databases(
    String host,
    int port,
    String prefix,
    String suffix,
    Optional<String> user,
    String password,
    String version,
    boolean migrate) {

  /** The databases of a server of our own. */
  static Databases of(EmbeddedDatabases server, boolean migrate) throws SQLException {
    return new Databases(
        "127.0.0.1",
        server.port(),
        "",
        "",
        Optional.empty(),
        server.password(),
        server.version(),
        migrate);
  }

  String name(Service service) {
    return prefix + service.id() + suffix;
  }

  String user(Service service) {
    return user.orElse(service.id());
  }
}
