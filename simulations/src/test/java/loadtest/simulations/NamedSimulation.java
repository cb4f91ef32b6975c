package loadtest.simulations;

import verdict.gatling.ChosenSimulation;

/** The simulations there are, the usual one first. */
public final class NamedSimulation extends ChosenSimulation {
  public NamedSimulation() {
    super(
        DuetRoundSimulation::new,
        new Choice("steady", SteadySimulation::new),
        new Choice("smoke", SmokeSimulation::new),
        new Choice("ramp", RampSimulation::new),
        new Choice("stress", StressSimulation::new),
        new Choice("soak", SoakSimulation::new));
  }
}
