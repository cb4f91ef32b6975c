package verdict.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.diagnosis.Finding;
import verdict.judgement.ComparisonJudgement;
import verdict.judgement.Futility;
import verdict.judgement.Gates;
import verdict.judgement.Invalidity;
import verdict.judgement.ObjectiveOutcome;
import verdict.judgement.Policy;
import verdict.judgement.SideDifference;
import verdict.judgement.Stage;
import verdict.judgement.Verdict;
import verdict.run.Side;
import verdict.sample.Caveat;

/**
 * All that any output says of a candidate against its baseline. As JSON it is the answer for
 * machines.
 *
 * @param schemaVersion of docs/answers.schema.json
 * @param verdict of all loads together
 * @param aaTest whether both sides are the same build in the same configuration
 * @param lines the answer in one line a load; what made the verdict of all comes first
 * @param settling what would settle it, a text for each load that is inconclusive
 * @param advice what to do
 * @param method how the figures are reached, in one paragraph
 * @param notTested what it says nothing of, one a sentence
 * @param objectivesMet whether all of them are
 * @param look at which a duet is judged; absent for what has none
 * @param futility why a duet ended before its first look; absent otherwise
 * @param alpha the probability of a false positive in the whole family that was allowed, in (0, 1)
 * @param familySize how many figures shared it
 * @param gates what decided, and by what margins
 * @param baseline what people call it
 * @param candidate the same; another name than the baseline's
 * @param command that compares the same files again; absent for a duet, which is repeated as a
 *     whole
 * @param loads one for each load, the lowest first
 * @param invalidities empty for a valid comparison
 * @param differences between the sides
 * @param baselineFindings signs that most of the baseline's blocks show
 * @param findings the same of the candidate
 */
public record ComparisonAnalysis(
    int schemaVersion,
    String title,
    Verdict verdict,
    boolean aaTest,
    List<String> lines,
    List<String> settling,
    String advice,
    String method,
    List<String> notTested,
    boolean objectivesMet,
    Optional<Stage> look,
    Optional<Futility> futility,
    double alpha,
    int familySize,
    Gates gates,
    String baseline,
    String candidate,
    Sides<SideAnalysis> measured,
    Optional<String> command,
    List<LoadAnalysis> loads,
    List<Invalidity> invalidities,
    List<SideDifference> differences,
    List<Caveat> caveats,
    List<Finding> baselineFindings,
    List<Finding> findings) {
  private static final int SCHEMA_VERSION = 4;

  static ComparisonAnalysis of(
      Sides<Side> sides,
      Policy policy,
      ComparisonJudgement judgement,
      Sides<List<Finding>> findings) {
    Sides<String> labels = labels(sides);
    Sides<SideAnalysis> measured = sides.map(side -> SideAnalysis.of(side, policy.options()));
    boolean isAaTest = judgement.differences().isEmpty() && SideAnalysis.isSameBuild(measured);
    List<LoadAnalysis> loads =
        judgement.loads().stream().map(load -> LoadAnalysis.of(judgement, load, isAaTest)).toList();
    return new ComparisonAnalysis(
        SCHEMA_VERSION,
        "Performance: " + labels.candidate() + " against " + labels.baseline(),
        judgement.verdict(),
        isAaTest,
        judgement.isValid()
            ? worstFirst(loads).map(load -> load.headline().line()).toList()
            : List.of(Headline.invalid(judgement)),
        SettlingText.of(judgement),
        Advice.of(judgement, loads.stream().map(LoadAnalysis::cause).toList(), isAaTest),
        Method.of(judgement),
        NotTested.of(judgement),
        judgement.ofObjectives() == ObjectiveOutcome.Outcome.MET,
        judgement.stage(),
        judgement.futility(),
        judgement.alpha(),
        judgement.familySize(),
        policy.gates(),
        labels.baseline(),
        labels.candidate(),
        measured,
        Repetition.comparing(
            sides,
            Stream.concat(policy.options().stream(), policy.readingOptions().stream()).toList()),
        loads,
        judgement.invalidities(),
        judgement.differences(),
        judgement.caveats(),
        findings.baseline(),
        findings.candidate());
  }

  /** Two that can be told apart. */
  private static Sides<String> labels(Sides<Side> sides) {
    String was = sides.baseline().label().map(Shortened::name).orElse("Baseline");
    String is = sides.candidate().label().map(Shortened::name).orElse("Candidate");
    return new Sides<>(was, is.equals(was) ? is + " (candidate)" : is);
  }

  /** What to do, with what would settle an inconclusive comparison. */
  public String toDo() {
    return Stream.concat(Stream.of(advice), settling.stream()).collect(Collectors.joining(" "));
  }

  /**
   * What is to be read of the policy on the first screen, one a line: the margins that a project
   * set, unless all are the usual ones, and what the candidate would change of it.
   */
  public List<String> policyLines() {
    return Stream.concat(
            GateText.line(gates, has(Caveat.Kind.GATES_CHANGED)).stream(),
            caveats.stream()
                .filter(of -> of.kind() == Caveat.Kind.POLICY_CHANGED_BY_CANDIDATE)
                .map(of -> "Policy: " + of.sentence()))
        .toList();
  }

  private boolean has(Caveat.Kind kind) {
    return caveats.stream().anyMatch(of -> of.kind() == kind);
  }

  /** Whether anything of it may be quoted. */
  public boolean isValid() {
    return verdict != Verdict.INVALID;
  }

  /** Whether one run a side is all there is, at every load. */
  public boolean isOneRunASide() {
    return loads.stream().allMatch(LoadAnalysis::oneRunASide);
  }

  /** What came of all objectives, of all loads together. */
  public ObjectiveOutcome.Outcome ofObjectives() {
    return ObjectiveOutcome.Outcome.ofAll(
        loads.stream().flatMap(load -> load.objectives().stream()).toList());
  }

  /** What made the verdict comes first. */
  public List<LoadAnalysis> worstFirst() {
    return worstFirst(loads).toList();
  }

  private static Stream<LoadAnalysis> worstFirst(List<LoadAnalysis> loads) {
    return loads.stream().sorted(Comparator.comparing(LoadAnalysis::finding));
  }

  /** For the start of a line, where a label alone could mean something in Markdown. */
  public String baselineName() {
    return named("Baseline", baseline);
  }

  /** The same of the candidate. */
  public String candidateName() {
    return named("Candidate", candidate);
  }

  private static String named(String side, String label) {
    return side.equals(label) ? side : side + " (" + label + ")";
  }
}
