package verdict.sample;

import java.util.List;
import java.util.Optional;

/**
 * What one service said about the measured window.
 *
 * @param figures in the order of {@link Metric}, then of their parts
 */
public record ServiceSample(String name, List<Figure> figures) {
  public ServiceSample {
    figures = List.copyOf(figures);
  }

  /** The figure of the service as a whole. */
  public Optional<Figure> figure(Metric metric) {
    return figures.stream().filter(f -> f.metric() == metric && f.part().isEmpty()).findFirst();
  }

  /** The figures of a metric, part by part. */
  public List<Figure> figures(Metric metric) {
    return figures.stream().filter(f -> f.metric() == metric).toList();
  }
}
