package verdict.gatling;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;

import io.gatling.javaapi.core.OpenInjectionStep;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import verdict.gatling.parameters.Parameters;
import verdict.gatling.recording.Schedule;
import verdict.gatling.runfolder.RunJson;
import verdict.run.RunDescription;

/**
 * How the arrival rate changes over time.
 *
 * @param name constant, ramp or steps
 */
public record LoadProfile(String name, List<Phase> phases) {

  /**
   * A period in which the arrival rate changes evenly, or not at all.
   *
   * @param fromRequestsPerSecond HTTP requests, as all rates here
   */
  public record Phase(Duration duration, double fromRequestsPerSecond, double toRequestsPerSecond) {
    private static final double ROUNDING = 1e-9;

    public static Phase constant(double requestsPerSecond, Duration duration) {
      return new Phase(duration, requestsPerSecond, requestsPerSecond);
    }

    boolean isConstant() {
      return fromRequestsPerSecond == toRequestsPerSecond;
    }

    OpenInjectionStep injection(double requestsPerJourney) {
      double from = fromRequestsPerSecond / requestsPerJourney;
      return isConstant()
          ? constantUsersPerSec(from).during(duration)
          : rampUsersPerSec(from).to(toRequestsPerSecond / requestsPerJourney).during(duration);
    }

    long journeys(double requestsPerJourney) {
      double mean = (fromRequestsPerSecond + toRequestsPerSecond) / 2;
      double journeys = mean * duration.toSeconds() / requestsPerJourney;
      // As Gatling counts: it rounds a constant rate, and leaves the fraction of a ramp out.
      return isConstant() ? Math.round(journeys) : (long) (journeys + ROUNDING);
    }
  }

  /** The target rate, for the whole duration. */
  public static LoadProfile constant(Parameters parameters) {
    return constant(parameters.requestsPerSecond(), parameters.duration());
  }

  static LoadProfile constant(double requestsPerSecond, Duration duration) {
    return new LoadProfile("constant", List.of(Phase.constant(requestsPerSecond, duration)));
  }

  OpenInjectionStep[] injection(double requestsPerJourney) {
    return phases.stream()
        .map(phase -> phase.injection(requestsPerJourney))
        .toArray(OpenInjectionStep[]::new);
  }

  /** When each journey is to start; known for one constant rate alone. */
  Optional<Schedule> schedule(double requestsPerJourney) {
    Phase first = phases.get(0);
    return phases.size() == 1 && first.isConstant()
        ? Optional.of(new Schedule(first.journeys(requestsPerJourney), first.duration.toSeconds()))
        : Optional.empty();
  }

  RunDescription.Load load(double requestsPerJourney) {
    return RunJson.load(
        name,
        phases.stream()
            .mapToDouble(p -> Math.max(p.fromRequestsPerSecond, p.toRequestsPerSecond))
            .max()
            .orElseThrow(),
        seconds(),
        requestsPerJourney,
        journeys(requestsPerJourney));
  }

  long seconds() {
    return phases.stream().mapToLong(phase -> phase.duration.toSeconds()).sum();
  }

  long journeys(double requestsPerJourney) {
    return phases.stream().mapToLong(phase -> phase.journeys(requestsPerJourney)).sum();
  }
}
