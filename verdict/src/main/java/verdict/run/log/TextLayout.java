package verdict.run.log;

import java.util.List;
import java.util.Optional;

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

  /** The layouts that call themselves 3, the later one first. */
  private static final List<TextLayout> OF_VERSION_3 = List.of(V3_4, V3_0);

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

  /**
   * The layout of a log of Gatling 3 by the first of its records that differs between versions; no
   * version is asked, for some call themselves what they are not. The later layout comes first: a
   * message in it may look like a column of the earlier one, and never the other way round.
   *
   * @throws DamagedLog when it is in neither of them
   */
  static TextLayout ofVersion3(TextLine first) {
    return find(first)
        .orElseThrow(
            () ->
                first.damaged(
                    "\"%s\" in %d columns".formatted(first.shortened(0), first.columns()),
                    "USER with START or END, REQUEST with OK or KO, or GROUP, as of Gatling 3"));
  }

  /** The same; empty when the record is in neither of them. */
  static Optional<TextLayout> find(TextLine first) {
    return OF_VERSION_3.stream().filter(layout -> layout.fits(first)).findFirst();
  }

  private boolean fits(TextLine line) {
    return (line.is(type, "USER") && (line.is(user.event, "START") || line.is(user.event, "END")))
        || (line.is(type, "REQUEST") && isStatus(line, request.status))
        || (line.is(type, "GROUP") && isStatus(line, group.status));
  }

  private static boolean isStatus(TextLine line, int column) {
    return line.is(column, "OK") || line.is(column, "KO");
  }

  /** Whether a line begins as a record does. */
  boolean isRecord(TextLine line) {
    return line.is(type, "REQUEST")
        || line.is(type, "USER")
        || line.is(type, "GROUP")
        || line.is(0, "GROUP")
        || line.is(0, "ERROR")
        || line.is(0, "ASSERTION");
  }
}
