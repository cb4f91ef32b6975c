package verdict.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import verdict.judgement.SideDifference;

/**
 * What the answer of a duet or a calibration is asked to be.
 *
 * @param output of a duet the folder of its measurement files, of a calibration its file
 * @param accepted what may differ between the sides
 * @param json whether stdout gets JSON
 */
record DuetOutputs(
    Optional<Path> output,
    Optional<Path> markdown,
    Optional<Path> html,
    Set<SideDifference.Kind> accepted,
    boolean json) {}
