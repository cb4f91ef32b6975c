package verdict.report;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import verdict.analysis.CalibrationAnalysis;
import verdict.analysis.ComparisonAnalysis;
import verdict.analysis.HistoryAnalysis;
import verdict.analysis.RunAnalysis;
import verdict.analysis.RunsAnalysis;
import verdict.sample.ResultsSummary;

/** Answers for machines: the tree of an analysis on one line, by Jackson. */
public final class AnswerJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModules(new Jdk8Module(), new AnswerShapes())
          .serializationInclusion(JsonInclude.Include.NON_ABSENT)
          // What a record says besides its components is for renderers.
          .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .build();

  /**
   * An answer.
   *
   * @param files that were written
   */
  private record Answer<T>(
      @JsonUnwrapped T said, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> files) {}

  private AnswerJson() {}

  /**
   * @param files that were written
   */
  public static String render(ComparisonAnalysis said, List<Path> files) {
    return text(said, files);
  }

  /** Of one run. */
  public static String render(RunAnalysis said, List<Path> files) {
    return text(said, files);
  }

  /** Of several runs of one build. */
  public static String render(RunsAnalysis said, List<Path> files) {
    return text(said, files);
  }

  /** Of a calibration. */
  public static String render(CalibrationAnalysis said, List<Path> files) {
    return text(said, files);
  }

  /** Of a history. */
  public static String render(HistoryAnalysis said, List<Path> files) {
    return text(said, files);
  }

  /** Of results without a verdict. */
  public static String render(ResultsSummary said, List<Path> files) {
    return text(ResultsShape.of(said, files));
  }

  private static String text(Object said, List<Path> files) {
    return text(new Answer<>(said, files.stream().map(Path::toString).toList()));
  }

  private static String text(Object answer) {
    try {
      return MAPPER.writeValueAsString(answer) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
