package verdict.gatling;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import verdict.gatling.duet.AskFile;
import verdict.gatling.duet.BlockLoad;
import verdict.gatling.duet.RoundAsk;
import verdict.gatling.duet.RoundFolder;
import verdict.gatling.journey.Journey;
import verdict.gatling.parameters.FirstRequest;
import verdict.gatling.parameters.GivenProperties;
import verdict.gatling.parameters.MeasuredProject;
import verdict.gatling.parameters.Parameter;
import verdict.gatling.parameters.WrongParameter;

/**
 * One round of a duet: two systems that run at the same time, loaded at once or in turn. It is what
 * {@code verdict duet} starts, with {@code -Dduet.ask=FILE}; nobody gives it properties.
 */
public abstract class RoundSimulation extends Simulation {
  private final DuetRound round;

  /**
   * A round of one of the journeys.
   *
   * @param firstRequests one to each endpoint, made before any load
   * @param journeys those that there are
   */
  protected RoundSimulation(List<FirstRequest> firstRequests, List<Journey> journeys) {
    this(OwnProject.ofThisJvm(), firstRequests, journeys);
  }

  /** The same of a project that is perhaps none. */
  RoundSimulation(
      MeasuredProject measured, List<FirstRequest> firstRequests, List<Journey> journeys) {
    round = prepared(measured, firstRequests, journeys);
    setUp(gap(0)).protocols(round.ask().journey().protocol().get());
  }

  /**
   * One user who comes when the block before is over: it closes that one and opens the next.
   * Gatling starts what follows a population at its next whole second, so a side rests for up to
   * two.
   *
   * @param block the next one, from 0; their number after the last
   */
  private PopulationBuilder gap(int block) {
    PopulationBuilder user =
        scenario("before block " + (block + 1))
            .exec(session -> round.between(block, session))
            .injectOpen(atOnceUsers(1));
    return block < round.blocks().size() ? user.andThen(load(block)) : user;
  }

  private PopulationBuilder load(int index) {
    Block block = round.blocks().get(index);
    BlockLoad load = round.ask().load();
    return scenario("block " + (index + 1))
        .exec(block::enter)
        .exec(round.ask().journey().chain())
        .injectOpen(constantUsersPerSec(load.arrivalsPerSecond()).during(load.blockSeconds()))
        .andThen(gap(index + 1));
  }

  private static DuetRound prepared(
      MeasuredProject measured, List<FirstRequest> firstRequests, List<Journey> journeys) {
    GivenProperties given = GivenProperties.ofThisJvm();
    try {
      Optional<String> file = given.get(Parameter.DUET_ASK);
      if (file.isEmpty()) {
        throw WrongParameter.usage(
            "duet.ask must name the ask.json of a round, was missing; run scripts/verdict duet instead");
      }
      Path askFile = Path.of(file.get()).toAbsolutePath().normalize();
      RoundAsk ask = AskFile.read(askFile, measured, journeys);
      RoundFolder folder = new RoundFolder(askFile.resolveSibling(""));
      if (folder.isDone()) {
        throw WrongParameter.usage(
            "the round in %s is done and is not overwritten; use another folder"
                .formatted(folder.path()));
      }
      return new DuetRound(measured, firstRequests, ask, folder);
    } catch (WrongParameter e) {
      throw JvmExit.now(e.exitCode(), String.valueOf(e.getMessage()));
    }
  }

  /** The class that describes the load: the classes of its project are needed, too. */
  Class<?> author() {
    return getClass();
  }

  @Override
  public final void before() {
    round.start(author());
  }

  @Override
  public final void after() {
    round.finish();
  }
}
