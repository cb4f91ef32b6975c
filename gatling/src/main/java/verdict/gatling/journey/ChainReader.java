package verdict.gatling.journey;

import io.gatling.core.action.builder.ActionBuilder;
import io.gatling.core.action.builder.ExitHereBuilder;
import io.gatling.core.action.builder.ExitHereBuilder$;
import io.gatling.core.action.builder.FeedBuilder;
import io.gatling.core.action.builder.GroupBuilder;
import io.gatling.core.action.builder.IfBuilder;
import io.gatling.core.action.builder.LoopBuilder;
import io.gatling.core.action.builder.PaceBuilder;
import io.gatling.core.action.builder.PauseBuilder;
import io.gatling.core.action.builder.RandomSwitchBuilder;
import io.gatling.core.action.builder.RendezVousBuilder;
import io.gatling.core.action.builder.RepeatLoopType$;
import io.gatling.core.action.builder.RoundRobinSwitchBuilder;
import io.gatling.core.action.builder.SessionHookBuilder;
import io.gatling.core.action.builder.SwitchBuilder;
import io.gatling.core.action.builder.TryMaxBuilder;
import io.gatling.core.action.builder.UniformRandomSwitchBuilder;
import io.gatling.core.structure.ChainBuilder;
import io.gatling.http.action.cookie.AddCookieBuilder;
import io.gatling.http.action.cookie.GetCookieBuilder;
import io.gatling.http.request.builder.HttpRequestBuilder;
import io.gatling.javaapi.core.loop.Repeat;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import scala.Function1;
import scala.Product;
import scala.jdk.javaapi.CollectionConverters;
import verdict.gatling.parameters.WrongParameter;
import verdict.gatling.recording.TimedRequest;

/**
 * Reads what a chain asks of a load in what Gatling's DSL has built of it. What is not known to
 * make a fixed number of requests is refused: a rate of requests that is asked for would become a
 * wrong rate of journeys.
 *
 * @param journey its name
 */
record ChainReader(String journey) {
  private static final Set<Class<?>> WITHOUT_REQUESTS =
      Set.of(
          AddCookieBuilder.class,
          FeedBuilder.class,
          GetCookieBuilder.class,
          SessionHookBuilder.class);

  private static final Map<Class<?>, String> BRANCHES =
      Map.of(
          IfBuilder.class, "doIf",
          RandomSwitchBuilder.class, "randomSwitch",
          RoundRobinSwitchBuilder.class, "roundRobinSwitch",
          SwitchBuilder.class, "doSwitch",
          UniformRandomSwitchBuilder.class, "uniformRandomSwitch");

  private static final String REPEATS_OWN = Repeat.class.getName() + "$$Lambda";

  ChainContent of(ChainBuilder chain) throws WrongParameter {
    ChainContent content = ChainContent.NONE;
    for (ActionBuilder action : CollectionConverters.asJava(chain.actionBuilders())) {
      content = content.then(of(action));
    }
    return content;
  }

  private ChainContent of(ActionBuilder action) throws WrongParameter {
    if (action instanceof HttpRequestBuilder request) {
      return ChainContent.ofRequests(1 + request.httpAttributes().explicitResources().size());
    }
    if (action instanceof PauseBuilder) {
      return ChainContent.ofPause(
          Pauses.longest(
              GatlingInternals.field(action, "duration"), GatlingInternals.field(action, "force")));
    }
    if (action instanceof PaceBuilder) {
      return ChainContent.ofPause(Pauses.longest(GatlingInternals.field(action, "interval")));
    }
    if (action instanceof RendezVousBuilder) {
      return ChainContent.ofRendezVous((Integer) GatlingInternals.field(action, "users"));
    }
    if (action instanceof TryMaxBuilder) { // an exitBlockOnFail, too: once, when nothing fails
      return of((ChainBuilder) GatlingInternals.field(action, "loopNext"));
    }
    if (action instanceof LoopBuilder loop) {
      return of((ChainBuilder) GatlingInternals.field(loop, LoopBuilder.class, "loopNext"))
          .times(times(loop));
    }
    requireNoRequest(action);
    return ChainContent.NONE;
  }

  private void requireNoRequest(ActionBuilder action) throws WrongParameter {
    if (action instanceof ExitHereBuilder exit) {
      requireNoExit(exit);
    } else if (!WITHOUT_REQUESTS.contains(action.getClass()) && !isGroup(action)) {
      throw refused(action);
    }
  }

  // Where a group begins or ends: lambdas of this class.
  private static boolean isGroup(ActionBuilder action) {
    return action.getClass().getName().startsWith(GroupBuilder.class.getName());
  }

  private int times(LoopBuilder loop) throws WrongParameter {
    if (GatlingInternals.field(loop, LoopBuilder.class, "loopType") == RepeatLoopType$.MODULE$) {
      OptionalInt times = fixedNumber(GatlingInternals.field(loop, "condition"));
      if (times.isPresent()) {
        return Math.max(0, times.getAsInt());
      }
      throw refused("a repeat with a varying count", "repeat a fixed number of times");
    }
    throw refused("a loop other than repeat", "repeat a fixed number of times");
  }

  private static OptionalInt fixedNumber(Object condition) {
    for (Object number : GatlingInternals.captured(condition)) {
      // What is fixed is a case class in Gatling that holds it (AuthoredRequest).
      if (number instanceof Product fixed && fixed.productElement(0) instanceof Integer times) {
        return OptionalInt.of(times);
      }
      if (number instanceof Function1<?, ?> expression) {
        return numberOfGatlingsOwn(expression);
      }
    }
    return OptionalInt.empty();
  }

  // repeat(3) without a name for its counter is a function of the session, made by Gatling.
  private static OptionalInt numberOfGatlingsOwn(Function1<?, ?> expression) {
    return GatlingInternals.captured(expression).stream()
        .filter(function -> function.getClass().getName().startsWith(REPEATS_OWN))
        .flatMap(function -> GatlingInternals.captured(function).stream())
        .mapToInt(Integer.class::cast)
        .findFirst();
  }

  private void requireNoExit(ExitHereBuilder exit) throws WrongParameter {
    Object condition = GatlingInternals.field(exit, "condition");
    boolean isOfFailures = condition == ExitHereBuilder$.MODULE$.ExitHereOnFailedCondition();
    boolean isOfTimed =
        GatlingInternals.captured(condition).stream().anyMatch(TimedRequest.class::isInstance);
    if (!isOfFailures && !isOfTimed) {
      throw refused("an exitHere", "leave it out, or use exitHereIfFailed()");
    }
  }

  private WrongParameter refused(ActionBuilder action) {
    String branch = BRANCHES.get(action.getClass());
    return branch == null
        ? refused("a " + action.getClass().getSimpleName(), "leave it out")
        : refused("a " + branch, "make each branch a journey of its own");
  }

  private WrongParameter refused(String what, String cure) {
    return WrongParameter.usage(
        "journey \"%s\" must make the same number of requests each time, but has %s; %s"
            .formatted(journey, what, cure));
  }

  /** The same; refuses a chain without any request, too. */
  ChainContent atLeastOneRequest(ChainBuilder chain) throws WrongParameter {
    ChainContent content = of(chain);
    if (content.requests() == 0) {
      throw WrongParameter.usage(
          "journey \"%s\" must make 1 request or more, was 0; put timed(...) into its chain"
              .formatted(journey));
    }
    return content;
  }
}
