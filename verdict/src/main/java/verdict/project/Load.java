package verdict.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import verdict.file.WrongField;

/**
 * How a project is loaded: by requests that are stated here, by a simulation on the library
 * verdict-gatling, or by a command that runs any Gatling simulation. Exactly one is given.
 *
 * @param requests each a journey of its own, chosen by weight; empty for another way
 * @param feed values for the requests
 * @param simulation the class of a simulation, with its package
 * @param command runs a simulation against {@code ${url}}
 * @param folder where the command runs or the project of the simulation lies, relative to the
 *     folder of {@code verdict.yml}; absent: that folder
 * @param results where the command leaves its results, relative to {@code folder}; absent: where
 *     Gatling's plugins leave them
 * @param rps HTTP requests a second to each side; absent: 50
 * @param duration of the measured window
 * @param warmUp the longest warm-up
 */
public record Load(
    @JsonSetter(contentNulls = Nulls.FAIL) List<Request> requests,
    Optional<Feed> feed,
    Optional<String> simulation,
    Optional<Command> command,
    Optional<String> folder,
    Optional<String> results,
    Optional<Double> rps,
    Optional<Seconds> duration,
    @JsonProperty("warm-up") Optional<Seconds> warmUp) {

  public Load {
    long ways =
        Stream.of(!requests.isEmpty(), simulation.isPresent(), command.isPresent())
            .filter(is -> is)
            .count();
    if (ways != 1) {
      throw new WrongField("has not exactly one of requests, simulation and command in %s", "");
    }
    if (rps.filter(of -> !(of > 0)).isPresent()) {
      throw new WrongField("has a number not above 0 in field %s", "rps");
    }
    requireNoneOf("feed", feed, requests.isEmpty(), "requests");
    requireNoneOf("results", results, command.isEmpty(), "command");
    requireNoneOf("folder", folder, !requests.isEmpty(), "simulation or command");
  }

  private static void requireNoneOf(
      String field, Optional<?> given, boolean isWithout, String needed) {
    if (given.isPresent() && isWithout) {
      throw new WrongField("has the field %s, which needs " + needed + " beside it", field);
    }
  }
}
