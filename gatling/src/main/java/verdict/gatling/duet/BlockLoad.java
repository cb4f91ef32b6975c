package verdict.gatling.duet;

import verdict.gatling.recording.Schedule;
import verdict.gatling.runfolder.RunJson;
import verdict.run.RunDescription;

/**
 * The load of one block: evenly spaced arrivals, of which the first are sent and not recorded,
 * because a side that has idled begins slowly.
 *
 * @param requestsPerSecond HTTP requests, above 0
 * @param blockSeconds how long journeys start, above {@code cutSeconds}
 * @param cutSeconds how long they are not recorded, above 0
 */
public record BlockLoad(
    double requestsPerSecond, int blockSeconds, int cutSeconds, int requestsPerJourney) {

  public double journeysPerSecond() {
    return requestsPerSecond / requestsPerJourney;
  }

  /** When each journey of the block is to start. */
  public Schedule schedule() {
    return new Schedule(journeys(), blockSeconds);
  }

  /** All journeys of a block, as Gatling counts them. */
  private long journeys() {
    return Math.round(journeysPerSecond() * blockSeconds);
  }

  /**
   * Whether the journey is due after the cut.
   *
   * @param index from 0, in the order of the schedule
   */
  public boolean isRecorded(long index) {
    return index >= journeysCut();
  }

  private long journeysCut() {
    return journeys() == 0 ? 0 : schedule().journeysBefore(cutSeconds);
  }

  /** What is asked for after the cut. */
  public RunDescription.Load measured() {
    return RunJson.load(
        "constant",
        requestsPerSecond,
        blockSeconds - (long) cutSeconds,
        requestsPerJourney,
        journeysMeasured());
  }

  /** Journeys after the cut. */
  long journeysMeasured() {
    return journeys() - journeysCut();
  }
}
