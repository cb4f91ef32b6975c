/**
 * The command line: checks arguments, calls the other packages in order, decides the exit code. It
 * refuses to start anything before all its inputs are checked, and to print a stack trace that
 * nobody asked for. It may import everything; nothing may import it.
 */
@NullMarked
package verdict.command;

import org.jspecify.annotations.NullMarked;
