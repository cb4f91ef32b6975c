package verdict.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.ReferenceType;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Single values as they are: Jackson takes {@code "5"} for a number, 5 for a text, and 1.5 for a
 * whole number, which would be a wrong figure.
 */
final class StrictValues extends SimpleModule {
  private static final long serialVersionUID = 1L;

  StrictValues() {
    add(String.class, JsonToken.VALUE_STRING::equals, JsonParser::getText);
    add(Boolean.class, JsonToken::isBoolean, JsonParser::getBooleanValue);
    add(boolean.class, JsonToken::isBoolean, JsonParser::getBooleanValue);
    add(Double.class, JsonToken::isNumeric, JsonParser::getDoubleValue);
    add(double.class, JsonToken::isNumeric, JsonParser::getDoubleValue);
    add(Long.class, JsonToken::isNumeric, StrictValues::whole);
    add(long.class, JsonToken::isNumeric, StrictValues::whole);
    add(Integer.class, JsonToken::isNumeric, StrictValues::count);
    add(int.class, JsonToken::isNumeric, StrictValues::count);
    add(Instant.class, JsonToken.VALUE_STRING::equals, StrictValues::instant);
    addSerializer(Instant.class, ToStringSerializer.instance);
    setDeserializerModifier(new AbsentJson());
  }

  /** JSON that need not be there: Jackson takes what is absent, and {@code null}, for a value. */
  private static final class AbsentJson extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyReferenceDeserializer(
        DeserializationConfig config,
        ReferenceType type,
        BeanDescription description,
        JsonDeserializer<?> usual) {
      boolean isJson =
          type.hasRawClass(Optional.class) && type.getContentType().hasRawClass(JsonNode.class);
      return isJson ? new OptionalJson() : usual;
    }
  }

  private static final class OptionalJson extends JsonDeserializer<Optional<JsonNode>> {
    @Override
    public Optional<JsonNode> deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return Optional.of(context.readTree(parser));
    }

    @Override
    public Optional<JsonNode> getNullValue(DeserializationContext context) {
      return Optional.empty();
    }
  }

  /** How a value is read of the token that it is. */
  private interface Reading<T> {
    T of(JsonParser parser) throws IOException;
  }

  private <T> void add(Class<T> type, Predicate<JsonToken> right, Reading<T> reading) {
    addDeserializer(
        type,
        new JsonDeserializer<T>() {
          @Override
          @SuppressWarnings("unchecked") // Jackson has no other result: it throws
          public T deserialize(JsonParser parser, DeserializationContext context)
              throws IOException {
            return right.test(parser.currentToken())
                ? reading.of(parser)
                : (T) context.handleUnexpectedToken(type, parser);
          }
        });
  }

  private static long whole(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      return parser.getLongValue();
    }
    double value = parser.getDoubleValue();
    if (value != Math.rint(value) || Math.abs(value) > 1L << 53) {
      throw new WrongField(
          "has " + parser.getText() + " in field %s, which is no whole number", "");
    }
    return (long) value;
  }

  private static int count(JsonParser parser) throws IOException {
    long value = whole(parser);
    if (value != (int) value) {
      throw new WrongField("has " + parser.getText() + " in field %s, which is too large", "");
    }
    return (int) value;
  }

  private static Instant instant(JsonParser parser) throws IOException {
    String text = parser.getText();
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      String shown = text.replace("%", "%%");
      throw new WrongField(
          "has \"" + shown + "\" in field %s, which is no ISO-8601 UTC instant", "");
    }
  }
}
