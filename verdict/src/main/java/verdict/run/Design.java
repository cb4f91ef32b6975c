package verdict.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/** How the two sides of a duet share the time of a round. */
public enum Design {
  /** Both are loaded at the same time: a coin says which side gets the first journey of a pair. */
  @JsonProperty("at-once")
  AT_ONCE("at-once"),
  /** One is loaded at a time, in pairs of blocks in random order. */
  @JsonProperty("in-turn")
  IN_TURN("in-turn");

  private final String key;

  Design(String key) {
    this.key = key;
  }

  /** The design of a document; those from before there were two are of sides in turn. */
  public static Design read(Optional<Design> design) {
    return design.orElse(IN_TURN);
  }

  /** Its name in files: never changes. */
  public String key() {
    return key;
  }
}
