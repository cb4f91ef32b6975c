package loadtest.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The measurement file to compare with: looked at before minutes are spent on a run. */
final class Baseline {
  private Baseline() {}

  static Optional<Path> of(GivenProperties given) throws WrongParameter {
    Optional<String> text = given.get(Parameter.BASELINE);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Path file = path(text.get());
    if (!Files.isRegularFile(file)) {
      throw WrongParameter.usage(
          "baseline must be a measurement.json that exists, was \"%s\"; look in reports/runs/"
              .formatted(text.get()));
    }
    if (!looksLikeAMeasurement(file)) {
      throw new WrongParameter(
          WrongParameter.UNREADABLE_INPUT,
          "baseline must be a measurement file, \"%s\" is none; name the measurement.json of a run"
              .formatted(text.get()));
    }
    return Optional.of(file);
  }

  private static Path path(String text) throws WrongParameter {
    try {
      return Path.of(text).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw WrongParameter.usage(
          "baseline must be a file name, was \"%s\"; look in reports/runs/".formatted(text));
    }
  }

  // Whether every figure in it is right is for the report to say.
  private static boolean looksLikeAMeasurement(Path file) {
    try {
      JsonNode json = new ObjectMapper().readTree(file.toFile());
      return json.path("schemaVersion").isInt() && json.path("run").isObject();
    } catch (IOException e) {
      return false;
    }
  }
}
