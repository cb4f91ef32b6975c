package verdict.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import verdict.run.log.Excerpt;

/** Which part of a run is read: without its warm-up, say. */
final class ExcerptOptions {
  @Option(
      names = "--from",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description =
          "Ignore requests of a simulation.log that started earlier than this after the start of the "
              + "run, such as 30s or 2m: the warm-up.")
  private @Nullable Duration from;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "Ignore requests that started at this time or later.")
  private @Nullable Duration until;

  /** The options again, to repeat a comparison. */
  List<String> asGiven() {
    List<String> words = new ArrayList<>();
    if (from != null) {
      words.addAll(List.of("--from", from.toSeconds() + "s"));
    }
    if (until != null) {
      words.addAll(List.of("--until", until.toSeconds() + "s"));
    }
    return words;
  }

  /**
   * @throws ParameterException when it would be empty
   */
  Excerpt excerpt(CommandSpec spec) {
    if (from != null && until != null && until.compareTo(from) <= 0) {
      throw new ParameterException(spec.commandLine(), "--until must be later than --from");
    }
    return new Excerpt(
        OptionalLong.empty(),
        from == null ? Long.MIN_VALUE : from.toMillis(),
        until == null ? Long.MAX_VALUE : until.toMillis());
  }
}
