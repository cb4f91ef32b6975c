package verdict.gatling.duet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import verdict.gatling.parameters.SystemChoice;

/**
 * What one side of a duet is.
 *
 * @param label what reports call it
 * @param apps the folder with its modules, built; for one that is running already, nothing
 * @param system how it is started, or where it is
 * @param git what its sources were, for {@code run.json} as it is
 */
public record SideAsk(
    Optional<String> label, Optional<Path> apps, SystemChoice system, Optional<ObjectNode> git) {}
