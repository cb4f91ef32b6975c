/**
 * How to call each service, in plain Gatling: one constant a request, with its fixed name and its
 * checks. It refuses a request without a check on the content, for a fast wrong answer is no
 * answer. It imports nothing of this module.
 */
@NullMarked
package loadtest.endpoints;

import org.jspecify.annotations.NullMarked;
