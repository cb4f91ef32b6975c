package verdict.gatling.duet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import verdict.gatling.journey.Journey;
import verdict.gatling.parameters.MeasuredSystem;
import verdict.gatling.parameters.Parameters;
import verdict.gatling.parameters.WrongParameter;

/** Reads {@code ask.json} (docs/run-folder.md). */
public final class AskFile {
  private static final int SCHEMA_VERSION = 1;
  private static final int MOST_SECONDS = 3_600;
  private static final int MOST_ROUNDS = 9_999;
  private static final String COMMAND = "scripts/verdict duet";
  private static final Set<String> FIELDS =
      Set.of(
          "schemaVersion",
          "duet",
          "round",
          "pairs",
          "requestsPerSecond",
          "blockSeconds",
          "cutSeconds",
          "warmUpSeconds",
          "journey",
          "sides",
          "launcher",
          "command");

  private AskFile() {}

  /**
   * What it asks for.
   *
   * @param measured what both sides are versions of
   * @param journeys those that there are
   * @throws WrongParameter when it cannot be read, or asks for what is not allowed
   */
  public static RoundAsk read(Path file, MeasuredSystem measured, List<Journey> journeys)
      throws WrongParameter {
    try {
      return parse(Files.readString(file), measured, journeys);
    } catch (IOException e) {
      throw WrongParameter.unreadable(
          "duet.ask must be a file that can be read, was \"%s\" (%s); name the ask.json of a round"
              .formatted(file, e.getClass().getSimpleName()));
    }
  }

  static RoundAsk parse(String json, MeasuredSystem measured, List<Journey> journeys)
      throws WrongParameter {
    Fields fields = Fields.of(tree(json), "");
    fields.wholeNumber("schemaVersion", SCHEMA_VERSION, SCHEMA_VERSION);
    fields.requireNoneBut(FIELDS);
    Journey journey = Journey.named(fields.oneOf("journey", Journey.names(journeys)), journeys);
    int blockSeconds = fields.wholeNumber("blockSeconds", 2, MOST_SECONDS);
    BlockLoad load =
        new BlockLoad(
            fields.number("requestsPerSecond", Parameters.MOST_REQUESTS_PER_SECOND),
            blockSeconds,
            fields.wholeNumber("cutSeconds", 1, blockSeconds - 1),
            journey.countRequests());
    requireJourneys(load);
    return new RoundAsk(
        duet(fields),
        fields.wholeNumber("round", 1, MOST_ROUNDS),
        order(fields.get("pairs")),
        load,
        Duration.ofSeconds(fields.wholeNumber("warmUpSeconds", 0, MOST_SECONDS)),
        journey,
        sides(fields, measured),
        fields.optionalText("command").orElse(COMMAND));
  }

  private static JsonNode tree(String json) throws WrongParameter {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw WrongParameter.unreadable(
          "duet.ask must be JSON, but %s (line %d); compare it with docs/run-folder.md"
              .formatted(e.getOriginalMessage(), e.getLocation().getLineNr()));
    }
  }

  private static String duet(Fields fields) throws WrongParameter {
    String id = fields.text("duet");
    if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      throw WrongParameter.usage(
          "duet must be 1 to 100 letters, digits, dots, _ or -, was \"%s\"; try duet-1"
              .formatted(id));
    }
    return id;
  }

  private static List<SideName> order(JsonNode pairs) throws WrongParameter {
    List<SideName> order = new ArrayList<>();
    for (JsonNode pair : pairs) {
      List<String> names = new ArrayList<>();
      pair.forEach(name -> names.add(name.asText()));
      if (names.equals(List.of("baseline", "candidate"))) {
        order.addAll(List.of(SideName.BASELINE, SideName.CANDIDATE));
      } else if (names.equals(List.of("candidate", "baseline"))) {
        order.addAll(List.of(SideName.CANDIDATE, SideName.BASELINE));
      } else {
        throw wrongPairs(pairs);
      }
    }
    if (order.isEmpty()) {
      throw wrongPairs(pairs);
    }
    return List.copyOf(order);
  }

  private static WrongParameter wrongPairs(JsonNode pairs) {
    return WrongParameter.unreadable(
        "pairs must be pairs of baseline and candidate, in any order, was %s; try"
                .formatted(Fields.said(pairs))
            + " [[\"baseline\",\"candidate\"]]");
  }

  private static void requireJourneys(BlockLoad load) throws WrongParameter {
    if (load.measured().journeysAsked() < 1) {
      throw WrongParameter.usage(
          "requestsPerSecond x (blockSeconds - cutSeconds) must be %d requests or more, one journey,"
                  .formatted(load.requestsPerJourney())
              + " was %s x %d; raise one of them"
                  .formatted(load.requestsPerSecond(), load.blockSeconds() - load.cutSeconds()));
    }
  }

  private static Map<SideName, SideAsk> sides(Fields fields, MeasuredSystem measured)
      throws WrongParameter {
    Fields both = fields.object("sides");
    both.requireNoneBut(Set.of("baseline", "candidate"));
    SideReader reader = new SideReader(measured, fields.texts("launcher"));
    Map<SideName, SideAsk> sides = new EnumMap<>(SideName.class);
    for (SideName name : SideName.values()) {
      sides.put(name, reader.read(both.object(name.id())));
    }
    return sides;
  }
}
