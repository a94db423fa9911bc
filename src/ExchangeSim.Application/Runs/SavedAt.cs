using ExchangeSim.Application.Parsing;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;

namespace ExchangeSim.Application.Runs;

/// <summary>Where a resumed run continues from.</summary>
/// <param name="Scenario">The scenario that continues.</param>
/// <param name="Time">The time of the save, milliseconds from its start.</param>
/// <param name="Before">The policy until then; null: the scenario as it stands.</param>
/// <param name="Then">The policy from then on; null: the scenario as it stands.</param>
public sealed record SavedAt(Scenario Scenario, long Time, string? Before, string? Then)
{
    /// <summary>What a reader of the figures must know; null where the run is as if it had never been saved.</summary>
    /// <param name="inUtc">Whether the time is in UTC; otherwise in the scenario's zone, as in files.</param>
    public Note? Note(bool inUtc = false) => Before == Then ? null : new Note(NoteForms.Saved, new Verbatim(Text(inUtc)), Policy(Before), Policy(Then));

    /// <summary>What a reader of a comparison must know, whose policies hold from the save on.</summary>
    public Note NoteOfComparison() => new(NoteForms.SavedCompared, new Verbatim(Text(inUtc: false)), Policy(Before));

    /// <summary>The time of the save as a date and a time with the zone that they are in.</summary>
    public string Text(bool inUtc) => SimulatedTime.Text(Scenario, Time, inUtc);

    /// <summary>A policy in words.</summary>
    internal static string Named(string? policy) => Policy(policy).Text;

    private static Note Policy(string? policy) => policy is null ? new Note(NoteForms.NoPolicy) : new Note(NoteForms.Policy, new Verbatim(policy));
}
