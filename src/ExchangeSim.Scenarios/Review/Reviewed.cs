using System.Globalization;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Checks;
using ExchangeSim.Scenarios.Text;
using NodaTime;

namespace ExchangeSim.Scenarios.Review;

/// <summary>A scenario without errors that is looked through for what is allowed but probably not meant.</summary>
/// <param name="Draft">The scenario, with its tree.</param>
/// <param name="Reach">Who asks whom under which procedure.</param>
/// <param name="File">The scenario's own file, as opposed to the libraries that it includes.</param>
/// <param name="Problems">Receives the warnings.</param>
internal sealed record Reviewed(Draft Draft, Reach Reach, string File, ProblemList Problems)
{
    // Requests of a run to the last reply may arise for as long as their demand says; a year of them is looked at.
    private static readonly Duration Year = Duration.FromDays(365);

    internal Instant Start => Draft.Start!.Value;

    /// <summary>When the run ends; one to the last reply: about when the last request arises.</summary>
    internal Instant End => Draft.Length is { } length ? Start + length
        : Draft.Demands.Select(demand => demand.Until ?? Start + Year).Concat(Draft.Requests.Select(request => request.At)).DefaultIfEmpty(Start + Year).Max();

    /// <summary>Whether the scenario's own file says something of a place. What only a library says is no mistake of the scenario's author.</summary>
    internal bool IsOwn(params string[] path) => Draft.At(path).File == File;

    /// <summary>The first of these places that is in the scenario's own file; else the first of all.</summary>
    internal Spot OwnSpot(params string[][] paths)
    {
        var spots = paths.Select(path => Draft.At(path)).ToArray();
        return spots.FirstOrDefault(spot => spot.File == File, spots[0]);
    }

    internal void Warn(Spot spot, string message, string advice) => Problems.Warn(spot, message, advice);

    /// <summary>What is good to know and needs no change, in order of the file; each with its place.</summary>
    internal List<string> Notes { get; } = [];

    internal void Note(Spot spot, string message) => Notes.Add(string.Create(CultureInfo.InvariantCulture, $"{spot.File}({spot.Line},{spot.Column}): {message}"));

    internal static string Date(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Several names, a few of many: <c>a, b and 3 more</c>.</summary>
    internal static string List(IEnumerable<string> names)
    {
        const int MostShown = 5;
        var all = names.ToList();
        if (all.Count > MostShown) return string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", all.Take(MostShown))} and {all.Count - MostShown} more");
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }
}
