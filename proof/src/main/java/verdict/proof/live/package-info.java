/**
 * The proof on the real services: what the committed sittings of {@code scripts/campaign} show.
 * {@link verdict.proof.live.ProofByCampaign} is its entry.
 */
@NullMarked
package verdict.proof.live;

import org.jspecify.annotations.NullMarked;
