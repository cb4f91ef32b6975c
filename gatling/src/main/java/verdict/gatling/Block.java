package verdict.gatling;

import io.gatling.javaapi.core.Session;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import verdict.gatling.duet.Arrivals;
import verdict.gatling.duet.BlockLoad;
import verdict.gatling.journey.Turn;
import verdict.gatling.recording.Activity;
import verdict.gatling.recording.Lag;
import verdict.gatling.sut.CannotMeasure;
import verdict.run.SideName;

/**
 * One block of a round: some seconds of load on one side, or on both at once. It begins with its
 * first user. What is due before the cut is sent and not recorded.
 */
final class Block {
  private final BlockLoad load;
  private final Arrivals arrivals;
  private final Map<SideName, LoadedSide> sides;
  private final Lag lag;
  private volatile long firstUser;
  private volatile boolean begun;

  Block(BlockLoad load, Arrivals arrivals, Map<SideName, LoadedSide> sides) {
    this.load = load;
    this.arrivals = arrivals;
    this.sides = sides;
    this.lag = new Lag(load.schedule());
  }

  /**
   * Lets users in.
   *
   * @param firstUserId of the first: Gatling counts users over all populations, in the order of the
   *     schedule
   */
  void openFor(long firstUserId) {
    firstUser = firstUserId;
  }

  /** The first thing that a user does. */
  Session enter(Session session) {
    long nowNanos = System.nanoTime();
    if (!begun) {
      begin(nowNanos);
    }
    long index = session.userId() - firstUser;
    long lagMicros = lag.micros(index, nowNanos);
    LoadedSide side = Objects.requireNonNull(sides.get(arrivals.side(index)));
    Session placed = Turn.take(session, load.turn(index));
    return side.enter(placed, load.isRecorded(index), lagMicros);
  }

  private synchronized void begin(long nowNanos) {
    if (!begun) {
      Instant cutAt = Instant.now().plusSeconds(load.cutSeconds());
      long cutNanos = nowNanos + TimeUnit.SECONDS.toNanos(load.cutSeconds());
      sides.values().forEach(side -> side.begin(cutAt, cutNanos));
      begun = true;
    }
  }

  /**
   * Ends the windows after the last response: of both sides at the same time, so that neither is
   * counted while the other is scraped alone.
   */
  void close() throws CannotMeasure, IOException, InterruptedException {
    BothSides.each(sides.values(), LoadedSide::close);
  }

  /** What its users have done so far. */
  Activity activity() {
    Activity activity = Activity.NONE;
    for (LoadedSide side : sides.values()) {
      activity = activity.plus(side.activity());
    }
    return activity;
  }

  void requireClosed() {
    sides.values().forEach(LoadedSide::requireClosed);
  }
}
