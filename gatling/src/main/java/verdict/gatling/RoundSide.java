package verdict.gatling;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verdict.collect.system.StartPlace;
import verdict.gatling.duet.RoundAsk;
import verdict.gatling.duet.RoundFolder;
import verdict.gatling.duet.SideAsk;
import verdict.gatling.parameters.FirstRequest;
import verdict.gatling.quiet.Progress;
import verdict.gatling.sut.CannotMeasure;
import verdict.gatling.sut.FirstAnswers;
import verdict.gatling.sut.SystemUnderTest;
import verdict.gatling.warmup.WarmUpOutcome;
import verdict.run.RunDescription;
import verdict.run.SideName;

/** One side of a round, which is started before the blocks and stays until after the last. */
final class RoundSide {
  private final SideName name;
  private final SideAsk ask;
  private @Nullable SystemUnderTest system;
  private Optional<WarmUpOutcome> warmUp = Optional.empty();

  RoundSide(SideName name, SideAsk ask) {
    this.name = name;
    this.ask = ask;
  }

  /**
   * Where it is started, if it is.
   *
   * @param home the folder of the project that the user stands in
   * @param ports where its services are to listen
   */
  StartPlace place(Path home, RoundFolder folder, Map<String, Integer> ports) {
    return new StartPlace(
        ask.project().project(),
        ask.project().folder(),
        home,
        name.key(),
        ask.git().map(RunDescription.Git::commit).orElse(""),
        ports,
        folder.logs(name));
  }

  /** Starts it, or finds it; it is handed over at once to who stops it. */
  void start(StartPlace place, OpenSystems open) throws CannotMeasure, InterruptedException {
    Progress.say("%s: %s", name.key(), ask.label().orElse("no label"));
    SystemUnderTest started = SystemUnderTest.of(ask.system(), place);
    open.add(started);
    system = started;
  }

  void requireAnswers(List<FirstRequest> requests, RoundAsk round)
      throws CannotMeasure, InterruptedException {
    FirstAnswers.check(requests, system().side().addresses(), round.journey().services());
  }

  void warmedUp(WarmUpOutcome outcome) {
    warmUp = Optional.of(outcome);
  }

  SideName name() {
    return name;
  }

  SideAsk ask() {
    return ask;
  }

  SystemUnderTest system() {
    if (system == null) {
      throw new IllegalStateException("the " + name.key() + " has not been started");
    }
    return system;
  }

  Optional<WarmUpOutcome> warmUp() {
    return warmUp;
  }
}
