package verdict.run.recording;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import verdict.file.PercentEncoding;

/**
 * The tag of a line in {@code response-times.hlog}: parts joined by {@code |}, percent-encoded
 * because a tag of that format must not hold a blank or a comma.
 */
public record Tag(List<String> parts) {
  public static final String FAILED = "failed";
  public static final String SINCE_SCHEDULE = "since-schedule";
  public static final Tag LAG = new Tag(List.of("", "lag"));

  public Tag {
    parts = List.copyOf(parts);
  }

  static Tag response(String name) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("request name must not be empty, was \"\"");
    }
    return new Tag(List.of(name));
  }

  static Tag failure(String name, String kind) {
    if (kind.isEmpty()) {
      throw new IllegalArgumentException("kind of failure must not be empty, was \"\"");
    }
    return new Tag(List.of(response(name).parts.get(0), FAILED, kind));
  }

  static Tag sinceSchedule(String name) {
    return new Tag(List.of(response(name).parts.get(0), SINCE_SCHEDULE));
  }

  /**
   * @throws IllegalArgumentException when a percent sign is not followed by two hex digits
   */
  public static Tag parse(String encoded) {
    return new Tag(Arrays.stream(encoded.split("\\|", -1)).map(PercentEncoding::decode).toList());
  }

  String encoded() {
    return parts.stream().map(PercentEncoding::encode).collect(Collectors.joining("|"));
  }
}
