package verdict.gatling;

import io.gatling.javaapi.core.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import verdict.collect.system.StartPlace;
import verdict.gatling.duet.RoundAsk;
import verdict.gatling.duet.RoundFolder;
import verdict.gatling.parameters.FirstRequest;
import verdict.gatling.parameters.MeasuredProject;
import verdict.gatling.quiet.Progress;
import verdict.gatling.recording.Activity;
import verdict.gatling.sut.CannotMeasure;
import verdict.gatling.sut.MavenWatch;
import verdict.gatling.sut.SystemUnderTest;
import verdict.gatling.warmup.WarmUp;
import verdict.gatling.warmup.WarmUpOutcome;
import verdict.project.Project;
import verdict.run.SideName;

/** Everything around the blocks of one round. */
final class DuetRound {
  private static final int INTERNAL = 70;

  private final MeasuredProject measured;
  private final List<FirstRequest> firstRequests;
  private final RoundAsk ask;
  private final RoundFolder folder;
  private final OpenSystems systems = new OpenSystems();
  // The first of the first block first.
  private final Map<SideName, RoundSide> sides = new LinkedHashMap<>();
  private final List<Block> blocks = new ArrayList<>();
  private @Nullable LoadWatch watch;

  DuetRound(
      MeasuredProject measured,
      List<FirstRequest> firstRequests,
      RoundAsk ask,
      RoundFolder folder) {
    this.measured = measured;
    this.firstRequests = firstRequests;
    this.ask = ask;
    this.folder = folder;
    for (List<SideName> block : ask.blocks()) {
      blocks.add(block(blocks.size(), block));
    }
  }

  private Block block(int index, List<SideName> names) {
    Map<SideName, LoadedSide> loaded = new LinkedHashMap<>();
    for (SideName name : names) {
      RoundSide side =
          sides.computeIfAbsent(
              name, first -> new RoundSide(name, Objects.requireNonNull(ask.sides().get(name))));
      Path itsFolder = folder.block(index + 1, name);
      loaded.put(
          name, new LoadedSide(ask, ask.place(index, name), side, measured.folder(), itsFolder));
    }
    return new Block(ask.load(), ask.arrivals(index), loaded);
  }

  RoundAsk ask() {
    return ask;
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  /**
   * Brings both sides to where they can be measured.
   *
   * @param simulation the class that Gatling runs
   */
  void start(Class<?> simulation) {
    OwnClasses.load(simulation);
    MavenWatch.start();
    Runtime.getRuntime().addShutdownHook(new Thread(systems::stop, "end-of-round"));
    Progress.stage("starting");
    try {
      startAll();
      for (RoundSide side : sides.values()) {
        side.requireAnswers(firstRequests, ask);
      }
      warmUp();
      watch =
          LoadWatch.start(
              ask.journey().name(), this::activity, ask.longestSilence(), systems::stop);
    } catch (CannotMeasure e) {
      systems.stop();
      throw JvmExit.now(e.exitCode(), e.sentence());
    } catch (IOException | InterruptedException e) {
      systems.stop();
      throw new IllegalStateException("the round could not be started", e);
    }
  }

  private Activity activity() {
    Activity activity = Activity.NONE;
    for (Block block : blocks) {
      activity = activity.plus(block.activity());
    }
    return activity;
  }

  private void startAll() throws CannotMeasure, IOException, InterruptedException {
    List<Project> projects =
        sides.values().stream().map(side -> side.ask().project().project()).toList();
    Iterator<Map<String, Integer>> ports = StartPlace.ports(projects).iterator();
    Map<RoundSide, StartPlace> places = new LinkedHashMap<>();
    for (RoundSide side : sides.values()) {
      places.put(side, side.place(measured.folder(), folder, ports.next()));
    }
    BothSides.each(places.entrySet(), of -> of.getKey().start(of.getValue(), systems));
  }

  private void warmUp() throws CannotMeasure, InterruptedException {
    if (ask.warmUpBound().isZero()) {
      return;
    }
    Progress.stage("warming up");
    LinkedHashMap<String, SystemUnderTest> systems = new LinkedHashMap<>();
    sides.forEach((name, side) -> systems.put(name.key(), side.system()));
    Iterator<WarmUpOutcome> outcomes =
        WarmUp.runTogether(ask.journey(), ask.content(), ask.warmUpBound(), systems).iterator();
    sides.values().forEach(side -> side.warmedUp(outcomes.next()));
  }

  /**
   * Closes the block before and opens the next, where there are such; no other user is there.
   *
   * @param next its index
   */
  Session between(int next, Session session) {
    try {
      if (next > 0) {
        blocks.get(next - 1).close();
      }
      if (next < blocks.size()) {
        Progress.stage(
            blocks.size() == 1
                ? "measuring"
                : "measuring %d of %d".formatted(next + 1, blocks.size()));
        blocks.get(next).openFor(session.userId() + 1);
      }
      return session;
    } catch (CannotMeasure | IOException | InterruptedException | RuntimeException e) {
      // Gatling would log it, and go on with the next block.
      throw failed("block %d could not be measured: %s".formatted(next, e));
    }
  }

  /** Stops both sides, and only then says that the round is whole. */
  void finish() {
    Progress.stage("stopping");
    if (watch != null) {
      watch.stop();
    }
    systems.stop();
    try {
      for (Block block : blocks) {
        block.requireClosed();
      }
      folder.writeDone(ask);
    } catch (IOException | IllegalStateException e) {
      throw failed("the round could not be finished: " + e.getMessage());
    }
  }

  private IllegalStateException failed(String sentence) {
    systems.stop();
    return JvmExit.now(INTERNAL, sentence);
  }
}
