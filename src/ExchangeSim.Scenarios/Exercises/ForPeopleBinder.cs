using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;

namespace ExchangeSim.Scenarios.Exercises;

/// <summary>Which requests reach people.</summary>
internal static class ForPeopleBinder
{
    private static readonly Key<IReadOnlyList<string>> Procedures = new("procedures", "Only requests of these procedures.", new ListKind<string>(Kinds.Procedure));
    private static readonly Key<IReadOnlyList<Urgency>> Urgencies = new("urgency", "Only requests of these urgencies.", new ListKind<Urgency>(Kinds.UrgencyWord));
    private static readonly Key<IReadOnlyList<string>> Crimes = new("crimes", "Only requests about these crime areas.", new ListKind<string>(Kinds.Crime));
    private static readonly Key<IReadOnlyList<string>> Requests = new("requests", "Only these requests of the scenario's list.",
        new ListKind<string>(Kinds.Reference("a request of the scenario's list", r => r.Section("requests"))));
    private static readonly Key<double> Share = new("share", "The share of what is left that reaches people.", Kinds.Share);

    internal static readonly RecordKind<ForPeople> Kind = new("for-people", [Procedures, Urgencies, Crimes, Requests, Share], f => new ForPeople
    {
        Procedures = f.Get(Procedures) ?? [], Urgencies = f.Get(Urgencies) ?? [], Crimes = f.Get(Crimes) ?? [], Requests = f.Get(Requests) ?? [], Share = f.Get(Share, 1.0),
    });
}
