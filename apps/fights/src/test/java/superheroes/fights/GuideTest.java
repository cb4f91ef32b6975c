package superheroes.fights;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

/** The metrics that PERFORMANCE.md shows how to add are code that compiles, counts and times. */
class GuideTest {

  private static final Path GUIDE = Path.of("../../PERFORMANCE.md");

  private static final String BEFORE =
      """
      package superheroes.fights;

      import io.micrometer.core.instrument.*;
      import org.springframework.stereotype.Component;
      import reactor.core.publisher.Mono;

      """;

  @TempDir Path folder;

  @Test
  void theCounterOfTheGuideCountsFights() throws Exception {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Class<?> type = compiled("DecidedFights", snippet("class DecidedFights"));
    Constructor<?> constructor = type.getDeclaredConstructor(MeterRegistry.class);
    Method count = type.getDeclaredMethod("count", Fight.class);
    Object decided = constructor.newInstance(registry);
    count.invoke(decided, wonByHero());
    count.invoke(decided, wonByHero());
    assertThat(registry.scrape())
        .contains("fights_decided_total{winner=\"heroes\"} 2.0")
        .contains("fights_decided_total{winner=\"villains\"} 0.0");
    assertThat(Files.readString(GUIDE)).contains("`fights_decided_total{winner=\"heroes\"}`");
  }

  @Test
  void theTimerOfTheGuideTimesAStepHoweverItEnds() throws Exception {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Timer timer = registry.timer("fight.decision.duration");
    String source =
        "class Steps {\n"
            + "private final MeterRegistry registry;\n"
            + snippet("private <T> Mono<T> timed").replace("private <T>", "<T>")
            + "Steps(MeterRegistry registry, Timer deciding) {\n"
            + "this.registry = registry; this.deciding = deciding; }\n}\n";
    Class<?> type = compiled("Steps", source);
    Object steps =
        type.getDeclaredConstructor(MeterRegistry.class, Timer.class).newInstance(registry, timer);
    Method timed = type.getDeclaredMethod("timed", Mono.class);
    ((Mono<?>) timed.invoke(steps, Mono.just(1))).block();
    ((Mono<?>) timed.invoke(steps, Mono.error(new IllegalStateException())))
        .onErrorComplete()
        .block();
    assertThat(registry.scrape()).contains("fight_decision_duration_seconds_count 2");
    assertThat(Files.readString(GUIDE)).contains("`fight_decision_duration_seconds`");
  }

  @Test
  void whatTheGuideShowsOfAClassIsInIt() throws Exception {
    List<MatchResult> shown =
        Pattern.compile("// [^\n(]*\\(superheroes\\.([\\w.]+)\\)[^\n]*\n((?:(?!// |```)[^\n]*\n)+)")
            .matcher(Files.readString(GUIDE))
            .results()
            .toList();
    assertThat(shown).hasSizeGreaterThan(8);
    for (MatchResult of : shown) {
      String source = withoutBlanks(Files.readString(source(of.group(1))));
      for (String part : of.group(2).split("\n\n")) {
        assertThat(source).as(part).contains(withoutBlanks(part));
      }
    }
  }

  private static Path source(String name) throws Exception {
    String file = "/src/main/java/superheroes/" + name.replace('.', '/') + ".java";
    try (Stream<Path> files = Files.walk(Path.of("..").toAbsolutePath().normalize())) {
      return files.filter(path -> path.toString().endsWith(file)).findFirst().orElseThrow();
    }
  }

  /** Lines are broken where there is room. */
  private static String withoutBlanks(String code) {
    return code.replaceAll("\\s+", "");
  }

  private static Fight wonByHero() {
    var hero = new Fighter(1L, "Hero", null, 70, null, null);
    var villain = new Fighter(2L, "Villain", null, 10, null, null);
    var place = new Location(3L, "Place", null, null, null);
    return Fight.decide(
        new FightRequest(hero, villain, place),
        Instant.EPOCH,
        RandomGenerator.of("L64X128MixRandom"));
  }

  /** The block of Java in the guide that has this in it. */
  private static String snippet(String has) throws Exception {
    return Arrays.stream(Files.readString(GUIDE).split("```"))
        .filter(block -> block.startsWith("java\n") && block.contains(has))
        .map(block -> block.substring("java\n".length()))
        .findFirst()
        .orElseThrow();
  }

  private Class<?> compiled(String name, String source) throws Exception {
    Path file = Files.writeString(folder.resolve(name + ".java"), BEFORE + source);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                said,
                said,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                file.toString());
    assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
    // Into this package, whose classes are nobody else's.
    byte[] bytes = Files.readAllBytes(folder.resolve("superheroes/fights/" + name + ".class"));
    return MethodHandles.lookup().defineClass(bytes);
  }
}
