package verdict.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verdict.run.Measurement;
import verdict.run.RunDescription;
import verdict.run.ServiceWindow;
import verdict.sample.Caveat.Kind;

/** Finds the caveats that a measurement itself shows. */
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
                        + " sent no metrics "
                        + edge
                        + " the measured window: it may have been down for part of it"));
    return unsound;
  }

  static List<Caveat> of(Measurement measurement) {
    List<Caveat> caveats = new ArrayList<>();
    RunDescription run = measurement.run();
    warmUp(run).ifPresent(kind -> caveats.add(kind.with()));
    if (!run.startedByVerdict()) {
      caveats.add(Kind.TARGET_NOT_STARTED_BY_VERDICT.with());
    }
    metrics(measurement, caveats);
    if (measurement.results().lag().total() == 0) {
      caveats.add(Kind.LAG_NOT_RECORDED.with());
    }
    if (run.git().filter(RunDescription.Git::dirty).isPresent()) {
      caveats.add(Kind.UNCOMMITTED_CHANGES.with());
    }
    caveats.add(Kind.RESPONSE_TIMES_ARE_ROUNDED.with());
    return caveats;
  }

  private static Optional<Kind> warmUp(RunDescription run) {
    return run.warmUp().isEmpty()
        ? Optional.of(Kind.WARM_UP_NOT_RECORDED)
        : run.warmUp().filter(warmUp -> !warmUp.steady()).map(warmUp -> Kind.WARM_UP_NOT_STEADY);
  }

  private static void metrics(Measurement measurement, List<Caveat> caveats) {
    if (measurement.services().isEmpty() && measurement.unscraped().isEmpty()) {
      caveats.add(Kind.NO_SERVICE_METRICS.with());
    }
    measurement.services().values().stream()
        .filter(window -> !window.restarted() && window.wentBackwards().isEmpty())
        .filter(window -> ServiceFigures.of(window, 1).figures().isEmpty())
        .forEach(window -> caveats.add(Kind.METRICS_UNKNOWN.with(window.service())));
    measurement
        .unscraped()
        .forEach((service, edge) -> caveats.add(Kind.METRICS_INCOMPLETE.with(service, edge)));
    measurement.services().values().stream()
        .filter(ServiceWindow::restarted)
        .forEach(window -> caveats.add(Kind.SERVICE_RESTARTED.with(window.service())));
    measurement.services().values().stream()
        .filter(window -> !window.restarted() && !window.wentBackwards().isEmpty())
        .forEach(window -> caveats.add(Kind.COUNTER_WENT_BACKWARDS.with(window.service())));
  }
}
