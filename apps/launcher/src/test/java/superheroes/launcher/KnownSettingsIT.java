package superheroes.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the class paths of the real services. */
class KnownSettingsIT {

  @TempDir static Path jars;
  private static ClassPaths classPaths;
  private static KnownSettings known;

  @BeforeAll
  static void readOnce() throws Exception {
    classPaths = new ClassPaths(LauncherProcess.APPS, jars);
    known = KnownSettings.of(classPaths);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spring.r2dbc.pool.max-size",
        "spring.r2dbc.pool.maxSize", // Spring takes both for the same
        "bottleneck.cpu-work.micros",
        "bottleneck.slower.percent",
        "services.connections",
        "logging.level.superheroes.fights",
        "management.metrics.tags.region",
        "database.statement-timeout",
        "info.build.number",
        "spring.application.json",
      })
  void whatAServiceDeclaresOrALibraryDocumentsIsKnown(String name) {
    assertThat(known.refusal(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"foo", "logging", "logging.level.", "spring.r2dbc.pool", "spring.main.sources[0]"})
  void nothingElseIs(String name) {
    assertThat(known.refusal(name)).get(STRING).startsWith("no service has a setting `" + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"server.port", "data.Rows", "bottleneck", "services.heroes"})
  void whatAnOptionDecidesIsNotSetByName(String name) {
    assertThat(known.refusal(name)).get(STRING).contains("has an option of its own");
  }

  @Test
  void whatSpringBootNoLongerReadsIsNamedWithWhatItReads() {
    assertThat(known.refusal("logging.file"))
        .contains(
            "the setting `logging.file` is no longer read by Spring Boot; use `logging.file.name` instead");
  }

  @Test
  void aRefusalNamesThoseBesideItOrOurOwn() {
    assertThatThrownBy(() -> KnownSettings.require(Set.of("services.heros"), classPaths))
        .hasMessageStartingWith(
            "no service has a setting `services.heros`; known there: services.connections,"
                + " services.timeout; ");
    assertThatThrownBy(() -> KnownSettings.require(Set.of("foo"), classPaths))
        .hasMessageContaining(
            "known: those of Spring Boot, and bottleneck.cpu-work.micros,"
                + " bottleneck.slower.percent, catalogue.refresh, ")
        .message()
        .doesNotContain("spring.r2dbc");
  }
}
