using ExchangeSim.Model;
using ExchangeSim.Scenarios.Checks;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>A draft without errors becomes a scenario: procedures that nobody uses are left out, and with them what instruments say of them.</summary>
internal static class Assembly
{
    internal static Scenario Of(Draft draft, Reach reach, string id, string? policy)
    {
        var used = reach.Procedures.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        return new Scenario
        {
            Id = id,
            Title = draft.Title!,
            Question = draft.Question,
            Policy = policy,
            Start = draft.Start!.Value,
            Zone = draft.Reading.Zone,
            Length = draft.Length,
            WarmUp = draft.WarmUp,
            WarmUpOrigin = draft.WarmUpOrigin,
            Seed = draft.Seed,
            Replications = draft.Replications,
            Currency = draft.Currency,
            Horizon = draft.Horizon,
            Goals = draft.Goals,
            Agencies = draft.Agencies,
            Channels = draft.Channels,
            Instruments = [.. draft.Instruments.Select(i => Of(i, used))],
            Crimes = draft.Crimes,
            Procedures = reach.Procedures,
            Demands = draft.Demands,
            Requests = draft.Requests,
            OpenAtStart = draft.OpenAtStart,
            Injects = draft.Injects,
            Switches = draft.Switches,
            Policies = draft.Policies,
            Words = draft.Words,
        };
    }

    private static Instrument Of(Instrument instrument, HashSet<string> used) => instrument with
    {
        Opens = [.. instrument.Opens.Where(used.Contains)],
        Closes = [.. instrument.Closes.Where(used.Contains)],
        Channels = new SortedDictionary<string, string>(instrument.Channels.Where(c => used.Contains(c.Key)).ToDictionary(c => c.Key, c => c.Value), StringComparer.Ordinal),
        TimeLimits = [.. instrument.TimeLimits.Where(t => used.Contains(t.Procedure))],
    };
}
