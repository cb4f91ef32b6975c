package verdict.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.function.Function;
import verdict.history.Trend;
import verdict.judgement.Acceptance;
import verdict.judgement.Futility;
import verdict.judgement.Gate;
import verdict.judgement.Gates;
import verdict.judgement.Invalidity;
import verdict.judgement.JudgedChange;
import verdict.judgement.JudgedFailures;
import verdict.judgement.ObjectiveOutcome;
import verdict.judgement.Stage;
import verdict.judgement.Verdict;
import verdict.run.Campaign;
import verdict.run.Design;
import verdict.sample.Caveat;
import verdict.sample.Figure;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.sample.Unit;
import verdict.statistics.Attribution;
import verdict.statistics.Interval;
import verdict.statistics.PartChange;
import verdict.statistics.PercentileCurve;
import verdict.statistics.ServiceTimes;
import verdict.statistics.TimePart;

/**
 * How what was judged looks in JSON, where that is not field by field: a figure carries its unit,
 * and a shift is a share of the baseline and not a logarithm.
 */
final class AnswerShapes extends SimpleModule {
  private static final long serialVersionUID = 1;

  AnswerShapes() {
    addSerializer(Enum.class, new Constants());
    shape(
        Figure.class,
        of -> new FigureShape(of.metric(), of.part(), of.value(), of.metric().unit(), of.n()));
    shape(JudgedChange.class, ChangeShape::of);
    shape(JudgedFailures.class, FailuresShape::of);
    shape(ObjectiveOutcome.class, ObjectiveShape::of);
    shape(Attribution.class, CauseShape::of);
    shape(PercentileCurve.class, curve -> curve.points().stream().map(PointShape::of).toList());
    shape(ServiceTimes.class, ServiceShape::of);
    shape(Trend.class, TrendShape::of);
    shape(Invalidity.class, of -> new InvalidityShape(of.key(), of.found(), of.cure()));
    shape(Caveat.class, of -> new CaveatShape(of.key(), of.sentence()));
    shape(Campaign.class, CampaignShape::of);
    shape(Stage.class, LookShape::of);
    shape(Futility.class, FutilityShape::of);
    shape(Gates.class, GateShape::of);
    shape(Acceptance.class, AcceptanceShape::of);
  }

  private <T> void shape(Class<T> type, Function<T, Object> shape) {
    addSerializer(
        type,
        new StdDelegatingSerializer(
            type,
            new StdConverter<T, Object>() {
              @Override
              public Object convert(T value) {
                return shape.apply(value);
              }
            }));
  }

  /** A verdict in capitals, a metric by its key, every other constant in lower case. */
  @SuppressWarnings("rawtypes") // of every enum
  private static final class Constants extends JsonSerializer<Enum> {
    @Override
    public void serialize(Enum of, JsonGenerator into, SerializerProvider provider)
        throws IOException {
      into.writeString(
          of instanceof Verdict || of instanceof JudgedChange.Finding
              ? of.name()
              : of instanceof Metric metric
                  ? metric.key()
                  : of instanceof Gate gate ? gate.key() : Figures.key(of));
    }
  }

  private record FigureShape(
      Metric metric,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String part,
      double value,
      Unit unit,
      long n) {}

  private record InvalidityShape(String key, String found, String cure) {}

  private record CaveatShape(String key, String sentence) {}

  private record CampaignShape(
      String id,
      long seed,
      List<PlannedLook> looks,
      Optional<Integer> futilityAfter,
      Design design,
      Optional<SortedMap<String, String>> gates) {
    static CampaignShape of(Campaign of) {
      return new CampaignShape(
          of.id(),
          of.seed(),
          of.looks().planned().stream()
              .map(look -> new PlannedLook(look.rounds(), Stage.alpha(look)))
              .toList(),
          of.looks().futilityAfter(),
          of.design(),
          of.policy().gates());
    }
  }

  private record PlannedLook(int rounds, double alpha) {}

