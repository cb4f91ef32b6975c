package verdict.command;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the answer of a duet or a calibration is asked to be.
 *
 * @param output of a duet the folder of its measurement files, of a calibration its file
 * @param judging what is expected, and what may differ between the sides
 * @param json whether stdout gets JSON
 */
record DuetOutputs(
    Optional<Path> output,
    Optional<Path> markdown,
    Optional<Path> html,
    JudgingOptions judging,
    boolean json) {}
