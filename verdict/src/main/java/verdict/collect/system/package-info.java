/**
 * A system under test as {@code verdict.yml} describes it: its processes, and whether it is ready.
 * It refuses to leave a process behind, however it ends. The load generator uses it, too. It may
 * import {@code file} and {@code project}.
 */
@NullMarked
package verdict.collect.system;

import org.jspecify.annotations.NullMarked;
