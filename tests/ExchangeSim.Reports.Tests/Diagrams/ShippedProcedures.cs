using ExchangeSim.Model;
using ExchangeSim.Scenarios;

namespace ExchangeSim.Reports.Tests.Diagrams;

/// <summary>Every procedure of the scenarios in the box, and some that have what none of these has.</summary>
internal static class ShippedProcedures
{
    private static readonly Lazy<IReadOnlyList<Procedure>> Read = new(() =>
        [.. Scenarios().SelectMany(scenario => scenario.Procedures).DistinctBy(procedure => procedure.Id), Rare, Example.Information with { Id = "example" }]);

    internal static IReadOnlyList<Procedure> All => Read.Value;

    internal static TheoryData<string> Names => [.. All.Select(procedure => procedure.Id)];

    internal static Procedure Of(string name) => All.Single(procedure => procedure.Id == name);

    internal static IEnumerable<Scenario> Scenarios() =>
        Directory.EnumerateFiles(ShippedFiles.Folder, "*.yaml").Concat(Directory.EnumerateFiles(Path.Combine(ShippedFiles.Folder, "validation"))).Order(StringComparer.Ordinal)
            .Select(file => ScenarioFile.Read(file).Scenario!);

    // Loops of one step and of many, a clock over waits, questions and work on both sides, branches of which the first is enough, and names that every format would take for
    // its own.
    private static Procedure Rare => new()
    {
        Id = "rare", Name = "\"Rare\" <&> | [things] {} --> #1 \\ 日本 `x` *y* _z_", Channel = "post",
        Clocks = [new Clock("papers", CalendarLength.OfMonths(2), "late"), Clock.Random("short", new Exponential(36 * 3_600_000), "late")],
        Steps =
        [
            new WorkStep { Id = "draft", At = new Place(Side.Requesting, "ncb"), Work = Distribution.Exactly(1000), Then = "again" },
            new BranchStep { Id = "again", Cases = [new Case("again", 0.1, null), new Case("draft", 0.2, null), new Case("submit", null, null)] },
            new SendStep { Id = "submit", To = Side.Requested, Then = "look", StartsClock = "papers" },
            new DecideStep { Id = "look", By = new Place(Side.Requested, "ncb"), Says = "Is it \"complete\"?\nAnd <whole>?",
                Cases = [new Case("clarify", 0.3, null), new Case("return", 0.1, null), new Case("gather", null, null)] },
            new AskStep { Id = "clarify", Desk = "ncb", Work = Distribution.Exactly(1000), Then = "look" },
            new SendStep { Id = "return", To = Side.Requesting, Then = "draft" },
            new GatherStep { Id = "gather", Count = 3, AtMost = new Exponential(1000), Then = "both" },
            new ForkStep { Id = "both", Branches = ["court", "consult"], JoinAt = "first" },
            new WaitStep { Id = "court", Time = Distribution.Exactly(86_400_000), Then = "first" },
            new ConsultStep { Id = "consult", Procedure = "information", Agencies = ["japan"], Then = "first" },
            new JoinStep { Id = "first", Join = Join.Any, Then = "term", StartsClock = "short" },
            new WaitStep { Id = "term", Time = new Exponential(1000), Then = "reply" },
            new SendStep { Id = "reply", To = Side.Requesting, Then = "answered", StopsClock = true },
            new CloseStep { Id = "answered", Outcome = Outcome.Answered },
            new CloseStep { Id = "late", Outcome = Outcome.Lapsed },
        ],
    };
}
