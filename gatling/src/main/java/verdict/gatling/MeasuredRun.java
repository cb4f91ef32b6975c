package verdict.gatling;

import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.Session;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import verdict.file.AtomicFile;
import verdict.gatling.journey.Journey;
import verdict.gatling.journey.Turn;
import verdict.gatling.parameters.FirstRequest;
import verdict.gatling.parameters.Parameters;
import verdict.gatling.parameters.WrongParameter;
import verdict.gatling.quiet.Progress;
import verdict.gatling.recording.Lag;
import verdict.gatling.recording.Recorder;
import verdict.gatling.runfolder.Environment;
import verdict.gatling.runfolder.RunJson;
import verdict.gatling.sut.CannotMeasure;
import verdict.gatling.sut.FirstAnswers;
import verdict.gatling.sut.MavenWatch;
import verdict.gatling.sut.Services;
import verdict.gatling.sut.SystemUnderTest;
import verdict.gatling.warmup.WarmUp;
import verdict.gatling.warmup.WarmUpOutcome;
import verdict.run.RunDescription;

/** Everything around the measured window of one run. */
final class MeasuredRun {
  private final List<FirstRequest> firstRequests;
  private final Parameters parameters;
  private final LoadProfile profile;
  private final Journey journey;
  private final Journey.Content content;
  private final RunEnd end;
  private final Optional<RunDescription.Git> sources;
  private @Nullable OpenedPath opened;

  /** What is known when the measured window is open. */
  private record OpenedPath(
      SystemUnderTest system,
      Optional<WarmUpOutcome> warmUp,
      MeasuredWindow window,
      Instant startedAt,
      Optional<Lag> lag,
      Function<Session, Session> addresses,
      LoadWatch watch) {}

  private MeasuredRun(
      List<FirstRequest> firstRequests,
      Parameters parameters,
      LoadProfile profile,
      Journey journey,
      Journey.Content content) {
    this.firstRequests = firstRequests;
    this.parameters = parameters;
    this.profile = profile;
    this.journey = journey;
    this.content = content;
    this.end = new RunEnd(parameters);
    this.sources = RunJson.sources(parameters);
  }

  static MeasuredRun of(
      List<FirstRequest> firstRequests, Parameters parameters, LoadProfile profile, Journey journey)
      throws WrongParameter {
    Journey.Content content = journey.content();
    if (profile.journeys(content.requests()) == 0) {
      throw WrongParameter.usage(
          "rps x duration must be at least %s requests, one journey, was %s x %ds; raise one of them"
              .formatted(
                  Parameters.number(content.requests()),
                  parameters.requestsPerSecond(),
                  parameters.duration().toSeconds()));
    }
    return new MeasuredRun(firstRequests, parameters, profile, journey, content);
  }

  Journey journey() {
    return journey;
  }

  /** How its users come, for Gatling. */
  OpenInjectionStep[] injection() {
    return profile.injection(content.requests());
  }

  /**
   * Brings the system to where it can be measured, and opens the window.
   *
   * @param simulation the class that Gatling runs
   */
  void start(Class<?> simulation) {
    OwnClasses.load(simulation);
    MavenWatch.start();
    end.watchForInterruption();
    try {
      SystemUnderTest started = SystemUnderTest.of(parameters);
      end.willStop(started);
      FirstAnswers.check(firstRequests, started.side().addresses(), journey.services());
      opened = open(started, warmUp(started));
    } catch (CannotMeasure e) {
      end.stopSystem();
      throw JvmExit.now(e.exitCode(), e.sentence());
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
    return Optional.of(WarmUp.run(journey, content, parameters.warmUpBound(), on));
  }

  private OpenedPath open(SystemUnderTest on, Optional<WarmUpOutcome> warmUp)
      throws IOException, InterruptedException {
    Instant startedAt = Instant.now();
    MeasuredWindow window =
        MeasuredWindow.beginning(
            parameters.root(),
            parameters.runFolder(),
            on,
            startedAt,
            System.nanoTime(),
            Recorder.counting());
    window.count();
    RunDescription.Load load = profile.load(content.requests());
    long seconds = profile.seconds();
    Progress.say(
        "measuring: %s, %s requests/s for %d s",
        parameters.simulation(), load.requestsPerSecond(), seconds);
    end.showProgress(window.recorder(), seconds);
    LoadWatch watch =
        LoadWatch.start(
            journey.name(),
            window.recorder()::activity,
            content.longestSilence(seconds),
            end::stopSystem);
    return new OpenedPath(
        on,
        warmUp,
        window,
        startedAt,
        profile.schedule(content.requests()).map(Lag::new),
        Services.of(on.side().addresses()),
        watch);
  }

  /** The first thing that a user does. */
  Session enter(Session session) {
    long nowNanos = System.nanoTime();
    OpenedPath open = opened();
    Recorder recorder = open.window.recorder();
    // Gatling counts users from 1, in the order of the schedule.
    long index = session.userId() - 1;
    Session placed = Turn.take(open.addresses.apply(session), index);
    if (open.lag.isEmpty()) {
      return recorder.enter(placed);
    }
    return recorder.enterLate(placed, open.lag.get().micros(index, nowNanos));
  }

  /** Closes the window, and leaves the files of the run. */
  void finish() {
    OpenedPath closing = opened();
    closing.watch.stop();
    try {
      RunJson.Window window = closing.window.close();
      AtomicFile.write(
          parameters.runFolder().resolve(RunDescription.FILE_NAME),
          runJson(closing, window).document().text());
      end.stopSystem();
      end.reportAfter(closing.startedAt);
    } catch (IOException | InterruptedException e) {
      end.stopSystem();
      throw new IllegalStateException("the files of the run could not be written", e);
    }
  }

  private RunJson runJson(OpenedPath closing, RunJson.Window window) {
    return new RunJson(
        RunJson.Title.of(parameters),
        profile.load(content.requests()),
        window,
        closing.warmUp,
        closing.window.measuredServices(journey.services()),
        closing.system.description(),
        Environment.ofThisMachine(),
        sources,
        Optional.empty());
  }

  private OpenedPath opened() {
    if (opened == null) {
      throw new IllegalStateException("the measured window is not open");
    }
    return opened;
  }
}
