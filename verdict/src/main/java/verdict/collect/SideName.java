package verdict.collect;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which of the two that are compared. */
public enum SideName {
  BASELINE,
  CANDIDATE;

  /** As files and messages have it. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one that this is not. */
  public SideName other() {
    return this == BASELINE ? CANDIDATE : BASELINE;
  }
}
