package verdict.gatling.duet;

import verdict.gatling.recording.Schedule;
import verdict.gatling.runfolder.RunJson;
import verdict.run.RunDescription;

/**
 * The load of one block: evenly spaced arrivals, of which the first are sent and not recorded,
 * because a side that has idled begins slowly.
 *
 * @param requestsPerSecond HTTP requests to each side, above 0
 * @param blockSeconds how long journeys start, above {@code cutSeconds}
 * @param cutSeconds how long they are not recorded, above 0
 * @param requestsPerJourney the mean over all journeys
 * @param sides how many are loaded at the same time, 1 or 2
 */
public record BlockLoad(
    double requestsPerSecond,
    int blockSeconds,
    int cutSeconds,
    double requestsPerJourney,
    int sides) {

  /** Of all sides together, so that Gatling starts {@link #journeys} of each. */
  public double arrivalsPerSecond() {
    return (double) arrivals() / blockSeconds;
  }

  /** When each journey of the block is to start, of all sides together. */
  public Schedule schedule() {
    return new Schedule(arrivals(), blockSeconds);
  }

  private long arrivals() {
    return sides * journeys();
  }

  /**
   * The turn of a journey among those of its side: both of a pair have the same.
   *
   * @param index from 0, in the order of the schedule
   */
  public long turn(long index) {
    return index / sides;
  }

  /** All journeys of a block to one side, as Gatling counts them. */
  public long journeys() {
    return Math.round(requestsPerSecond / requestsPerJourney * blockSeconds);
  }

  /**
   * Whether the journey is due after the cut.
   *
   * @param index from 0, in the order of the schedule
   */
  public boolean isRecorded(long index) {
    return index >= sides * journeysCut();
  }

  /** Of each side; a pair of journeys is not split. */
  private long journeysCut() {
    return journeys() == 0 ? 0 : (schedule().journeysBefore(cutSeconds) + sides - 1) / sides;
  }

  /** What is asked of each side after the cut. */
  public RunDescription.Load measured() {
    return RunJson.load(
        "constant",
        requestsPerSecond,
        blockSeconds - (long) cutSeconds,
        requestsPerJourney,
        journeysMeasured());
  }

  /** Journeys to each side after the cut. */
  long journeysMeasured() {
    return journeys() - journeysCut();
  }
}
