using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Generation;

namespace ExchangeSim.Exercises.Views;

/// <summary>What a file shows at a decision of the seat, which makes the right answer readable.</summary>
/// <param name="Step">The decision, by id.</param>
/// <param name="Text">In words.</param>
public sealed record EvidenceLine(string Step, Phrase Text)
{
    /// <summary>What a file shows at the decisions that came up at a seat so far: the evidence of the case that the scenario drew, and none of the others'.</summary>
    internal static IReadOnlyList<EvidenceLine> Of(Room room, string seat, ulong request, CaseFile papers) =>
    [
        .. room.World.Taken.Select(taken => taken.Open).Concat(room.World.Open).Where(open => open.Seat == seat && open.Pending.Root == request)
            .SelectMany(open => Of(room.Planned, open, papers)),
    ];

    private static IEnumerable<EvidenceLine> Of(PlannedExercise planned, OpenDecision open, CaseFile papers)
    {
        var step = (DecideStep)planned.Scenario.Procedures[open.Pending.Procedure].Steps[open.Pending.Step];
        var drawn = step.Cases[open.Pending.Reference];
        // Where a case turns on one fact, that fact is so. Which of several is so the run does not report.
        var turnsOnOne = Evidence.FactsOf(drawn).Count() == 1;
        return Evidence.Of(step, drawn, _ => turnsOnOne).Select(text => new EvidenceLine(step.Id, Filled(text, papers, planned.Scenario, open)));
    }

    private static Phrase Filled(Phrase text, CaseFile papers, Scenario scenario, OpenDecision open)
    {
        (string Name, string Value)[] names =
        [
            ("person", papers.Subject.Name), ("address", papers.Subject.Address), ("document", papers.Subject.Passport), ("phone", papers.Phones[0]),
            ("account", papers.Accounts.Count > 0 ? papers.Accounts[0].Number : "XX00"), ("vehicle", papers.Vehicles.Count > 0 ? papers.Vehicles[0].Plate : "FIC"),
            ("requesting", scenario.Agencies[open.Pending.Requesting].Name), ("requested", scenario.Agencies[open.Pending.Requested].Name),
        ];
        return new Phrase(new SortedDictionary<string, string>(
            text.ByLanguage.ToDictionary(one => one.Key, one => names.Aggregate(one.Value, (written, name) => written.Replace("{" + name.Name + "}", name.Value, StringComparison.Ordinal))), StringComparer.Ordinal));
    }
}
