package verdict.gatling.duet;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import verdict.file.JsonDocument;
import verdict.file.UnreadableInput;
import verdict.gatling.journey.Journey;
import verdict.gatling.parameters.MeasuredProject;
import verdict.gatling.parameters.Parameters;
import verdict.gatling.parameters.WrongParameter;
import verdict.run.SideName;
import verdict.run.folder.AskJson;

/** Reads {@code ask.json} (docs/run-folder.md), and refuses what cannot be done. */
public final class AskFile {
  private static final int MOST_SECONDS = 3_600;
  private static final int MOST_ROUNDS = 9_999;
  private static final String COMMAND = "scripts/verdict duet";

  private AskFile() {}

  /**
   * What it asks for.
   *
   * @param measured what both sides are versions of
   * @param journeys those that there are
   * @throws WrongParameter when it cannot be read, or asks for what is not allowed
   */
  public static RoundAsk read(Path file, MeasuredProject measured, List<Journey> journeys)
      throws WrongParameter {
    try {
      return checked(AskJson.read(file), measured, journeys);
    } catch (UnreadableInput e) {
      throw WrongParameter.unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static RoundAsk checked(AskJson ask, MeasuredProject measured, List<Journey> journeys)
      throws WrongParameter {
    Journey journey = journey(ask.journey(), journeys);
    Journey.Content content = journey.content();
    requireFrom("blockSeconds", ask.blockSeconds(), 2, MOST_SECONDS);
    requireFrom("cutSeconds", ask.cutSeconds(), 1, ask.blockSeconds() - 1);
    requireRate(ask.requestsPerSecond());
    List<List<SideName>> blocks = blocks(ask.blocks());
    BlockLoad load =
        new BlockLoad(
            ask.requestsPerSecond(),
            ask.blockSeconds(),
            ask.cutSeconds(),
            content.requests(),
            blocks.get(0).size());
    requireJourneys(load);
    requireId(ask.duet());
    requireFrom("round", ask.round(), 1, MOST_ROUNDS);
    requireFrom("warmUpSeconds", ask.warmUpSeconds(), 0, MOST_SECONDS);
    requireText("command", ask.command());
    return new RoundAsk(
        ask.duet(),
        ask.round(),
        blocks,
        ask.seed(),
        load,
        Duration.ofSeconds(ask.warmUpSeconds()),
        journey,
        content,
        sides(ask, measured),
        ask.command().orElse(COMMAND));
  }

  private static Journey journey(Optional<String> asked, List<Journey> journeys)
      throws WrongParameter {
    if (asked.isEmpty()) {
      return journeys.get(0);
    }
    String name = asked.get();
    List<String> names = Journey.names(journeys);
    if (!names.contains(name)) {
      throw wrong("journey", "one of " + String.join(", ", names), JsonDocument.line(name));
    }
    return Journey.named(name, journeys);
  }

  private static void requireFrom(String field, int value, int least, int most)
      throws WrongParameter {
    if (value < least || value > most) {
      throw wrong(field, "a whole number from " + least + " to " + most, String.valueOf(value));
    }
  }

  private static void requireRate(double requestsPerSecond) throws WrongParameter {
    double most = Parameters.MOST_REQUESTS_PER_SECOND;
    if (!(requestsPerSecond > 0 && requestsPerSecond <= most)) {
      throw wrong(
          "requestsPerSecond",
          "a number in (0, " + Math.round(most) + "]",
          String.valueOf(requestsPerSecond));
    }
  }

  /** Refuses a text that says nothing. */
  static void requireText(String field, Optional<String> text) throws WrongParameter {
    if (text.filter(String::isBlank).isPresent()) {
      throw wrong(field, "a text", JsonDocument.line(text.get()));
    }
  }

  private static WrongParameter wrong(String field, String right, String was) {
    return WrongParameter.unreadable(
        "%s must be %s, was %s; %s".formatted(field, right, was, AskJson.CURE));
  }

  private static void requireId(String duet) throws WrongParameter {
    if (!duet.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      throw WrongParameter.usage(
          "duet must be 1 to 100 letters, digits, dots, _ or -, was \"%s\"; try duet-1"
              .formatted(duet));
    }
  }

  /** Blocks of both sides, or blocks of one side in pairs of both. */
  private static List<List<SideName>> blocks(List<List<SideName>> blocks) throws WrongParameter {
    boolean areOfBoth = !blocks.isEmpty() && blocks.stream().allMatch(AskFile::isOfBoth);
    boolean isPaired = !blocks.isEmpty() && blocks.size() % 2 == 0;
    for (int first = 0; isPaired && first < blocks.size(); first += 2) {
      List<SideName> one = blocks.get(first);
      List<SideName> other = blocks.get(first + 1);
      isPaired = one.size() == 1 && other.size() == 1 && !one.equals(other);
    }
    if (!areOfBoth && !isPaired) {
      throw WrongParameter.unreadable(
          "blocks must each be of baseline and candidate, or of one of them, in pairs, was %s; try"
                  .formatted(JsonDocument.line(blocks))
              + " [[\"baseline\",\"candidate\"]]");
    }
    return blocks;
  }

  private static boolean isOfBoth(List<SideName> block) {
    return block.size() == 2 && !block.get(0).equals(block.get(1));
  }

  private static void requireJourneys(BlockLoad load) throws WrongParameter {
    if (load.journeysMeasured() < 1) {
      throw WrongParameter.usage(
          "requestsPerSecond x (blockSeconds - cutSeconds) must be at least %s requests, one journey,"
                  .formatted(Parameters.number(load.requestsPerJourney()))
              + " was %s x %d; raise one of them"
                  .formatted(load.requestsPerSecond(), load.blockSeconds() - load.cutSeconds()));
    }
  }

  private static Map<SideName, SideAsk> sides(AskJson ask, MeasuredProject measured)
      throws WrongParameter {
    Map<SideName, SideAsk> sides = new EnumMap<>(SideName.class);
    for (SideName name : SideName.values()) {
      String where = "sides." + name.key();
      sides.put(name, SideAsk.of(ask.sides().of(name), where, measured));
    }
    return sides;
  }
}
