package verdict.collect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import verdict.run.DeclaredPolicy;
import verdict.run.Design;
import verdict.run.Looks;

/** Plans to test with. */
final class Plans {
  static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  private Plans() {}

  static DuetLoad load() {
    return new DuetLoad(Design.IN_TURN, 50, 20, 2, 2, 30, Optional.of("fight"), new TreeMap<>());
  }

  static DuetPlan plan(int rounds, int seed) {
    return plan(rounds, seed, load());
  }

  /** The same, with both sides loaded at once. */
  static DuetPlan atOnce(int rounds, int seed) {
    return plan(
        rounds,
        seed,
        new DuetLoad(Design.AT_ONCE, 50, 60, 2, 1, 60, Optional.of("fight"), new TreeMap<>()));
  }

  private static DuetPlan plan(int rounds, int seed, DuetLoad load) {
    return new DuetPlan(
        "duet-20261125-101500-9f3c",
        DuetPlan.Purpose.DUET,
        DuetPlan.Compared.REFS,
        DuetSide.of("main", Optional.of(new GitRef("main", COMMIT, false))),
        DuetSide.of("HEAD", Optional.of(new GitRef("HEAD", COMMIT.replace('0', '9'), true))),
        Looks.after(List.of(rounds)),
        seed,
        load);
  }

  /** One with everything that a side and a load can have. */
  static DuetPlan everything() {
    return new DuetPlan(
        "calibrate-20261125-101500-9f3c",
        DuetPlan.Purpose.CALIBRATE,
        DuetPlan.Compared.TARGETS,
        new DuetSide(
            "é |x",
            Optional.empty(),
            Optional.of("slow-dependency"),
            new TreeMap<>(Map.of("a.b", "c=d", "e", "")),
            new TreeMap<>()),
        new DuetSide(
            "b",
            Optional.empty(),
            Optional.empty(),
            new TreeMap<>(),
            new TreeMap<>(Map.of("fights", "http://h:1", "heroes", "http://h:2"))),
        Looks.after(List.of(7, 10, 14)),
        DuetPlan.LARGEST_SEED,
        new DuetLoad(
            Design.IN_TURN,
            12.5,
            60,
            0,
            3,
            0,
            Optional.of("reading"),
            new TreeMap<>(Map.of("heroes", "10", "seed", "3"))),
        new DeclaredPolicy(
            Optional.of(new TreeMap<>(Map.of("mean", "3%", "cpu", "off"))),
            Optional.of(
                JsonNodeFactory.instance
                    .arrayNode()
                    .add(
                        JsonNodeFactory.instance
                            .objectNode()
                            .put("metric", "response-time-p95")
                            .put("below", 200.5))),
            Optional.of(JsonNodeFactory.instance.arrayNode()),
            Optional.of("gates in verdict.yml")));
  }
}
