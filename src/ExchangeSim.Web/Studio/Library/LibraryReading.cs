using ExchangeSim.Scenarios;

namespace ExchangeSim.Web.Studio.Library;

/// <summary>The version of a scenario that counts, as it reads.</summary>
/// <param name="File">Its file, as the command line and studies name it.</param>
/// <param name="Scenario">The scenario as it is kept.</param>
/// <param name="Read">What reading it gave.</param>
public sealed record LibraryReading(string File, LibraryScenario Scenario, ReadResult Read)
{
    /// <summary>Whether it is still what is kept.</summary>
    internal bool IsOf(LibraryScenario kept) => kept.Name == Scenario.Name && kept.Current.Number == Scenario.Current.Number;
}
