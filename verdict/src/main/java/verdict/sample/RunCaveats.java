package verdict.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verdict.run.Measurement;
import verdict.run.RunDescription;
import verdict.run.ServiceWindow;

/** Finds the doubts that a measurement itself shows. */
final class RunCaveats {
  private RunCaveats() {}

  static List<String> unsoundCounters(Measurement measurement) {
    List<String> unsound = new ArrayList<>();
    for (ServiceWindow window : measurement.services().values()) {
      if (window.restarted()) {
        unsound.add(window.service() + " was restarted during the measured window");
      } else if (!window.wentBackwards().isEmpty()) {
        unsound.add(
            window.service()
                + ": counters went backwards: "
                + String.join(", ", window.wentBackwards()));
      }
    }
    measurement
        .unscraped()
        .forEach(
            (service, edge) ->
                unsound.add(
                    service
                        + " gave no metrics "
                        + edge
                        + " the measured window, as if it was not alive all the time"));
    return unsound;
  }

  static List<Caveat> of(Measurement measurement) {
    List<Caveat> caveats = new ArrayList<>();
    RunDescription run = measurement.run();
    warmUp(run).ifPresent(caveats::add);
    if (!run.startedByVerdict()) {
      caveats.add(
          new Caveat(
              Caveat.Kind.TARGET_NOT_STARTED_BY_VERDICT,
              "The target was not started by verdict: its build, settings and warm-up are not"
                  + " known here."));
    }
    metrics(measurement, caveats);
    if (measurement.results().lag().total() == 0) {
      caveats.add(
          new Caveat(
              Caveat.Kind.LAG_NOT_RECORDED,
              "How late the load generator was is not recorded: a slow generator would not be"
                  + " noticed."));
    }
    run.git()
        .filter(RunDescription.Git::dirty)
        .ifPresent(
            git ->
                caveats.add(
                    new Caveat(
                        Caveat.Kind.UNCOMMITTED_CHANGES,
                        "There were uncommitted changes: the commit alone does not reproduce this"
                            + " run.")));
    caveats.add(
        new Caveat(
            Caveat.Kind.RESPONSE_TIMES_ARE_ROUNDED,
            "Response times are kept to 3 significant digits: each is exact to 1 part in 1,000."));
    return caveats;
  }

  private static Optional<Caveat> warmUp(RunDescription run) {
    if (run.warmUp().isEmpty()) {
      return Optional.of(
          new Caveat(
              Caveat.Kind.WARM_UP_UNKNOWN,
              "It is not known whether the services were warm: a cold JVM is several times"
                  + " slower."));
    }
    return run.warmUp()
        .filter(warmUp -> !warmUp.steady())
        .map(
            warmUp ->
                new Caveat(
                    Caveat.Kind.WARM_UP_NOT_STEADY,
                    "The warm-up reached its bound before CPU per request was flat and the JIT"
                        + " compilers rested: figures may still have been falling. A longer one is"
                        + " asked for by --warm-up, or -DwarmUp of Maven."));
  }

  private static void metrics(Measurement measurement, List<Caveat> caveats) {
    if (measurement.services().isEmpty() && measurement.unscraped().isEmpty()) {
      caveats.add(
          new Caveat(
              Caveat.Kind.NO_SERVICE_METRICS,
              "No service gave metrics: this report sees the client's side only."));
    }
    measurement
        .unscraped()
        .forEach(
            (service, edge) ->
                caveats.add(
                    new Caveat(
                        Caveat.Kind.METRICS_INCOMPLETE,
                        service + " gave no metrics " + edge + " the window.")));
    measurement.services().values().stream()
        .filter(ServiceWindow::restarted)
        .forEach(
            window ->
                caveats.add(
                    new Caveat(
                        Caveat.Kind.SERVICE_RESTARTED,
                        window.service() + " was restarted: its counters are worthless.")));
    measurement.services().values().stream()
        .filter(window -> !window.restarted() && !window.wentBackwards().isEmpty())
        .forEach(
            window ->
                caveats.add(
                    new Caveat(
                        Caveat.Kind.COUNTER_WENT_BACKWARDS,
                        window.service() + ": counters went backwards, so they are worthless.")));
  }
}
