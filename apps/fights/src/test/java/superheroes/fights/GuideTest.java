package superheroes.fights;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

/** The metrics that PERFORMANCE.md shows how to add are code that compiles, counts and times. */
class GuideTest {

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
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    Class<?> type = compiled("DecidedFights", snippet("class DecidedFights"));
    Constructor<?> constructor = type.getDeclaredConstructor(MeterRegistry.class);
    Method count = type.getDeclaredMethod("count", Fight.class);
    Object decided = constructor.newInstance(registry);
    count.invoke(decided, wonByHero());
    count.invoke(decided, wonByHero());
    assertThat(registry.get("fights.decided").tag("winner", "heroes").counter().count())
        .isEqualTo(2);
    assertThat(registry.get("fights.decided").tag("winner", "villains").counter().count()).isZero();
  }

  @Test
  void theTimerOfTheGuideTimesAStepHoweverItEnds() throws Exception {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
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
    assertThat(timer.count()).isEqualTo(2);
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
    String guide = Files.readString(Path.of("../../PERFORMANCE.md"));
    return Arrays.stream(guide.split("```"))
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
