package verdict.gatling.requests;

import io.gatling.javaapi.core.Session;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import verdict.gatling.journey.Turn;
import verdict.gatling.parameters.WrongParameter;
import verdict.project.Feed;

/**
 * The values of a CSV file for users: each turn has a line of it. Which one depends on the turn
 * alone, so that every Gatling run starts over, and both sides of a comparison get the same values.
 *
 * @param file as {@code verdict.yml} names it
 * @param columns the names of the values
 * @param lines a value for each column, by its name; not empty
 */
record CsvFeed(
    String file, Feed.Order order, List<String> columns, List<Map<String, Object>> lines) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Any, and the same in every run. */
  private static final long SEED = 1;

  /**
   * Reads one, and refuses what would fail in the middle of a run.
   *
   * @param folder the folder of {@code verdict.yml}
   */
  static CsvFeed read(Feed feed, Path folder) throws WrongParameter {
    Path path = folder.resolve(feed.file());
    List<CsvText.Row> rows =
        new CsvText(text(feed.file(), path))
            .rows()
            .orElseThrow(() -> wrong(feed.file(), "has a quote \" that is not closed", "close it"));
    if (rows.size() < 2) {
      throw wrong(
          feed.file(),
          rows.isEmpty() ? "is empty" : "has no line below its names",
          "write a line of names, and a line for each user below it");
    }
    List<String> columns = columns(feed.file(), rows.get(0).fields());
    List<Map<String, Object>> lines = new ArrayList<>();
    for (CsvText.Row row : rows.subList(1, rows.size())) {
      lines.add(line(feed.file(), columns, row));
    }
    return new CsvFeed(feed.file(), feed.order(), columns, lines);
  }

  private static String text(String file, Path path) throws WrongParameter {
    if (!Files.isRegularFile(path)) {
      throw wrong(
          file, "does not exist", "its path is relative to the folder of verdict.yml; correct it");
    }
    try {
      String text = Files.readString(path);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw wrong(file, "is not text in UTF-8", "save it as that");
    } catch (IOException e) {
      throw wrong(file, "cannot be read (" + e + ")", "correct that");
    }
  }

  private static List<String> columns(String file, List<String> names) throws WrongParameter {
    Set<String> known = new HashSet<>();
    List<String> columns = names.stream().map(String::strip).toList();
    for (String name : columns) {
      if (!Expressions.isName(name)) {
        throw wrong(
            file,
            "has the name \"" + name + "\" in its first line, which #{...} cannot name",
            "use letters, digits, _ and -");
      }
      if (!known.add(name)) {
        throw wrong(file, "has the name \"" + name + "\" twice", "rename one of them");
      }
    }
    return columns;
  }

  private static Map<String, Object> line(String file, List<String> columns, CsvText.Row row)
      throws WrongParameter {
    if (row.fields().size() != columns.size()) {
      throw wrong(
          file,
          "has %d values in line %d, must have %d: %s"
              .formatted(
                  row.fields().size(), row.number(), columns.size(), String.join(", ", columns)),
          "correct the line");
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (int column = 0; column < columns.size(); column++) {
      values.put(columns.get(column), row.fields().get(column));
    }
    return values;
  }

  private static WrongParameter wrong(String file, String what, String cure) {
    return WrongParameter.unreadable(
        "%s, the feed of load.requests in verdict.yml, %s; %s".formatted(file, what, cure));
  }

  /** Gives a user the values of its turn. */
  Session feed(Session session) {
    return session.setAll(lines.get(index(Turn.of(session))));
  }

  /** Of the line for a turn. */
  int index(long turn) {
    return order == Feed.Order.CIRCULAR
        ? (int) (turn % lines.size())
        : new SplittableRandom(SEED + turn).nextInt(lines.size());
  }
}
