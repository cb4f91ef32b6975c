/**
 * What the user asked for, read from {@code -D} properties and checked before anything is started.
 * It refuses to guess: what is wrong or mistyped ends the run with one sentence. It imports nothing
 * of this module.
 */
@NullMarked
package verdict.gatling.parameters;

import org.jspecify.annotations.NullMarked;
