package verdict.command;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** For which answers a command ends with another exit code than 0. */
record FailOn(Set<Kind> kinds) {
  /** A kind of answer that is not a good one. */
  enum Kind {
    REGRESSED,
    INCONCLUSIVE,
    INVALID,
    /** One that was missed, or has no figure. */
    OBJECTIVE
  }

  private static final String NONE = "none";

  /** Unless a user says otherwise. */
  static final FailOn ALL = new FailOn(EnumSet.allOf(Kind.class));

  FailOn {
    kinds = Set.copyOf(kinds);
  }

  boolean has(Kind kind) {
    return kinds.contains(kind);
  }

  /** Kinds as people type them, joined by commas; or none. */
  static final class Converter implements ITypeConverter<FailOn> {
    @Override
    public FailOn convert(String text) {
      Set<Kind> kinds = EnumSet.noneOf(Kind.class);
      if (!text.strip().equalsIgnoreCase(NONE)) {
        Stream.of(text.split(",", -1)).map(each -> kind(each, text)).forEach(kinds::add);
      }
      return new FailOn(kinds);
    }

    private static Kind kind(String given, String text) {
      return Stream.of(Kind.values())
          .filter(kind -> kind.name().equals(given.strip().toUpperCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "must be %s, joined by commas, or %s; was \"%s\""
                          .formatted(
                              Stream.of(Kind.values())
                                  .map(Enum::name)
                                  .collect(Collectors.joining(", ")),
                              NONE,
                              text)));
    }
  }
}
