using ExchangeSim.Exercises.Forms;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Views;

/// <summary>What a file shows at a decision of the seat, which makes the right answer readable.</summary>
/// <param name="Step">The decision, by id.</param>
/// <param name="Text">In words.</param>
public sealed record EvidenceLine(string Step, Phrase Text)
{
    /// <summary>What a file shows at the decisions that came up at a seat so far: the evidence of the case that the scenario drew, and none of the others'.</summary>
    internal static IReadOnlyList<EvidenceLine> Of(Room room, string seat, ulong request, EvidenceNames names) =>
    [
        .. room.World.Taken.Select(taken => taken.Open).Concat(room.World.Open).Where(open => open.Seat == seat && open.Pending.Root == request && !open.IsQuestion)
            .SelectMany(open => Of(room, open, names)),
    ];

    /// <summary>The grounds of a refusal that the file of a decision bears: facts that are so and have the name of one.</summary>
    internal static IReadOnlyList<string> BorneGrounds(Room room, OpenDecision open)
    {
        var procedure = room.Planned.Scenario.Procedures[open.Pending.Procedure];
        if (procedure.Steps[open.Pending.Step] is not DecideStep step) return [];
        var drawn = step.Cases[open.Pending.Reference];
        return [.. Evidence.FactsSo(drawn, open.Pending.ReferenceHolds).Intersect(ChoiceView.Of(procedure, drawn.Then).Grounds)];
    }

    private static IEnumerable<EvidenceLine> Of(Room room, OpenDecision open, EvidenceNames names)
    {
        var procedure = room.Planned.Scenario.Procedures[open.Pending.Procedure];
        var step = (DecideStep)procedure.Steps[open.Pending.Step];
        var drawn = step.Cases[open.Pending.Reference];
        string[] facts = [.. Evidence.FactsOf(drawn)];
        var settled = SettledByForm(room, open);
        if (facts.Any(fact => settled.GetValueOrDefault(FactIn(procedure, fact)))) return [new EvidenceLine(step.Id, FormEvidence.LooksAtForm)];
        // What the form was asked and has nothing against is not said in the scenario's words, either: they list what other papers state.
        if (facts.Length == 0 && step.Cases.SelectMany(Evidence.FactsOf).Any(fact => settled.ContainsKey(FactIn(procedure, fact))))
            return [new EvidenceLine(step.Id, FormEvidence.NothingAgainst)];
        string[] so = [.. Evidence.FactsSo(drawn, open.Pending.ReferenceHolds)];
        return Evidence.Of(step, drawn, so.Contains).Select(text => new EvidenceLine(step.Id, names.Fill(text)));
    }

    // What a person left out or got wrong stands in the form itself; the scenario's words for it are about other papers.
    private static IReadOnlyDictionary<int, bool> SettledByForm(Room room, OpenDecision open) =>
        room.World.Forms.Where(one => one.Request == open.Pending.Root).Select(one => one.Check.Facts).FirstOrDefault() ?? NoForm;

    private static readonly SortedDictionary<int, bool> NoForm = [];

    private static int FactIn(Procedure procedure, string fact) => ChannelChoice.IndexOf(procedure.Facts, one => one.Id == fact);
}
