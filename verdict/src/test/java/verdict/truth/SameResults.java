package verdict.truth;

import static org.assertj.core.api.Assertions.assertThat;

import verdict.run.Results;
import verdict.run.Timeline;

/** Whether results say the same of a run, wherever they were read. */
final class SameResults {
  private SameResults() {}

  static void check(Results actual, Results expected) {
    assertThat(actual.requests()).isEqualTo(expected.requests());
    assertThat(actual.groups()).isEqualTo(expected.groups());
    assertThat(actual.lag()).isEqualTo(expected.lag());
    assertThat(actual.span()).isEqualTo(expected.span());
    assertThat(actual.reportSpan()).isEqualTo(expected.reportSpan());
    assertThat(actual.errors()).isEqualTo(expected.errors());
    assertThat(actual.loss()).isEqualTo(expected.loss());
    assertThat(actual.origin().simulation()).isEqualTo(expected.origin().simulation());
    assertThat(actual.origin().startEpochMillis()).isEqualTo(expected.origin().startEpochMillis());
    Timeline timeline = actual.timeline().orElseThrow();
    Timeline right = expected.timeline().orElseThrow();
    assertThat(timeline.requestsStarted()).isEqualTo(right.requestsStarted());
    assertThat(timeline.requestsEnded()).isEqualTo(right.requestsEnded());
    assertThat(timeline.usersStarted()).isEqualTo(right.usersStarted());
    assertThat(timeline.usersEnded()).isEqualTo(right.usersEnded());
  }
}
