package verdict.gatling.journey;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** What objects of Gatling hold and do not tell: an upgrade that changes it fails in our tests. */
final class GatlingInternals {
  private GatlingInternals() {}

  static Object field(Object object, String name) {
    return field(object, object.getClass(), name);
  }

  /**
   * The value of a field.
   *
   * @param declaring the class of the object, or the one above that has the field
   */
  static Object field(Object object, Class<?> declaring, String name) {
    try {
      return value(declaring.getDeclaredField(name), object);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("this version of Gatling has different internals", e);
    }
  }

  /** What a lambda was made with. */
  static List<Object> captured(Object lambda) {
    List<Object> values = new ArrayList<>();
    for (Field field : lambda.getClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        values.add(value(field, lambda));
      }
    }
    return values;
  }

  private static Object value(Field field, Object object) {
    try {
      field.setAccessible(true);
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("this version of Gatling has different internals", e);
    }
  }
}
