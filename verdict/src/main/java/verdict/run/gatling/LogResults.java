package verdict.run.gatling;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import verdict.file.InputFile;
import verdict.file.UnreadableInput;
import verdict.run.Format;
import verdict.run.GroupTimes;
import verdict.run.NameOrder;
import verdict.run.Origin;
import verdict.run.RequestTimes;
import verdict.run.Results;
import verdict.run.TimeCounts;
import verdict.run.Timeline;
import verdict.run.log.CountedLog;
import verdict.run.log.DamagedLog;
import verdict.run.log.LogCounts;
import verdict.run.log.LogEnd;
import verdict.run.log.LogHeader;
import verdict.run.log.MillisCounts;
import verdict.run.log.OutcomeCounts;
import verdict.run.log.PathNode;

/** Makes results of a log that was counted. */
final class LogResults {
  private final CountedLog log;
  private final List<RequestTimes> requests = new ArrayList<>();
  private final List<GroupTimes> groups = new ArrayList<>();

  private LogResults(CountedLog log) {
    this.log = log;
  }

  /**
   * Reads the log to its end.
   *
   * @param notes what its header says that has to be known
   * @throws UnreadableInput when it is damaged, or nothing of it is there
   */
  static Results read(
      InputFile file, Format format, CountedLog log, Function<LogHeader, List<String>> notes) {
    Optional<Results.Loss> loss = Optional.empty();
    try {
      log.read();
    } catch (LogEnd | EOFException e) {
      loss = Optional.of(loss(file, format, log));
    } catch (DamagedLog e) {
      throw new UnreadableInput(
          file.path(),
          e.found(),
          e.isDamage() ? e.expected() + ", as in " + format.words() : e.expected(),
          e.cure());
    } catch (IOException e) {
      throw InputFile.unreadable(file.path(), e);
    }
    return new LogResults(log).results(file, format, notes, loss);
  }

  private static Results.Loss loss(InputFile file, Format format, CountedLog log) {
    String found =
        "ends inside a record after byte %,d, after %,d whole records"
            .formatted(log.validBytes(), log.records());
    String expected = "the rest of the record, as in " + format.words();
    if (!log.header().isThere()) {
      throw new UnreadableInput(
          file.path(), found, expected, "nothing of its run is known: take another copy");
    }
    return new Results.Loss(
        found,
        expected,
        "what came later is lost: the load generator is still running, or was killed");
  }

  private Results results(
      InputFile file,
      Format format,
      Function<LogHeader, List<String>> notes,
      Optional<Results.Loss> loss) {
    LogHeader header = log.header();
    LogCounts counts = log.counts();
    collect(counts.root());
    requests.sort(NameOrder.REQUESTS);
    groups.sort(NameOrder.GROUPS);
    Origin origin =
        new Origin(
            List.of(file.path()),
            format,
            Optional.of("Gatling " + version(header)),
            Optional.of(header.simulation()),
            Optional.of(header.description()).filter(text -> !text.isBlank()),
            OptionalLong.of(log.originEpochMillis()),
            Stream.of(notes.apply(header), OddRecordNotes.of(counts.odd()), ExcerptNote.of(log))
                .flatMap(List::stream)
                .toList(),
            log.excerpt());
    TreeMap<String, Long> errors = new TreeMap<>();
    counts.forEachError((message, count) -> errors.merge(log.text(message), count, Long::sum));
    return new Results(
        origin,
        requests,
        groups,
        List.of(),
        Optional.of(timeline(counts)),
        TimeCounts.empty(),
        span(counts.firstStartMillis(), counts.lastEndMillis()),
        span(counts.firstEventMillis(), counts.lastEventMillis()),
        errors,
        loss);
  }

  // 2.3.1 says 2.0, too.
  private static String version(LogHeader header) {
    return header.version().equals("2.0") ? "2" : header.version();
  }

  private static Optional<Results.Span> span(int first, int last) {
    return last < first ? Optional.empty() : Optional.of(new Results.Span(first, last));
  }

  private static Timeline timeline(LogCounts counts) {
    return Timeline.ofCounts(
        counts.requestsStarted().counts(),
        counts.requestsEnded().counts(),
        counts.usersStarted().counts(),
        counts.usersEnded().counts());
  }

  private void collect(PathNode at) {
    List<String> names = at.path().stream().map(log::text).toList();
    if (!at.requests().isEmpty()) {
      requests.add(request(names, at.requests()));
    }
    if (!at.groupDurations().isEmpty()) {
      groups.add(
          new GroupTimes(names, outcomes(at.groupResponseTimes()), outcomes(at.groupDurations())));
    }
    at.children().forEach(this::collect);
  }

  private RequestTimes request(List<String> names, OutcomeCounts counts) {
    // A text log has a blank for no message, and some messages end with one.
    TreeMap<String, List<TimeCounts>> byMessage = new TreeMap<>();
    for (int message : counts.messages()) {
      String text = log.text(message).strip();
      byMessage
          .computeIfAbsent(text.isEmpty() ? "no message" : text, key -> new ArrayList<>())
          .add(TimeCounts.of(counts.failed(message)));
    }
    TreeMap<String, TimeCounts> failed = new TreeMap<>();
    byMessage.forEach((message, parts) -> failed.put(message, TimeCounts.sum(parts)));
    return new RequestTimes(
        names.subList(0, names.size() - 1),
        names.get(names.size() - 1),
        TimeCounts.of(counts.succeeded()),
        failed,
        TimeCounts.empty(),
        OptionalLong.of(counts.firstStartMillis()));
  }

  private static GroupTimes.Outcomes outcomes(OutcomeCounts counts) {
    List<TimeCounts> failed = new ArrayList<>();
    for (int message : counts.messages()) {
      MillisCounts times = counts.failed(message);
      failed.add(TimeCounts.of(times));
    }
    return new GroupTimes.Outcomes(
        TimeCounts.of(counts.succeeded()),
        failed.isEmpty() ? TimeCounts.empty() : TimeCounts.sum(failed));
  }
}
