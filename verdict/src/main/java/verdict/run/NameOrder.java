package verdict.run;

import java.util.Comparator;
import java.util.List;

/** The order of requests and groups: by their names, from the outermost group inwards. */
public final class NameOrder {
  private static final Comparator<List<String>> PATHS =
      (one, other) -> {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
          int order = one.get(i).compareTo(other.get(i));
          if (order != 0) {
            return order;
          }
        }
        return Integer.compare(one.size(), other.size());
      };

  public static final Comparator<RequestTimes> REQUESTS =
      Comparator.comparing(RequestTimes::groups, PATHS).thenComparing(RequestTimes::name);
  public static final Comparator<GroupTimes> GROUPS =
      Comparator.comparing(GroupTimes::groups, PATHS);

  private NameOrder() {}
}
