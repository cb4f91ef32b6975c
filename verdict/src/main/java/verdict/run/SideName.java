package verdict.run;

import java.util.Arrays;
import java.util.Locale;
import verdict.file.JsonFields;

/** Which of the two that are compared. */
public enum SideName {
  /** The one that comes first in everything. */
  BASELINE,
  /** The one that is judged. */
  CANDIDATE;

  /** Its name in files, options and messages: never changes. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name at the start of a sentence. */
  public String words() {
    return name().charAt(0) + key().substring(1);
  }

  /** The one that this is not. */
  public SideName other() {
    return this == BASELINE ? CANDIDATE : BASELINE;
  }

  /**
   * Reads it.
   *
   * @throws UnreadableInput when the field is absent or names neither
   */
  public static SideName of(JsonFields of, String field) {
    String text = of.text(field);
    return Arrays.stream(values())
        .filter(side -> side.key().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                of.unreadable(
                    "has \"%s\" in field %s, neither baseline nor candidate"
                        .formatted(text, of.name(field))));
  }
}
