package verdict.judgement;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verdict.sample.Unit;

/** Margins as people write them and as files keep them: 5%, 0.1pp, 5%,2ms, 0. */
final class MarginText {
  private static final String NUMBER = "([0-9]{1,12}(?:\\.[0-9]{1,12})?)";
  private static final Pattern SHARE = Pattern.compile(NUMBER + "\\s*(%|pp|)");
  private static final Pattern FLOOR = Pattern.compile(NUMBER + "\\s*(ms|s|b|kib|mib|)");
  private static final BigDecimal KIB = BigDecimal.valueOf(1_024);

  private MarginText() {}

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException when it is no margin of that gate; its message is for the user
   */
  static Margin read(Gate gate, String text) {
    String[] parts = text.toLowerCase(Locale.ROOT).split(",", 2);
    Optional<Double> share = share(gate, parts[0].strip());
    Optional<Double> floor = parts.length == 1 ? Optional.empty() : floor(gate, parts[1].strip());
    if (share.isEmpty() || parts.length == 2 && floor.isEmpty()) {
      throw new IllegalArgumentException(
          "%s must be %s; was \"%s\"; try %s"
              .formatted(gate.key(), allowed(gate), text, example(gate)));
    }
    return new Margin(share.get(), floor.map(OptionalDouble::of).orElseGet(OptionalDouble::empty));
  }

  private static Optional<Double> share(Gate gate, String text) {
    Matcher matcher = SHARE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double share = new BigDecimal(matcher.group(1)).movePointLeft(2).doubleValue();
    String unit = matcher.group(2);
    boolean isZero = share == 0;
    boolean hasUnit = unit.equals(unit(gate)) || unit.isEmpty() && isZero;
    return hasUnit && share <= 1 && (!isZero || gate.isCount())
        ? Optional.of(share)
        : Optional.empty();
  }

  /** How much worse a figure may be: a share above 0, however large, in the unit of its margin. */
  static Optional<Double> bound(Gate gate, String text) {
    Matcher matcher = SHARE.matcher(text.toLowerCase(Locale.ROOT).strip());
    return matcher.matches() && matcher.group(2).equals(unit(gate))
        ? Optional.of(new BigDecimal(matcher.group(1)).movePointLeft(2).doubleValue())
            .filter(bound -> bound > 0)
        : Optional.empty();
  }

  private static String unit(Gate gate) {
    return gate == Gate.FAILURES ? "pp" : "%";
  }

  private static Optional<Double> floor(Gate gate, String text) {
    Matcher matcher = FLOOR.matcher(text);
    return matcher.matches()
        ? floor(gate.unit(), new BigDecimal(matcher.group(1)), matcher.group(2))
            .map(BigDecimal::doubleValue)
            .filter(floor -> floor > 0)
        : Optional.empty();
  }

  /** In the unit of the figure. */
  private static Optional<BigDecimal> floor(Unit unit, BigDecimal number, String suffix) {
    return switch (unit.name() + " " + suffix) {
      case "MILLISECONDS ms", "SECONDS s", "BYTES b", "COUNT " -> Optional.of(number);
      case "MILLISECONDS s" -> Optional.of(number.movePointRight(3));
      case "SECONDS ms" -> Optional.of(number.movePointLeft(3));
      case "BYTES kib" -> Optional.of(number.multiply(KIB));
      case "BYTES mib" -> Optional.of(number.multiply(KIB).multiply(KIB));
      default -> Optional.empty(); // ratios have none
    };
  }

  private static String allowed(Gate gate) {
    if (gate == Gate.FAILURES) {
      return "above 0 and up to 100 percentage points (pp)";
    }
    String floor = gate.unit() == Unit.RATIO ? "" : ", with or without a floor after a comma";
    String least = gate.isCount() ? "from 0 % to 100 %" : "above 0 % and up to 100 %";
    return least + floor + ", or " + Gates.OFF;
  }

  private static String example(Gate gate) {
    return switch (gate.unit()) {
      case MILLISECONDS -> "5% or 5%,2ms";
      case SECONDS -> "5% or 5%,0.1ms";
      case BYTES -> "1% or 1%,512B";
      case COUNT -> "0 or 1%,0.1";
      default -> gate == Gate.FAILURES ? "0.1pp" : "1%";
    };
  }

  /** As {@link #read} takes it. */
  static String of(Gate gate, Margin margin) {
    String share = margin.share() == 0 ? "0" : of(gate, margin.share());
    return margin.floor().isPresent()
        ? share + "," + floor(gate.unit(), BigDecimal.valueOf(margin.floor().getAsDouble()))
        : share;
  }

  /** As {@link #bound} takes it. */
  static String of(Gate gate, double share) {
    return plain(BigDecimal.valueOf(share).movePointRight(2)) + unit(gate);
  }

  private static String floor(Unit unit, BigDecimal floor) {
    return switch (unit) {
      case MILLISECONDS -> plain(floor) + "ms";
      case SECONDS -> plain(floor.movePointRight(3)) + "ms";
      case BYTES -> plain(floor) + "B";
      default -> plain(floor);
    };
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
