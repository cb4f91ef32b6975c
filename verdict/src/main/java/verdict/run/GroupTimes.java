package verdict.run;

import java.util.List;

/**
 * The passes through one group.
 *
 * @param groups from the outermost to this one, never empty
 * @param responseTimes the sum of the response times inside a pass: Gatling's figure of a group
 * @param durations of the passes, with their pauses
 */
public record GroupTimes(List<String> groups, Outcomes responseTimes, Outcomes durations) {
  /** Successful passes and those with a failed request in them. */
  public record Outcomes(TimeCounts succeeded, TimeCounts failed) {}

  public GroupTimes {
    groups = List.copyOf(groups);
  }

  public String path() {
    return RequestTimes.text(groups);
  }
}
