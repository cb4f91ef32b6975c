package verdict.run.log;

/** The response times of one thing that was requested: successful, and failed by message. */
public final class OutcomeCounts {

  private final MillisCounts succeeded = new MillisCounts();
  private final IntMap<MillisCounts> failed = new IntMap<>();
  private long firstStartMillis = Long.MAX_VALUE;

  /**
   * @param startMillis since the start of the run
   * @param message the number of the failure's message, as the log gives it
   */
  void add(int startMillis, int millis, boolean ok, int message) {
    if (startMillis < firstStartMillis) {
      firstStartMillis = startMillis;
    }
    if (ok) {
      succeeded.add(millis);
    } else {
      failed.get(message, MillisCounts::new).add(millis);
    }
  }

  public MillisCounts succeeded() {
    return succeeded;
  }

  /** The numbers of the messages there are. */
  public int[] messages() {
    return failed.sortedKeys();
  }

  public MillisCounts failed(int message) {
    return failed.get(message, MillisCounts::new);
  }

  /** Milliseconds since the start of the run. */
  public long firstStartMillis() {
    return firstStartMillis;
  }

  public boolean isEmpty() {
    return firstStartMillis == Long.MAX_VALUE;
  }
}
