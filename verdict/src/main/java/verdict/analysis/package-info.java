/**
 * The one pipeline: from what was measured to a plain tree of records with all that any output
 * says. It judges and diagnoses by the packages to its left, and words what several outputs say.
 */
@NullMarked
package verdict.analysis;

import org.jspecify.annotations.NullMarked;
