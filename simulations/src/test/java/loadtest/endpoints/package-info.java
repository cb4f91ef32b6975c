/**
 * How to call each service: one constant a request, with its fixed name and its checks. It refuses
 * a request without a check on the content, for a fast wrong answer is no answer. It may import
 * {@code recording} alone.
 */
@NullMarked
package loadtest.endpoints;

import org.jspecify.annotations.NullMarked;
