package verdict.run;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The tag of a line in {@code response-times.hlog}: parts joined by {@code |}, percent-encoded
 * because a tag of that format must not hold a blank or a comma.
 */
record Tag(List<String> parts) {
  static final String FAILED = "failed";
  static final String SINCE_SCHEDULE = "since-schedule";
  static final Tag LAG = new Tag(List.of("", "lag"));
  private static final String PLAIN = "._~:/-";

  Tag {
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
  static Tag parse(String encoded) {
    return new Tag(Arrays.stream(encoded.split("\\|", -1)).map(Tag::decode).toList());
  }

  String encoded() {
    return parts.stream().map(Tag::encode).collect(Collectors.joining("|"));
  }

  private static String encode(String part) {
    StringBuilder encoded = new StringBuilder(part.length() + 8);
    for (byte unit : part.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (unit & 0xff);
      if (isPlain(character)) {
        encoded.append(character);
      } else {
        encoded.append('%').append(hex(unit >> 4)).append(hex(unit));
      }
    }
    return encoded.toString();
  }

  private static char hex(int value) {
    return "0123456789ABCDEF".charAt(value & 0xf);
  }

  private static boolean isPlain(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || PLAIN.indexOf(character) >= 0;
  }

  private static String decode(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      if (encoded.charAt(i) != '%') {
        bytes.writeBytes(encoded.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
        continue;
      }
      if (i + 2 >= encoded.length()) {
        throw new IllegalArgumentException("% without two hex digits in tag " + encoded);
      }
      bytes.write(Integer.parseInt(encoded.substring(i + 1, i + 3), 16));
      i += 2;
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
