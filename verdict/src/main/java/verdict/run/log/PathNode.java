package verdict.run.log;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in the tree of groups and requests. A name may be a request and a group at once: each is
 * counted for itself.
 */
public final class PathNode {
  private final List<Integer> path;
  private final IntMap<PathNode> children = new IntMap<>();
  private final OutcomeCounts requests = new OutcomeCounts();
  private final OutcomeCounts groupDurations = new OutcomeCounts();
  private final OutcomeCounts groupResponseTimes = new OutcomeCounts();

  PathNode(List<Integer> path) {
    this.path = path;
  }

  /**
   * The place below this one.
   *
   * @param name the number of the name, as the log gives it
   */
  public PathNode child(int name) {
    PathNode known = children.find(name);
    return known != null ? known : children.get(name, () -> below(name));
  }

  private PathNode below(int name) {
    List<Integer> longer = new ArrayList<>(path);
    longer.add(name);
    return new PathNode(List.copyOf(longer));
  }

  /** The children, in the order of the numbers of their names. */
  public List<PathNode> children() {
    List<PathNode> all = new ArrayList<>();
    for (int name : children.sortedKeys()) {
      all.add(child(name));
    }
    return all;
  }

  /** The numbers of the names from the outermost group to this place. */
  public List<Integer> path() {
    return path;
  }

  /** The requests of this name in these groups. */
  public OutcomeCounts requests() {
    return requests;
  }

  /** How long the passes through this group took, pauses included. */
  public OutcomeCounts groupDurations() {
    return groupDurations;
  }

  /** The sums of the response times inside each pass through this group. */
  public OutcomeCounts groupResponseTimes() {
    return groupResponseTimes;
  }
}
