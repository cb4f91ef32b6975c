package verdict.gatling.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import verdict.judgement.SideDifference;

/**
 * What to compare with: looked at before minutes are spent on a run.
 *
 * @param file a measurement file, of one run or of many
 * @param accepted what may differ from it, as the report takes it
 */
public record Baseline(Path file, Optional<String> accepted) {

  static Optional<Baseline> of(GivenProperties given) throws WrongParameter {
    Optional<String> text = given.get(Parameter.BASELINE);
    Optional<String> accepted = accepted(given);
    if (text.isEmpty()) {
      if (accepted.isPresent()) {
        throw WrongParameter.usage(
            "accept.differences has no effect without a baseline; add -Dbaseline=FILE");
      }
      return Optional.empty();
    }
    Path file = path(text.get());
    if (!Files.isRegularFile(file)) {
      throw WrongParameter.usage(
          "baseline must be a measurement file that exists, was \"%s\"; look in reports/runs/"
              .formatted(text.get()));
    }
    if (!looksLikeAMeasurement(file)) {
      throw new WrongParameter(
          WrongParameter.UNREADABLE_INPUT,
          "baseline must be a measurement file of one run or more, \"%s\" is not; look in reports/runs/"
              .formatted(text.get()));
    }
    return Optional.of(new Baseline(file, accepted));
  }

  private static Optional<String> accepted(GivenProperties given) throws WrongParameter {
    Optional<String> text = given.get(Parameter.ACCEPT_DIFFERENCES);
    List<String> known =
        Stream.of(SideDifference.Kind.values()).map(SideDifference.Kind::key).toList();
    if (text.isPresent() && !known.containsAll(List.of(text.get().split(",", -1)))) {
      throw WrongParameter.usage(
          "accept.differences must be one or more of %s, was \"%s\"; try -Daccept.differences=machine"
              .formatted(String.join(", ", known), text.get()));
    }
    return text;
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
      boolean isRun = json.path("run").isObject();
      boolean hasWindows = json.path("windows").isArray() || json.path("blocks").isArray();
      boolean isSide = json.path("shared").isObject() && hasWindows;
      return json.path("schemaVersion").isInt() && (isRun || isSide);
    } catch (IOException e) {
      return false;
    }
  }
}
