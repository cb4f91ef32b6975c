package superheroes.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/**
 * A PostgreSQL server of our own, from real binaries, on a free loopback port, with a role and a
 * database for each service. Its data directory belongs to the caller.
 */
public final class EmbeddedDatabases implements AutoCloseable {

  private static final String PASSWORD_FILE = "superuser-password";
  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  /** The files may be lost: they are recreated from the seed. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "listen_addresses", "127.0.0.1",
          "unix_socket_directories", "''",
          "max_connections", "100",
          "synchronous_commit", "off",
          "full_page_writes", "off",
          // Rows made in the transaction that made their table need no log: a third of the files.
          "wal_level", "minimal",
          "max_wal_senders", "0",
          "min_wal_size", "32MB",
          "timezone", "UTC");

  private final EmbeddedPostgres server;
  private final String password;

  private EmbeddedDatabases(EmbeddedPostgres server, String password) {
    this.server = server;
    this.password = password;
  }

  /**
   * Makes an empty server in {@code data}, which must not exist, with a role and a database for
   * each of {@code names}.
   *
   * @param binaries where the server's programs are unpacked to, once
   * @param log where the server writes its messages
   */
  public static EmbeddedDatabases create(Path data, Path binaries, Path log, Iterable<String> names)
      throws IOException, SQLException {
    EmbeddedPostgres server = start(data, binaries, log, Map.of());
    var databases = new EmbeddedDatabases(server, newPassword());
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String name : names) {
        statement.execute("CREATE ROLE " + name + " LOGIN");
        statement.execute("CREATE DATABASE " + name + " OWNER " + name);
      }
    }
    databases.setPassword(data, Map.of());
    databases.requirePasswords(data);
    return databases;
  }

  /** A server for tests, in a temporary directory, with the role and database {@code name}. */
  public static EmbeddedDatabases temporary(String name) {
    try {
      Path directory = Files.createTempDirectory("postgres-");
      Path binaries = Path.of("target", "postgres-binaries").toAbsolutePath();
      EmbeddedDatabases databases =
          create(
              directory.resolve("data"),
              binaries,
              directory.resolve("postgres.log"),
              List.of(name));
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> databases.endAndDelete(directory), "end of tests"));
      return databases;
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("cannot start PostgreSQL", e);
    }
  }

  private void endAndDelete(Path directory) {
    try {
      server.close();
    } catch (IOException e) {
      // deleting its files ends it too, a little later
    }
    FileUtils.deleteQuietly(directory.toFile());
  }

  /** Starts the server whose files are in {@code data}, and gives its roles a new password. */
  public static EmbeddedDatabases open(Path data, Path binaries, Path log)
      throws IOException, SQLException {
    Map<String, String> old =
        Map.of("password", Files.readString(data.resolve(PASSWORD_FILE)).strip());
    var databases = new EmbeddedDatabases(start(data, binaries, log, old), newPassword());
    databases.setPassword(data, old);
    return databases;
  }

  private static EmbeddedPostgres start(
      Path data, Path binaries, Path log, Map<String, String> connect) throws IOException {
    // The library's own directory would be one for all users of the machine.
    System.setProperty("ot.epg.working-dir", binaries.toString());
    Files.createDirectories(binaries);
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data.toFile())
            .setOverrideWorkingDirectory(binaries.toFile())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(LONGEST_START)
            .setOutputRedirector(appendTo(log.toFile()))
            .setErrorRedirector(appendTo(log.toFile()));
    SETTINGS.forEach(builder::setServerConfig);
    connect.forEach(builder::setConnectConfig);
    return builder.start();
  }

  private static ProcessBuilder.Redirect appendTo(File log) {
    return ProcessBuilder.Redirect.appendTo(log);
  }

  private void setPassword(Path data, Map<String, String> connect)
      throws IOException, SQLException {
    try (Connection connection = server.getPostgresDatabase(connect).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          DO $$
          DECLARE role name;
          BEGIN
            FOR role IN SELECT rolname FROM pg_roles WHERE rolcanlogin LOOP
              EXECUTE format('ALTER ROLE %I PASSWORD %L', role, 'SECRET');
            END LOOP;
          END $$
          """
              .replace("SECRET", password));
    }
    Files.writeString(data.resolve(PASSWORD_FILE), password);
  }

  /** From now on nobody gets in without the password. */
  private void requirePasswords(Path data) throws IOException, SQLException {
    Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_reload_conf()");
    }
  }

  private Connection connect() throws SQLException {
    return server.getPostgresDatabase(Map.of("password", password)).getConnection();
  }

  private static String newPassword() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** The loopback port. */
  public int port() {
    return server.getPort();
  }

  /** The password of every role, made when the server was started. */
  public String password() {
    return password;
  }

  /** The version of the server, for example 18.6. */
  public String version() throws SQLException {
    try (Connection connection = connect()) {
      return connection.getMetaData().getDatabaseProductVersion();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
