/**
 * What somebody who has just cloned the project does, tried in a copy of it: the README's command,
 * from nothing built to a report. It refuses shortcuts: real Maven, real services, a real database.
 * It may import nothing of the project but its formats.
 */
@NullMarked
package verdict.gatling.newcomer;

import org.jspecify.annotations.NullMarked;
