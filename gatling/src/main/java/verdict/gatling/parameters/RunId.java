package verdict.gatling.parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a run and of its folder (docs/run-folder.md). */
final class RunId {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private RunId() {}

  static String of(GivenProperties given, String simulation, MeasuredProject measured)
      throws WrongParameter {
    Optional<String> asked = given.get(Parameter.RUN_ID);
    if (asked.isEmpty()) {
      return made(simulation, Instant.now(), new SecureRandom().nextInt(0x10000));
    }
    String id = asked.get();
    if (!FORM.matcher(id).matches()) {
      throw WrongParameter.usage(
          "run.id must be 1 to 100 letters, digits, dots, _ or -, was \"%s\"; try -Drun.id=try-1"
              .formatted(id));
    }
    Path folder = Parameters.runFolder(measured, id);
    if (Files.exists(folder)) { // an earlier run is never written over
      throw WrongParameter.usage(
          "run.id must be new, but \"%s\" already exists in %s; choose another"
              .formatted(id, folder.getParent()));
    }
    return id;
  }

  static String made(String simulation, Instant now, int random) {
    return "%s-%s-%04x".formatted(simulation, STAMP.format(now), random);
  }
}
