package verdict.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.InjectableValues;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A JSON document that is bound to records: what is no {@code Optional}, list or map must be there.
 * Every complaint names the file and the field.
 *
 * @param what the file should be, for messages: {@code a run.json of schema version 1}
 * @param cure what the user can do when it is not
 */
public record JsonDocument(Path file, String text, String what, String cure) {
  private static final String VERSION = "schemaVersion";

  /**
   * @throws UnreadableInput when it is missing, or cannot be read
   */
  public static JsonDocument read(Path file, String what, String cure) {
    try {
      return new JsonDocument(file, Files.readString(file, StandardCharsets.UTF_8), what, cure);
    } catch (NoSuchFileException e) {
      throw new UnreadableInput(file, "is missing", what, cure);
    } catch (IOException e) {
      String found = Files.isDirectory(file) ? "is a folder" : "cannot be read (" + e + ")";
      throw new UnreadableInput(file, found, what, cure);
    }
  }

  /**
   * The same for a file of YAML, whose keys are the fields of the document.
   *
   * @throws UnreadableInput when it is missing, cannot be read, or is not YAML
   */
  public static JsonDocument readYaml(Path file, String what, String cure) {
    return ofYaml(read(file, what, cure));
  }

  /** The same for a text of YAML that a file had at another time. */
  public static JsonDocument ofYaml(JsonDocument yaml) {
    return new JsonDocument(yaml.file, YamlText.toJson(yaml), yaml.what, yaml.cure);
  }

  /**
   * The schema version, which decides how the rest is read.
   *
   * @param known those that this program reads
   * @throws UnreadableInput when it is another one, or there is none
   */
  public int version(int... known) {
    try (JsonParser parser = JsonBinding.MAPPER.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw unreadable("is not a JSON object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean isIt = parser.currentName().equals(VERSION);
        parser.nextToken();
        if (isIt) {
          return known(parser, known);
        }
        parser.skipChildren();
      }
    } catch (IOException e) {
      throw unreadable(JsonBinding.found(e, ""));
    }
    throw unreadable("has no field " + VERSION);
  }

  private int known(JsonParser parser, int... known) throws IOException {
    if (!parser.currentToken().isNumeric()) {
      throw unreadable("has something else than a number in field " + VERSION);
    }
    double version = parser.getDoubleValue();
    String found = parser.getText();
    return Arrays.stream(known)
        .filter(each -> each == version)
        .findFirst()
        .orElseThrow(() -> unknownVersion(found, known));
  }

  private UnreadableInput unknownVersion(String version, int... known) {
    String all = Arrays.stream(known).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    String words = all.replaceFirst(", (?=[0-9]+$)", " and ");
    return unreadable("has schemaVersion " + version + ", this program reads " + words);
  }

  /**
   * Binds the whole document.
   *
   * @throws UnreadableInput when it is not JSON, or a field is missing or wrong
   */
  public <T> T bind(Class<T> type) {
    try {
      return JsonBinding.MAPPER.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw unreadable(JsonBinding.found(e, ""));
    }
  }

  /**
   * Binds a whole document that people write, too: a field that its record does not know is refused
   * there, because a mistyped one would silently be without effect.
   *
   * @throws UnreadableInput when it is not JSON, or a field is missing, wrong or unknown
   */
  public <T> T bindStrictly(Class<T> type) {
    try {
      return JsonBinding.MAPPER
          .readerFor(type)
          .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(text);
    } catch (JsonProcessingException e) {
      throw unreadable(JsonBinding.found(e, ""));
    }
  }

  /**
   * Binds an object of the document; a component that asks for it by {@code @JacksonInject} gets
   * the object itself, with all that the record does not know.
   *
   * @param at the path of the object, empty for the whole document
   */
  public <T> T bind(ObjectNode tree, String at, Class<T> type) {
    try {
      return JsonBinding.MAPPER
          .readerFor(type)
          .with(new InjectableValues.Std().addValue(JsonNode.class, tree))
          .readValue(tree);
    } catch (IOException e) {
      throw unreadable(JsonBinding.found(e, at));
    }
  }

  public UnreadableInput unreadable(String found) {
    return new UnreadableInput(file, found, what, cure);
  }

  /**
   * What a record of this document refused after it was bound.
   *
   * @param at the path of the record
   */
  public UnreadableInput refused(WrongField wrong, String at) {
    return unreadable(wrong.found(at));
  }

  /** The path of a field of the object at a path. */
  public static String name(String at, String field) {
    return at.isEmpty() || field.isEmpty() || field.startsWith("[") ? at + field : at + "." + field;
  }

  /** A document as files have it: indented, with a line end at its end. */
  public static String pretty(Object document) {
    try {
      return JsonBinding.PRETTY.writeValueAsString(document) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same in one line, without its end. */
  public static String line(Object document) {
    try {
      return JsonBinding.MAPPER.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
