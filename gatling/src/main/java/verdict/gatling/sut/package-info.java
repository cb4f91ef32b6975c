/**
 * The system under test: started for this run, or running already. It refuses to leave a process
 * behind, however the run ends. It may import {@code parameters} and {@code quiet}.
 */
@NullMarked
package verdict.gatling.sut;

import org.jspecify.annotations.NullMarked;
