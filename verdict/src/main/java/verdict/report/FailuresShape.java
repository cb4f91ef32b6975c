package verdict.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.OptionalInt;
import verdict.judgement.JudgedChange;
import verdict.judgement.JudgedFailures;
import verdict.statistics.FailureCounts;

/** The failed requests in JSON (docs/answers.schema.json). */
record FailuresShape(
    JudgedChange.Finding finding,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String reason,
    OptionalInt unitsNeeded,
    long baselineFailed,
    long baseline,
    long candidateFailed,
    long candidate,
    int unitsWorse,
    int unitsBetter,
    double dispersion,
    double adjustedPValue,
    double level,
    double upperBound,
    double lowerBound) {
  static FailuresShape of(JudgedFailures judged) {
    FailureCounts counts = judged.change().counts();
    return new FailuresShape(
        judged.finding(),
        judged.reason(),
        judged.unitsNeeded(),
        counts.baseline().failed(),
        counts.baseline().total(),
        counts.candidate().failed(),
        counts.candidate().total(),
        judged.change().worse(),
        judged.change().better(),
        judged.change().dispersion(),
        judged.adjustedP(),
        judged.level(),
        judged.upperBound(),
        -judged.lowerBound());
  }
}