  private record LookShape(int number, int of, int rounds, boolean reached) {
    static LookShape of(Stage of) {
      return new LookShape(
          of.number(), of.looks().taken().size(), of.look().rounds(), !of.isBeforeLook());
    }
  }

  private record FutilityShape(
      Metric metric,
      int rounds,
      int lastLook,
      double spread,
      double leastSpread,
      OptionalInt roundsNeeded) {
    static FutilityShape of(Futility of) {
      return new FutilityShape(
          of.change().key().metric(),
          of.rounds(),
          of.last(),
          of.spread(),
          of.leastSpread(),
          of.needed());
    }
  }

  private record ObjectiveShape(
      Metric metric,
      Unit unit,
      double bound,
      boolean met,
      ObjectiveOutcome.Outcome outcome,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String request,
      Optional<Double> value,
      Optional<Long> n) {
    static ObjectiveShape of(ObjectiveOutcome of) {
      return new ObjectiveShape(
          of.objective().metric(),
          of.objective().metric().unit(),
          of.objective().below(),
          of.outcome() == ObjectiveOutcome.Outcome.MET,
          of.outcome(),
          of.objective().request(),
          of.actual().map(Figure::value),
          of.actual().map(Figure::n));
    }
  }

  private record CauseShape(
      Optional<PartChange.Shift> mean,
      boolean known,
      List<PartShape> parts,
      List<PartShape> hidden) {
    static CauseShape of(Attribution of) {
      return new CauseShape(
          of.whole(),
          of.isKnown(),
          of.named().stream().map(part -> PartShape.of(part.part(), part.sure())).toList(),
          of.hidden().stream().map(part -> PartShape.of(part.part(), part.most())).toList());
    }
  }

  private record PartShape(
      TimePart.Kind kind,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String service,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String other,
      @JsonUnwrapped PartChange.Shift shift) {
    static PartShape of(TimePart part, PartChange.Shift shift) {
      return new PartShape(part.kind(), part.service(), part.other(), shift);
    }
  }

  private record PointShape(
      double rank,
      PercentileCurve.SideValue baseline,
      PercentileCurve.SideValue candidate,
      double change,
      Optional<Interval> interval) {
    static PointShape of(PercentileCurve.Point of) {
      return new PointShape(
          of.rank(),
          of.baseline(),
          of.candidate(),
          StrictMath.expm1(of.shift()),
          of.shiftInterval()
              .map(
                  shift ->
                      new Interval(
                          StrictMath.expm1(shift.low()),
                          StrictMath.expm1(shift.high()),
                          shift.level())));
    }
  }

  private record ServiceShape(
      String service,
      double milliseconds,
      double databaseMilliseconds,
      double connectionMilliseconds,
      double callsLeastMilliseconds,
      double callsMostMilliseconds,
      double selfMostMilliseconds) {
    static ServiceShape of(ServiceTimes of) {
      return new ServiceShape(
          of.service(),
          of.wholeMs(),
          of.databaseMs(),
          of.connectionMs(),
          of.callsLeastMs(),
          of.callsMostMs(),
          of.selfMostMs());
    }
  }

  private record TrendShape(
      Metric metric,
      Unit unit,
      double requestsPerSecond,
      SortedMap<String, String> machine,
      SortedMap<String, String> conditions,
      List<TrendPointShape> points,
      List<Integer> firstAfterChange) {
    static TrendShape of(Trend of) {
      return new TrendShape(
          of.metric(),
          of.metric().unit(),
          of.requestsPerSecond(),
          of.machine(),
          of.conditions(),
          of.points().stream().map(TrendPointShape::of).toList(),
          of.changes());
    }
  }

  private record TrendPointShape(
      String at, Optional<String> commit, double median, double low, double high) {
    static TrendPointShape of(Trend.Point of) {
      return new TrendPointShape(
          of.entry().at().toString(), of.entry().commit(), of.median(), of.low(), of.high());
    }
  }
}
