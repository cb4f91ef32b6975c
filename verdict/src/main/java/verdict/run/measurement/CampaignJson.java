package verdict.run.measurement;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.SortedMap;
import verdict.run.Campaign;
import verdict.run.DeclaredPolicy;
import verdict.run.Design;
import verdict.run.Looks;
import verdict.run.SideName;

/**
 * How a campaign is written. Files from before there were looks have a number of rounds and of an
 * extension instead, which is 0 for none. Both are not written any more: a program that knows only
 * them would judge a third look at the level of the second.
 */
record CampaignJson(
    String id,
    SideName side,
    long seed,
    Optional<Looks> looks,
    Optional<Integer> rounds,
    Optional<Integer> extension,
    Optional<Design> design,
    @JsonSetter(contentNulls = Nulls.FAIL) Optional<SortedMap<String, String>> gates,
    Optional<JsonNode> objectives,
    Optional<JsonNode> accepted,
    Optional<String> candidateChanges) {
  CampaignJson {
    looks = Optional.of(Looks.read(looks, rounds, extension.orElse(0)));
    rounds = Optional.empty();
    extension = Optional.empty();
  }

  static CampaignJson of(Campaign campaign) {
    DeclaredPolicy policy = campaign.policy();
    return new CampaignJson(
        campaign.id(),
        campaign.side(),
        campaign.seed(),
        Optional.of(campaign.looks()),
        Optional.empty(),
        Optional.empty(),
        Optional.of(campaign.design()),
        policy.gates(),
        policy.objectives(),
        policy.accepted(),
        policy.candidateChanges());
  }

  Campaign campaign() {
    return new Campaign(
        id,
        side,
        seed,
        looks.orElseThrow(),
        Design.read(design),
        new DeclaredPolicy(gates, objectives, accepted, candidateChanges));
  }
}
