package verdict.command;

import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import verdict.judgement.Gates;

/**
 * A gate and its margin as people type them, {@code p95=5%,2ms}; what a margin may be, {@link
 * Gates} knows.
 */
final class GateConverter implements ITypeConverter<GateConverter.Given> {
  /** A gate, and what was given for it. */
  record Given(String key, String margin) {}

  @Override
  public Given convert(String text) {
    int at = text.indexOf('=');
    if (at < 1) {
      throw new TypeConversionException(
          "must be a gate and its margin, was \"" + text + "\"; try --gate mean=3%");
    }
    Given given = new Given(text.substring(0, at).strip(), text.substring(at + 1).strip());
    try {
      Gates.USUAL.with(Map.of(given.key, given.margin));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
    return given;
  }
}
