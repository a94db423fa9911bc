using ExchangeSim.Model;

namespace ExchangeSim.Simulation.TestKit;

/// <summary>The pace of all desks of a scenario is uncertain, and whether its courts work or are only waited for.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="law">By what the pace that the scenario has is multiplied.</param>
public sealed class UncertainPace(Scenario scenario, Distribution? law = null) : Uncertainty
{
    private readonly Scenario _scenario = scenario;

    public override IReadOnlyList<UncertainNumber> Numbers { get; } = [new UncertainNumber("agencies.*.desks.*.speed", "x uniform(0.5, 2)", law ?? new Uniform(0.5, 2), true, ""),
        UncertainNumber.OneOf("courts", [new Alternative("work", 1, null), new Alternative("are-waited-for", 3, null)])];

    /// <summary>The scenario, with its pace uncertain.</summary>
    public static Scenario Of(Scenario scenario) => scenario with { Uncertainty = new UncertainPace(scenario) };

    public override Scenario With(IReadOnlyList<double> values) => _scenario with
    {
        Agencies = [.. _scenario.Agencies.Select(agency => agency with { Desks = [.. agency.Desks.Select(desk => desk with { Speed = desk.Speed * values[0] })] })],
        Procedures = values[1] == 0 ? _scenario.Procedures : [.. _scenario.Procedures.Select(procedure => procedure with { Steps = [.. procedure.Steps.Select(Waited)] })],
    };

    private static Step Waited(Step step) => step is WorkStep { At.Desk: "court" } work ? new WaitStep
    {
        Id = work.Id, Says = work.Says, Then = work.Then, StartsClock = work.StartsClock, StopsClock = work.StopsClock, IsDrawnOnceABatch = work.IsDrawnOnceABatch,
        Time = work.Work, Desk = "court",
    } : step;
}
