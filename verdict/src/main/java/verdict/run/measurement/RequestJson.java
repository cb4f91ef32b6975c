package verdict.run.measurement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import verdict.file.WrongField;
import verdict.run.RequestTimes;
import verdict.run.TimeCounts;

/** {@link RequestTimes} as the file has them: failed ones are a list, which people can read. */
record RequestJson(
    String name,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> groups,
    Optional<Long> firstStartMillis,
    TimeCounts responseTimes,
    @JsonProperty(required = true) List<Failed> failed,
    Optional<TimeCounts> sinceSchedule) {

  /** The failed requests of one kind; how many they are is in the times, too. */
  record Failed(String kind, Optional<Long> count, TimeCounts responseTimes) {}

  /** How it is read. */
  static final class Reading extends StdConverter<RequestJson, RequestTimes> {
    @Override
    public RequestTimes convert(RequestJson json) {
      return json.times();
    }
  }

  /** How it is written. */
  static final class Writing extends StdConverter<RequestTimes, RequestJson> {
    @Override
    public RequestJson convert(RequestTimes times) {
      return of(times);
    }
  }

  private static RequestJson of(RequestTimes times) {
    List<Failed> failed = new ArrayList<>();
    times.failed().forEach((kind, of) -> failed.add(new Failed(kind, Optional.of(of.total()), of)));
    return new RequestJson(
        times.name(),
        times.groups(),
        times.firstStartMillis().stream().boxed().findFirst(),
        times.succeeded(),
        failed,
        Optional.of(times.sinceSchedule()).filter(of -> of.total() > 0));
  }

  private RequestTimes times() {
    TreeMap<String, TimeCounts> byKind = new TreeMap<>();
    for (int i = 0; i < failed.size(); i++) {
      if (byKind.put(failed.get(i).kind, failed.get(i).responseTimes) != null) {
        throw new WrongField("has a failure a second time in %s", "failed[" + i + "]");
      }
    }
    return new RequestTimes(
        groups,
        name,
        responseTimes,
        byKind,
        sinceSchedule.orElseGet(TimeCounts::empty),
        firstStartMillis.map(OptionalLong::of).orElseGet(OptionalLong::empty));
  }
}
