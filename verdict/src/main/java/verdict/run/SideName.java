package verdict.run;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which of the two that are compared. */
public enum SideName {
  /** The one that comes first in everything. */
  BASELINE,
  /** The one that is judged. */
  CANDIDATE;

  /** Its name in files, options and messages: never changes. */
  @JsonValue
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
}
