package verdict.gatling;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verdict.gatling.duet.RoundAsk;
import verdict.gatling.duet.RoundFolder;
import verdict.gatling.duet.SideAsk;
import verdict.gatling.parameters.MeasuredSystem;
import verdict.gatling.quiet.Progress;
import verdict.gatling.sut.CannotMeasure;
import verdict.gatling.sut.FirstAnswers;
import verdict.gatling.sut.SystemUnderTest;
import verdict.gatling.warmup.WarmUpOutcome;
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
   * Starts it, or finds it; it is handed over at once to who stops it.
   *
   * @param ports where its services are to listen
   */
  void start(Path root, RoundFolder folder, OpenSystems open, List<Integer> ports)
      throws CannotMeasure, InterruptedException {
    Progress.say("%s: %s", name.key(), ask.label().orElse("no label"));
    Path apps = ask.apps().orElse(root);
    SystemUnderTest started =
        SystemUnderTest.of(ask.system().at(ports), root, apps, folder.logs(name));
    open.add(started);
    system = started;
  }

  void requireAnswers(MeasuredSystem measured, RoundAsk round)
      throws CannotMeasure, InterruptedException {
    FirstAnswers.check(measured, system().services(), round.journey().services());
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
