package verdict.collect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import verdict.file.AtomicFile;
import verdict.file.JsonDocument;
import verdict.file.UnreadableInput;
import verdict.run.DeclaredPolicy;
import verdict.run.Design;
import verdict.run.Looks;
import verdict.run.SideName;

/** {@code duet.json}, the plan of a duet in its folder. */
public final class DuetPlanFile {
  public static final String NAME = "duet.json";
  private static final int SCHEMA_VERSION = 2;

  private DuetPlanFile() {}

  /** The document; of version 1, which had no looks, with a number of rounds. */
  private record Plan(
      int schemaVersion,
      String duet,
      DuetPlan.Purpose purpose,
      DuetPlan.Compared compared,
      Optional<Looks> looks,
      Optional<Integer> rounds,
      Optional<Boolean> extend,
      int seed,
      Optional<Design> design,
      double requestsPerSecond,
      int blockSeconds,
      int cutSeconds,
      int pairsPerRound,
      int warmUpSeconds,
      Optional<String> journey,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, String> launcher,
      SortedMap<String, String> options,
      @JsonSetter(contentNulls = Nulls.FAIL) Optional<SortedMap<String, String>> gates,
      Optional<JsonNode> objectives,
      Optional<JsonNode> accepted,
      Optional<String> candidateChanges,
      Sides sides,
      @JsonProperty(required = true) List<List<SideName>> firstOfEachPair) {
    Plan {
      // What earlier versions called the options.
      TreeMap<String, String> given = new TreeMap<>(launcher);
      given.putAll(options);
      options = given;
      launcher = new TreeMap<>();
      int extension = extend.orElse(false) ? rounds.orElse(0) : 0;
      looks = Optional.of(Looks.read(looks, rounds, extension));
      rounds = Optional.empty();
      extend = Optional.empty();
    }

    static Plan of(DuetPlan plan) {
      DuetLoad load = plan.load();
      return new Plan(
          SCHEMA_VERSION,
          plan.id(),
          plan.purpose(),
          plan.compared(),
          Optional.of(plan.looks()),
          Optional.empty(),
          Optional.empty(),
          plan.seed(),
          Optional.of(load.design()),
          load.requestsPerSecond(),
          load.blockSeconds(),
          load.cutSeconds(),
          load.pairsPerRound(),
          load.warmUpSeconds(),
          load.journey(),
          new TreeMap<>(),
          load.options(),
          plan.policy().gates(),
          plan.policy().objectives(),
          plan.policy().accepted(),
          plan.policy().candidateChanges(),
          new Sides(Side.of(plan.baseline()), Side.of(plan.candidate())),
          plan.firsts(plan.looks().last()));
    }

    DuetPlan plan() {
      DuetLoad load =
          new DuetLoad(
              Design.read(design),
              requestsPerSecond,
              blockSeconds,
              cutSeconds,
              pairsPerRound,
              warmUpSeconds,
              journey,
              options);
      return new DuetPlan(
          duet,
          purpose,
          compared,
          sides.baseline.side(),
          sides.candidate.side(),
          looks.orElseThrow(),
          seed,
          load,
          new DeclaredPolicy(gates, objectives, accepted, candidateChanges));
    }
  }

  /** Both sides of the document. */
  private record Sides(Side baseline, Side candidate) {}

  /** A side of the document. */
  private record Side(
      String label,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, String> target,
      Optional<GitRef> git,
      Optional<String> bottleneck,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, String> settings) {
    static Side of(DuetSide side) {
      return new Side(side.label(), side.target(), side.git(), side.bottleneck(), side.settings());
    }

    DuetSide side() {
      return new DuetSide(label, git, bottleneck, settings, target);
    }
  }

  /** Writes the plan, creating the folder; whole, or not at all. */
  static void write(DuetPlan plan, Path folder) throws IOException {
    AtomicFile.write(folder.resolve(NAME), JsonDocument.pretty(Plan.of(plan)));
  }

  /**
   * Reads the plan of a folder.
   *
   * @throws UnreadableInput when there is none, or it is damaged
   */
  public static DuetPlan read(Path folder) {
    String cure = "look in reports/runs/ for folders named duet-... or calibrate-...";
    if (!Files.isDirectory(folder)) {
      String found = Files.exists(folder) ? "is a file" : "is missing";
      throw new UnreadableInput(folder, found, "the folder of a duet", cure);
    }
    JsonDocument file =
        JsonDocument.read(
            folder.resolve(NAME),
            "the plan of a duet, schema version 1 or " + SCHEMA_VERSION,
            cure);
    file.version(1, SCHEMA_VERSION);
    Plan read = file.bind(Plan.class);
    try {
      DuetPlan plan = read.plan();
      // Version 1 has the order of twice as many rounds, whether or not they may follow.
      int rounds = read.firstOfEachPair.size();
      if (rounds < plan.looks().last() || !read.firstOfEachPair.equals(plan.firsts(rounds))) {
        throw file.unreadable("has an order in firstOfEachPair that does not follow from its seed");
      }
      return plan;
    } catch (IllegalArgumentException e) {
      throw file.unreadable("has an invalid value: " + e.getMessage());
    }
  }
}
