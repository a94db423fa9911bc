using ExchangeSim.Model;
using ExchangeSim.Reports.Logs;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.TestKit;

namespace ExchangeSim.Reports.Tests.Logs;

/// <summary>Runs scenarios and lets a log listen.</summary>
internal static class Logged
{
    /// <summary>Runs one replication and completes the log, which is disposed of.</summary>
    internal static IReadOnlyList<string> Run(Scenario scenario, string folder, IRequestLog log)
    {
        using var logs = new RunLogs(scenario, 1, folder, [log]);
        using var run = new SimulationRun(CompiledScenario.Compile(scenario), logs.Traced(new RunSettings { Seed = scenario.Seed }), logs.Observe(0, new Recorder()));
        run.Finish();
        logs.End(0, isComplete: true);
        return [.. logs.Complete(Example.Report).SelectMany(paths => paths)];
    }

    /// <summary>An agency asks another, which consults two more, decides, and forks into two branches at two desks.</summary>
    internal static Scenario Story { get; } = Small.Scenario(Asking, [Small.Desk("ncb", 1, Small.Daily(0, 8))], 1) with
    {
        Agencies = [Small.Agency("asker", Small.Desk("ncb", 1)), Small.Agency("answerer", Small.Desk("ncb", 1, Small.Daily(0, 8))), Small.Agency("quick", Small.Desk("ncb", 1)),
            Small.Agency("slow", Small.Desk("ncb", 1))],
        Procedures = [Asking, Checking],
        Requests = [Small.Listed("one", 0)],
    };

    private static Procedure Asking => Small.There(
        new ConsultStep { Id = "consult", Procedure = "check", Agencies = ["quick", "slow"], Then = "choose" },
        new DecideStep { Id = "choose", By = new Place(Side.Requested, "ncb"), Cases = [new Case("fork", null, null)] },
        new ForkStep { Id = "fork", Branches = ["paper", "search"], JoinAt = "met" },
        Small.Work("paper", "ncb", Small.Hours(2), "met"), new WaitStep { Id = "search", Time = Small.Hours(1), Then = "met" },
        new JoinStep { Id = "met", Then = "reply" });

    private static Procedure Checking => new()
    {
        Id = "check", Channel = "line",
        Steps = [Small.Send("query", Side.Requested, "look"), Small.Work("look", "ncb", Small.Hours(2), "tell"), Small.Send("tell", Side.Requesting, "told"), Small.Close("told")],
    };
}
