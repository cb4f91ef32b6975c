package verdict.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The fields of a JSON object in a file; every complaint names the file and the field.
 *
 * @param path of the object inside the file, empty for the outermost
 * @param what the file should be, for messages: {@code a run.json of schema version 1}
 * @param cure what the user can do when it is not
 */
public record JsonFields(Path file, String path, JsonNode node, String what, String cure) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  public static JsonFields read(Path file, String what, String cure) {
    try {
      return parse(file, Files.readString(file, StandardCharsets.UTF_8), what, cure);
    } catch (NoSuchFileException e) {
      throw new UnreadableInput(file, "is missing", what, cure);
    } catch (IOException e) {
      String found = Files.isDirectory(file) ? "is a folder" : "cannot be read (" + e + ")";
      throw new UnreadableInput(file, found, what, cure);
    }
  }

  private static JsonFields parse(Path file, String text, String what, String cure) {
    JsonNode node;
    try {
      node = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      String where =
          e.getLocation() == null
              ? ""
              : " (line "
                  + e.getLocation().getLineNr()
                  + ", column "
                  + e.getLocation().getColumnNr()
                  + ")";
      throw new UnreadableInput(file, "is not JSON" + where, what, cure);
    }
    JsonFields fields = new JsonFields(file, "", node, what, cure);
    if (!node.isObject()) {
      throw fields.unreadable("is not a JSON object");
    }
    return fields;
  }

  public UnreadableInput unreadable(String found) {
    return new UnreadableInput(file, found, what, cure);
  }

  public void requireSchemaVersion(int version) {
    long actual = (long) number("schemaVersion");
    if (actual != version) {
      throw unreadable("has schemaVersion " + actual + ", this program reads " + version);
    }
  }

  public String text(String field) {
    return optionalText(field).orElseThrow(() -> missing(field));
  }

  public Optional<String> optionalText(String field) {
    return present(field, JsonNode::isTextual, "a text").map(JsonNode::textValue);
  }

  public double number(String field) {
    return optionalNumber(field).orElseThrow(() -> missing(field));
  }

  public Optional<Double> optionalNumber(String field) {
    return present(field, JsonNode::isNumber, "a number").map(JsonNode::doubleValue);
  }

  public JsonNode array(String field) {
    return present(field, JsonNode::isArray, "an array").orElseThrow(() -> missing(field));
  }

  /** The object at a place of an array of this object. */
  public JsonFields element(String field, int index, JsonNode value) {
    JsonFields element = new JsonFields(file, name(field) + "[" + index + "]", value, what, cure);
    if (!value.isObject()) {
      throw unreadable("has something else than an object in field " + element.path);
    }
    return element;
  }

  private Optional<JsonNode> present(String field, Predicate<JsonNode> right, String kind) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!right.test(value)) {
      throw unreadable("has something else than " + kind + " in field " + name(field));
    }
    return Optional.of(value);
  }

  private UnreadableInput missing(String field) {
    return unreadable("has no field " + name(field));
  }

  private String name(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }
}
