package verdict.run.gatling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verdict.file.InputFile;
import verdict.file.UnreadableInput;
import verdict.run.FolderFiles;
import verdict.run.Format;
import verdict.run.Format.Fact;
import verdict.run.Origin;
import verdict.run.PrintedTimes;
import verdict.run.Results;
import verdict.run.RunReader;
import verdict.run.TimeCounts;
import verdict.run.log.Excerpt;

/**
 * Reads {@code js/stats.json} and {@code js/global_stats.json}, which Gatling wrote up to 3.13.4,
 * and the {@code js/stats.js} with the same content up to 3.13.5. They hold rounded figures alone:
 * no distribution, no time, and no rank beside a percentile.
 */
public final class StatsReader implements RunReader {
  public static final Format FORMAT =
      new Format(
          "gatling-stats",
          "Gatling's stats.json or global_stats.json (2.x to 3.13.4)",
          Set.of(
              Fact.NO_DISTRIBUTION,
              Fact.PERCENTILES_BY_POSITION,
              Fact.ZERO_MAY_BE_NONE,
              Fact.RATE_OVER_WHOLE_SECONDS));

  private static final FolderFiles FILES =
      new FolderFiles(
          List.of("js/stats.json", "stats.json", "js/global_stats.json", "global_stats.json"),
          Optional.empty(),
          false);
  private static final Pattern START = Pattern.compile("\\s*(var\\s+stats\\s*=\\s*)?\\{");
  private static final Pattern FIRST_FIELD =
      Pattern.compile(
          "\\s*(?:var\\s+stats\\s*=\\s*)?\\{\\s*\"?(type|name|stats|contents|numberOfRequests)\\b");
  private static final String EXPECTED =
      "Gatling's stats.json or global_stats.json, with a numberOfRequests";
  private static final String CURE =
      "name the simulation.log of that run instead, or take another copy";

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public FolderFiles files() {
    return FILES;
  }

  @Override
  public boolean recognizes(byte[] head) {
    return FIRST_FIELD.matcher(new String(head, StandardCharsets.UTF_8)).lookingAt();
  }

  @Override
  public Results read(InputFile file, Excerpt excerpt) {
    List<PrintedTimes> rows = new ArrayList<>();
    JsonNode root = parse(file);
    if (root.path("stats").isObject()) {
      new StatsTree(file, rows).walk(root, List.of());
    } else {
      rows.add(new StatsTree(file, rows).row(root, PrintedTimes.Kind.ALL_REQUESTS, List.of()));
    }
    return new Results(
        Origin.of(file.path(), FORMAT),
        List.of(),
        List.of(),
        rows,
        Optional.empty(),
        TimeCounts.empty(),
        Optional.empty(),
        Optional.empty(),
        new TreeMap<>(),
        Optional.empty());
  }

  private static JsonNode parse(InputFile file) {
    String text = new String(file.bytes(), StandardCharsets.UTF_8);
    Matcher start = START.matcher(text);
    boolean isScript = start.lookingAt() && start.group(1) != null;
    String json = isScript ? text.substring(start.end() - 1) : text;
    try {
      return parse(file, json, isScript);
    } catch (JsonProcessingException e) {
      return parseRepaired(file, json, isScript, e);
    }
  }

  // Up to 3.4 Gatling wrote a quote in a name as two backslashes and a quote, which ends the text.
  private static JsonNode parseRepaired(
      InputFile file, String json, boolean isScript, JsonProcessingException reason) {
    try {
      return parse(file, json.replace("\\\\\"", "\\\""), isScript);
    } catch (JsonProcessingException e) {
      var at = reason.getLocation();
      throw unreadable(
          file,
          at == null
              ? "is not JSON"
              : "is no JSON at line " + at.getLineNr() + ", column " + at.getColumnNr());
    }
  }

  private static JsonNode parse(InputFile file, String json, boolean isScript)
      throws JsonProcessingException {
    JsonMapper mapper = mapper();
    try (var parser = mapper.createParser(json)) {
      JsonNode root = mapper.readTree(parser);
      // What follows in stats.js is code; in JSON it is damage.
      if (!isScript && parser.nextToken() != null) {
        throw unreadable(file, "has more after the end of its object");
      }
      return root;
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw InputFile.unreadable(file.path(), e);
    }
  }

  // stats.js is JavaScript: an assignment, names without quotes. No constant, for every reader is
  // made to recognize a file, and making this one takes longer than reading most logs.
  private static JsonMapper mapper() {
    return JsonMapper.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
        .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
        .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
        .build();
  }

  static UnreadableInput unreadable(InputFile file, String found) {
    return new UnreadableInput(file.path(), found, EXPECTED, CURE);
  }
}
