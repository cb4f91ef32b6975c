package verdict.gatling;

import java.util.ArrayList;
import java.util.List;
import verdict.gatling.sut.SystemUnderTest;

/** The systems under test that are to be stopped: in time, or when this JVM ends, by Ctrl-C too. */
final class OpenSystems {
  // Guarded by this.
  private final List<SystemUnderTest> open = new ArrayList<>();

  synchronized void add(SystemUnderTest system) {
    open.add(system);
  }

  /** Stops all, and waits for their ends; nothing when called again. */
  void stop() {
    List<SystemUnderTest> stopping;
    synchronized (this) {
      stopping = List.copyOf(open);
      open.clear();
    }
    stopping.forEach(SystemUnderTest::close);
  }
}
