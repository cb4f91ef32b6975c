/**
 * What a load test left, as values: results, the description of a run, the change of every counter,
 * the blocks of a side. It tells what belongs together, and refuses to judge, to summarize and to
 * guess: what is not in the files is absent. It may import {@code file}, and of its own packages
 * {@code log} and {@code recording}; the readers are to its right.
 */
@NullMarked
package verdict.run;

import org.jspecify.annotations.NullMarked;
