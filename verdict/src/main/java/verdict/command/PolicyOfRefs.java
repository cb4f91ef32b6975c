package verdict.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import verdict.collect.DuetSide;
import verdict.collect.GitRef;
import verdict.collect.ProjectFolder;
import verdict.collect.Refs;
import verdict.collect.RunRefused;
import verdict.collect.SystemUnavailable;
import verdict.file.UnreadableInput;
import verdict.judgement.PolicyFile;
import verdict.judgement.ProjectPolicy;

/**
 * What decides about two refs: what the baseline's commit states, so that a change cannot loosen
 * its own gate.
 *
 * @param stated by the baseline's commit
 * @param candidateChanges what the candidate's commit states otherwise, and in which file
 */
record PolicyOfRefs(ProjectPolicy stated, Optional<String> candidateChanges) {

  /**
   * Reads both.
   *
   * @throws UnreadableInput when what the baseline states is damaged
   */
  static PolicyOfRefs read(ProjectFolder root, DuetSide baselineSide, DuetSide candidateSide)
      throws SystemUnavailable, RunRefused, IOException, InterruptedException {
    Refs refs = Refs.of(root);
    GitRef baseline = baselineSide.git().orElseThrow();
    GitRef candidate = candidateSide.git().orElseThrow();
    ProjectPolicy stated = stated(baseline, refs.text(baseline, PolicyFile.PLACE));
    Optional<String> ofCandidate = refs.text(candidate, PolicyFile.PLACE);
    List<String> parts = partsThatDiffer(stated, candidate, ofCandidate);
    return new PolicyOfRefs(
        stated,
        parts.isEmpty()
            ? Optional.empty()
            : Optional.of(String.join(" and ", parts) + " in " + PolicyFile.PLACE));
  }

  /** A candidate's file that cannot be read decides nothing, and so stops nothing. */
  private static List<String> partsThatDiffer(
      ProjectPolicy stated, GitRef candidate, Optional<String> text) {
    try {
      return stated.partsThatDifferIn(stated(candidate, text));
    } catch (UnreadableInput e) {
      return List.of("gates and objectives (which cannot be read there)");
    }
  }

  private static ProjectPolicy stated(GitRef ref, Optional<String> text) {
    return text.map(
            of -> PolicyFile.ofProject(PolicyFile.PLACE + " of commit " + ref.shortCommit(), of))
        .orElse(ProjectPolicy.USUAL);
  }
}
