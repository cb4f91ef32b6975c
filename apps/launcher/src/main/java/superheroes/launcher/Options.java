package superheroes.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the user chose.
 *
 * @param apps the directory with the modules that were built
 * @param state where files are kept between starts
 * @param logs where the processes write what they print
 * @param ports see {@link Ports#choose}
 * @param postgresUrl a PostgreSQL to use instead of an embedded one
 * @param settings settings of the services, which win over all others
 */
record Options(
    Path apps,
    Path state,
    Path logs,
    String ports,
    Optional<String> postgresUrl,
    DataSet dataSet,
    String bottleneck,
    Map<String, String> settings) {

  ClassPaths classPaths() {
    return new ClassPaths(apps, state.resolve("jars"));
  }
}
