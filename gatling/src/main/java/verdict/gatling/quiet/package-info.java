/**
 * What the run says, and what keeps Gatling from saying or sending more. It refuses any line that
 * does not help who waits. It imports nothing of this module.
 */
@NullMarked
package verdict.gatling.quiet;

import org.jspecify.annotations.NullMarked;
