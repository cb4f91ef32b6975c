package verdict.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** How Jackson binds our documents, and what its complaints mean for people. */
final class JsonBinding {
  static final JsonMapper MAPPER = mapper();

  // Not the platform's line end: the same bytes everywhere.
  static final ObjectWriter PRETTY =
      MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

  /** How the messages of Jackson begin that mean that a field is not there, or null. */
  private static final List<String> MISSING =
      List.of("Missing required creator property", "Null value for creator property");

  private static final Set<Class<?>> WHOLE_NUMBERS =
      Set.of(int.class, Integer.class, long.class, Long.class);

  private JsonBinding() {}

  private static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .addModule(new Jdk8Module())
            .addModule(new StrictValues())
            .build();
    for (Class<?> type : List.of(List.class, Map.class, SortedMap.class)) {
      mapper.configOverride(type).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }
    return mapper;
  }

  /**
   * What a complaint means: one sentence of what was found.
   *
   * @param at the path of what was bound, empty for a whole document
   */
  static String found(Exception complaint, String at) {
    if (complaint instanceof InvalidDefinitionException) {
      throw new IllegalStateException(complaint); // our record, not the file
    }
    if (!(complaint instanceof JsonMappingException mapping)
        || isSyntax(complaint.getCause())
        || String.valueOf(mapping.getOriginalMessage()).startsWith("Trailing token")) {
      return "is not JSON" + where(complaint);
    }
    String path = path(mapping, at);
    if (cause(mapping) instanceof WrongField wrong) {
      return wrong.found(path);
    }
    if (MISSING.stream().anyMatch(String.valueOf(mapping.getOriginalMessage())::startsWith)) {
      return "has no field " + path;
    }
    if (mapping instanceof InvalidNullException) {
      return "has null in field " + path;
    }
    if (mapping instanceof UnrecognizedPropertyException unknown) {
      List<String> known =
          unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
      return "has the field %s, which is none of %s%s"
          .formatted(
              path,
              String.join(", ", known),
              Spelling.meant(unknown.getPropertyName(), known)
                  .map(near -> " (is " + near + " meant?)")
                  .orElse(""));
    }
    if (mapping instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()) {
      return "has \"%s\" in field %s, which is none of %s"
          .formatted(
              wrong.getValue(),
              path,
              String.join(
                  ", ",
                  Arrays.stream(wrong.getTargetType().getEnumConstants())
                      .map(each -> MAPPER.convertValue(each, String.class))
                      .toList()));
    }
    if (mapping instanceof MismatchedInputException wrong
        && wrong.getTargetType() != null
        && mapping.getCause() == null) {
      return path.isEmpty()
          ? "is not a JSON object"
          : "has something else than " + kind(target(wrong)) + " in field " + path;
    }
    String reason = String.valueOf(cause(mapping).getMessage());
    return "has a value that cannot be" + (path.isEmpty() ? "" : " in " + path) + ": " + reason;
  }

  private static boolean isSyntax(@Nullable Throwable cause) {
    return cause instanceof JsonProcessingException && !(cause instanceof JsonMappingException);
  }

  private static String where(Exception complaint) {
    JsonLocation location =
        complaint instanceof JsonProcessingException at ? at.getLocation() : null;
    return location == null
        ? ""
        : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
  }

  private static Throwable cause(Throwable of) {
    Throwable cause = of;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static String path(JsonMappingException of, String at) {
    String path = at;
    for (JsonMappingException.Reference reference : of.getPath()) {
      String name = reference.getFieldName();
      path = JsonDocument.name(path, name == null ? "[" + reference.getIndex() + "]" : name);
    }
    return path;
  }

  // Of an element of an array of numbers, Jackson tells the array and not the number.
  private static Class<?> target(MismatchedInputException of) {
    Class<?> type = of.getTargetType();
    boolean isElement =
        type.isArray()
            && !of.getPath().isEmpty()
            && type.isInstance(of.getPath().get(of.getPath().size() - 1).getFrom());
    return isElement ? type.getComponentType() : type;
  }

  private static String kind(Class<?> type) {
    if (type == String.class || type == Instant.class || type.isEnum()) {
      return "a text";
    }
    if (WHOLE_NUMBERS.contains(type)) {
      return "a whole number";
    }
    if (type == double.class || type == Double.class) {
      return "a number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    return type.isArray() || Collection.class.isAssignableFrom(type) ? "an array" : "an object";
  }
}
