package verdict.analysis;

import java.util.function.Function;

/** The same of both sides. */
public record Sides<T>(T baseline, T candidate) {
  /** What follows from it for each side. */
  <R> Sides<R> map(Function<T, R> of) {
    return new Sides<>(of.apply(baseline), of.apply(candidate));
  }
}
