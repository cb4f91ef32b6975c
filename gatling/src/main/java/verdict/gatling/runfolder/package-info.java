/**
 * What a run leaves: the files of docs/run-folder.md but the recording. It refuses to judge them,
 * which is verdict's work. It may import all but {@code duet} and the package above.
 */
@NullMarked
package verdict.gatling.runfolder;

import org.jspecify.annotations.NullMarked;
