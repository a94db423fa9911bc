using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Exercises;

/// <summary>The seats of a plan. What they refer to is looked up in the plan's scenario.</summary>
/// <param name="scenario">The scenario; null if it could not be read, and then no name is unknown.</param>
internal sealed class SeatBinder(Scenario? scenario)
{
    private static readonly Kind<string> Desk = Kinds.Reference("a desk of this agency", r => r.Desks);
    private static readonly Key<Phrase> Name = new("name", "What it is called on screen.", PhraseKind.Text, IsRequired: true);
    private static readonly Key<string> Agency = new("agency", "The agency it belongs to.", Kinds.Participant, IsRequired: true);
    private static readonly Key<IReadOnlyList<string>> Desks = new("desks", "The desks of that agency at which it decides.", new ListKind<string>(Desk), IsRequired: true);
    private static readonly Key<Phrase> Briefing = new("briefing", "The briefing of the person in this seat alone.", PhraseKind.Text);
    private static readonly Key<int> MayMove = new("officers-may-move",
        "Whether the person in this seat may move officers between desks, or how many at most; as the exercise says when left out.",
        OfficersMayMove.Kind);

    internal RecordKind<SeatPlan> Kind { get; } = new("seat", [Name, Agency, Desks, Briefing, MayMove], f => Build(f, scenario));

    private static SeatPlan Build(Fields f, Scenario? scenario)
    {
        var agency = scenario?.Agencies.FirstOrDefault(known => known.Id == f.Get(Agency));
        var names = agency is null ? Names.Any : new Names([.. agency.Desks.Select(desk => desk.Id)]);
        var desks = f.Get(Desks, f.Reading with { Desks = names }) ?? [];
        if (agency is not null)
            foreach (var desk in desks.Where(names.Contains))
                if (agency.Desks.First(known => known.Id == desk).HandledBy is { } other)
                    f.Error(Desks, $"desk '{desk}' of {agency.Id} has no officers of its own", $"its work is done by '{other}': name that one");
        return new SeatPlan { Id = f.Id, Name = f.Get(Name)!, Agency = f.Get(Agency)!, Desks = desks, Briefing = f.Get(Briefing), MostMoved = f.Maybe(MayMove) };
    }
}
