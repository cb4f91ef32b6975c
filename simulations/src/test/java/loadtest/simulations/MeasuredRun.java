package loadtest.simulations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import io.gatling.javaapi.core.Session;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import loadtest.journeys.Journey;
import loadtest.journeys.Services;
import loadtest.parameters.Parameters;
import loadtest.parameters.WrongParameter;
import loadtest.quiet.Progress;
import loadtest.recording.Lag;
import loadtest.recording.Recorder;
import loadtest.runfolder.MetricsFiles;
import loadtest.runfolder.RunJson;
import loadtest.sut.CannotMeasure;
import loadtest.sut.FirstAnswers;
import loadtest.sut.MavenWatch;
import loadtest.sut.Scrape;
import loadtest.sut.SystemUnderTest;
import loadtest.warmup.WarmUp;
import loadtest.warmup.WarmUpOutcome;
import org.jspecify.annotations.Nullable;
import verdict.run.AtomicFile;
import verdict.run.ResponseTimesWriter;

/** Everything around the measured window of one run. */
final class MeasuredRun {
  private static final long SETTLE_MILLIS = 100;
  private static final double NANOS_PER_SECOND = 1e9;

  private final Parameters parameters;
  private final LoadProfile profile;
  private final Journey journey;
  private final MetricsFiles metrics;
  private final RunEnd end;
  private final Optional<ObjectNode> sources;
  private @Nullable SystemUnderTest system;
  private @Nullable Window window;

  /** The measured window while it is open. */
  private record Window(
      Instant startedAt,
      double cpuSecondsBefore,
      Map<String, URI> services,
      Optional<WarmUpOutcome> warmUp,
      ResponseTimesWriter writer,
      Recorder recorder,
      Optional<Lag> lag,
      Function<Session, Session> addresses) {}

  private MeasuredRun(Parameters parameters, LoadProfile profile, Journey journey) {
    this.parameters = parameters;
    this.profile = profile;
    this.journey = journey;
    this.metrics = new MetricsFiles(parameters.runFolder());
    this.end = new RunEnd(parameters);
    this.sources = RunJson.sources(parameters);
  }

  static MeasuredRun of(Parameters parameters, LoadProfile profile) throws WrongParameter {
    Journey journey = Journey.of(parameters.journey());
    if (profile.asked(journey.requests()).journeysAsked() == 0) {
      throw WrongParameter.usage(
          "rps x duration must be %d requests or more, one journey, was %s x %ds; raise one of them"
              .formatted(
                  journey.requests(),
                  parameters.requestsPerSecond(),
                  parameters.duration().toSeconds()));
    }
    return new MeasuredRun(parameters, profile, journey);
  }

  Journey journey() {
    return journey;
  }

  LoadProfile profile() {
    return profile;
  }

  /** Brings the system to where it can be measured, and opens the window. */
  void start() {
    OwnClasses.load();
    MavenWatch.start();
    end.watchForInterruption();
    try {
      SystemUnderTest started = SystemUnderTest.of(parameters);
      system = started;
      end.willStop(started);
      FirstAnswers.check(started.services(), journey.services());
      window = open(started, warmUp(started));
    } catch (CannotMeasure e) {
      end.stopSystem();
      throw TheEnd.now(e.exitCode(), e.sentence());
    } catch (IOException | InterruptedException e) {
      end.stopSystem();
      throw new IllegalStateException("the run could not be started", e);
    }
  }

  private Optional<WarmUpOutcome> warmUp(SystemUnderTest on)
      throws CannotMeasure, InterruptedException {
    if (parameters.warmUpBound().isZero()) {
      return Optional.empty();
    }
    return Optional.of(new WarmUp(journey, on.services(), parameters.warmUpBound()).run());
  }

  private Window open(SystemUnderTest on, Optional<WarmUpOutcome> warmUp)
      throws IOException, InterruptedException {
    Scrape before = Scrape.of(on.services());
    metrics.writeBefore(before);
    Instant startedAt = Instant.now();
    ResponseTimesWriter writer = ResponseTimesWriter.open(parameters.runFolder(), startedAt);
    RunJson.Load load = profile.asked(journey.requests());
    Recorder recorder = Recorder.writingTo(writer);
    Progress.say(
        "measuring: %s, %s requests/s for %d s",
        parameters.simulation(), load.requestsPerSecond(), load.durationSeconds());
    end.showProgress(recorder, load.durationSeconds());
    return new Window(
        startedAt,
        cpuSeconds(),
        measured(on.services(), before),
        warmUp,
        writer,
        recorder,
        profile.schedule(journey.requests()).map(Lag::new),
        Services.of(on.services()));
  }

  // Of a target of the user's: those that are called, and those that told their metrics.
  private Map<String, URI> measured(Map<String, URI> services, Scrape scrape) {
    Map<String, URI> measured = new TreeMap<>(services);
    measured
        .keySet()
        .removeIf(name -> !journey.services().contains(name) && !scrape.texts().containsKey(name));
    return measured;
  }

  /** The first thing that a user does. */
  Session enter(Session session) {
    long nowNanos = System.nanoTime();
    Window open = opened();
    Session placed = open.addresses.apply(session);
    if (open.lag.isEmpty()) {
      return open.recorder.enter(placed);
    }
    // Gatling counts users from 1, in the order of the schedule.
    long lagMicros = open.lag.get().micros(session.userId() - 1, nowNanos);
    return open.recorder.enterLate(placed, lagMicros);
  }

  /** Closes the window, and leaves the files of the run. */
  void finish() {
    Window closing = opened();
    try {
      // A service counts a request when it has sent the answer, perhaps after we have read it.
      Thread.sleep(SETTLE_MILLIS);
      Scrape after = Scrape.of(closing.services);
      Instant endedAt = Instant.now();
      double cpuSeconds = cpuSeconds() - closing.cpuSecondsBefore;
      metrics.writeAfter(after);
      closing.writer.close();
      AtomicFile.write(
          parameters.runFolder().resolve("run.json"), runJson(closing, endedAt, cpuSeconds).text());
      end.stopSystem();
      end.reportAfter(closing.startedAt);
    } catch (IOException | InterruptedException e) {
      end.stopSystem();
      throw new IllegalStateException("the files of the run could not be written", e);
    }
  }

  private RunJson runJson(Window closing, Instant endedAt, double cpuSeconds) {
    return new RunJson(
        parameters,
        profile.asked(journey.requests()),
        closing.startedAt,
        endedAt,
        closing.warmUp,
        cpuSeconds,
        closing.services,
        system == null ? Optional.empty() : system.description(),
        sources);
  }

  private Window opened() {
    if (window == null) {
      throw new IllegalStateException("the measured window is not open");
    }
    return window;
  }

  private static double cpuSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / NANOS_PER_SECOND;
  }
}
