package verdict.gatling.duet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import verdict.gatling.parameters.WrongParameter;

/**
 * The fields of an object in the file; each is taken with what it may be.
 *
 * @param where the path to the object, to stand before a field's name: {@code sides.baseline.}
 */
record Fields(JsonNode object, String where) {

  static Fields of(JsonNode object, String where) throws WrongParameter {
    if (!object.isObject()) {
      String name = where.isEmpty() ? "the file" : where.substring(0, where.length() - 1);
      throw wrong("%s must be an object, was %s; compare it with %s", name, said(object));
    }
    return new Fields(object, where);
  }

  /** Refuses fields that mean nothing: a mistyped one would be silently without effect. */
  void requireNoneBut(Set<String> known) throws WrongParameter {
    TreeSet<String> unknown = new TreeSet<>();
    object.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw wrong(
          "%s must be one of %s; leave it out, or compare it with %s",
          where + unknown.first(), String.join(", ", new TreeSet<>(known)));
    }
  }

  boolean has(String name) {
    return object.hasNonNull(name);
  }

  JsonNode get(String name) {
    return object.path(name);
  }

  Fields object(String name) throws WrongParameter {
    return of(get(name), where + name + ".");
  }

  Optional<ObjectNode> anyObject(String name) throws WrongParameter {
    return has(name) ? Optional.of((ObjectNode) object(name).object.deepCopy()) : Optional.empty();
  }

  int wholeNumber(String name, int least, int most) throws WrongParameter {
    JsonNode value = get(name);
    if (!value.isIntegralNumber()
        || !value.canConvertToInt()
        || value.intValue() < least
        || value.intValue() > most) {
      throw wrong(
          "%s must be a whole number from "
              + least
              + " to "
              + most
              + ", was %s; compare it with %s",
          where + name,
          said(value));
    }
    return value.intValue();
  }

  /** A number above 0. */
  double number(String name, double most) throws WrongParameter {
    JsonNode value = get(name);
    double number = value.doubleValue();
    if (!value.isNumber() || !(number > 0 && number <= most)) {
      throw wrong(
          "%s must be a number in (0, " + Math.round(most) + "], was %s; compare it with %s",
          where + name,
          said(value));
    }
    return number;
  }

  String text(String name) throws WrongParameter {
    JsonNode value = get(name);
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw wrong("%s must be a text, was %s; compare it with %s", where + name, said(value));
    }
    return value.textValue();
  }

  Optional<String> optionalText(String name) throws WrongParameter {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  String oneOf(String name, List<String> allowed) throws WrongParameter {
    JsonNode value = get(name);
    if (!value.isTextual() || !allowed.contains(value.textValue())) {
      throw wrong(
          "%s must be one of " + String.join(", ", allowed) + ", was %s; compare it with %s",
          where + name,
          said(value));
    }
    return value.textValue();
  }

  /** An object of texts; empty when it is absent. */
  Map<String, String> texts(String name) throws WrongParameter {
    Map<String, String> texts = new LinkedHashMap<>();
    if (has(name)) {
      Fields fields = object(name);
      for (var field : fields.object.properties()) {
        JsonNode value = field.getValue();
        if (!value.isTextual()) {
          throw wrong(
              "%s must be a text, was %s; compare it with %s",
              fields.where + field.getKey(), said(value));
        }
        texts.put(field.getKey(), value.textValue());
      }
    }
    return texts;
  }

  static String said(JsonNode value) {
    return value.isMissingNode() ? "missing" : value.toString();
  }

  private static WrongParameter wrong(String form, String what, String was) {
    return WrongParameter.unreadable(form.formatted(what, was, "docs/run-folder.md"));
  }
}
