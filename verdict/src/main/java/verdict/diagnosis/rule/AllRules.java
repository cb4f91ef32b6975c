package verdict.diagnosis.rule;

import java.util.List;
import verdict.diagnosis.DiagnosisRules;

/** The catalogue of rules, in the order in which a reader wants to hear of them. */
public final class AllRules {
  /** Add a rule: its class, and its line here. */
  public static final DiagnosisRules ALL =
      new DiagnosisRules(
          List.of(
              new FailedRequests(),
              new SlowerThanObjective(),
              new SaturatedCpu(),
              new WaitForConnections(),
              new SuspectedPool(),
              new UnevenResponseTimes(),
              new DominatingDependency(),
              new ManyQueries(),
              new BlockedEventLoop(),
              new GarbageCollection(),
              new MuchLogging(),
              new LargeResponses()));

  private AllRules() {}
}
