package verdict.run.log;

/**
 * Where the columns of a textual log are: Gatling moved them four times. A number is the index of a
 * column, from 0, in a line that is split at its tabs.
 */
@SuppressWarnings("ImmutableEnumChecker") // the records hold numbers alone
enum TextLayout {
  /** Gatling 3.4 to 3.12: no number of the user any more. */
  V3_4(0, new User(2, 3, 3), new Request(1, 2, 3, 4, 5, 6), new Group(1, 2, 3, 4, 5)),
  /** Gatling 3.0 to 3.3. */
  V3_0(0, new User(3, 4, 5), new Request(2, 3, 4, 5, 6, 7), new Group(2, 3, 4, 5, 6)),
  /** Gatling 2.2 and 2.3: with the scenario. */
  V2_2(0, new User(3, 4, 5), new Request(3, 4, 5, 6, 7, 8), new Group(3, 4, 5, 6, 7)),
  /** Gatling 2.0 and 2.1: the type is in the third column, and a request has four times. */
  V2_0(2, new User(3, 4, 5), new Request(3, 4, 5, 8, 9, 10), new Group(3, 4, 5, 6, 9));

  /**
   * A line of a user.
   *
   * @param start the time of a user that starts
   * @param end the time of a user that ends
   */
  record User(int event, int start, int end) {}

  /** A line of a request. */
  record Request(int groups, int name, int start, int end, int status, int message) {}

  /** A line of a pass through a group. */
  record Group(int groups, int start, int end, int responseTimes, int status) {}

  final int type;
  final User user;
  final Request request;
  final Group group;

  TextLayout(int type, User user, Request request, Group group) {
    this.type = type;
    this.user = user;
    this.request = request;
    this.group = group;
  }

  /** The layout of a log whose first event is a user's line of so many columns. */
  static TextLayout ofVersion3(int userColumns) {
    return userColumns == 4 ? V3_4 : V3_0;
  }
}
