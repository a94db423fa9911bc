using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Layers;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Review;

/// <summary>Whether a scenario is still the one that was read at another time: all that it says of the world, as it is written with its includes. Its policies may be others, and
/// what people only read, or judge policies by.</summary>
public static class ScenarioDifference
{
    private static readonly string[] Free = ["scenario", "question", "sources", "goal", "horizon", "policies", "words"];

    /// <summary>The first place at which it is another; null: nowhere.</summary>
    /// <param name="name">The text's name.</param>
    /// <param name="textOf">Gives it and its includes by name.</param>
    /// <param name="earlierName">The name of the earlier text.</param>
    /// <param name="earlierTextOf">Gives that and its includes by name.</param>
    /// <param name="policy">A policy that has to be the same, with those that it is made of; null: none.</param>
    /// <exception cref="ArgumentException">One of the texts has errors.</exception>
    public static Problem? First(string name, Func<string, string?> textOf, string earlierName, Func<string, string?> earlierTextOf, string? policy)
    {
        var ((now, table), (before, earlierTable)) = (Read(name, textOf), Read(earlierName, earlierTextOf));
        if (First(World(now), World(before), "") is { } problem) return problem;
        if (table?.Text != earlierTable?.Text) return Problem(new Spot(table?.File ?? name, 1, 1), "the table of parameters");
        if (policy is null) return null;
        foreach (var part in PolicyParts.PoliciesOf(before, policy).Union(PolicyParts.PoliciesOf(now, policy)))
            if (Difference(now["policies"], Policy(now, part), Policy(before, part), "policies." + part) is { } other) return other;
        return null;
    }

    private static (Mapping Tree, SourceText? Table) Read(string name, Func<string, string?> textOf)
    {
        var problems = new ProblemList();
        var includes = new Includes((wanted, _) => textOf(wanted), problems);
        return includes.Read(name, new Spot(name, 1, 1)) is { } tree && problems.Errors == 0 ? (EveryAgency.Lay(tree), includes.Parameters)
            : throw new ArgumentException("the text has errors", nameof(name));
    }

    private static Mapping World(Mapping tree) => tree.Without(Free);

    private static Entry? Policy(Mapping tree, string name) => (tree["policies"]?.Value as Mapping)?[name];

    private static Problem? Difference(Entry? around, Entry? now, Entry? before, string path) => (now, before) switch
    {
        (null, null) => null,
        (null, _) => Problem(around?.KeySpot ?? before!.KeySpot, path),
        (_, null) => Problem(now.KeySpot, path),
        _ => First(now.Value, before.Value, path) is { } problem ? problem : null,
    };

    private static Problem? First(Node now, Node before, string path)
    {
        switch (now, before)
        {
            case (Mapping one, Mapping other):
                return First(one, other, path);
            case (Sequence one, Sequence other):
                for (var i = 0; i < Math.Min(one.Items.Count, other.Items.Count); i++)
                    if (First(one.Items[i], other.Items[i], path) is { } problem) return problem;
                return one.Items.Count == other.Items.Count ? null : Problem(now.Spot, path);
            default:
                return now is Scalar text && before is Scalar earlier && text.Value == earlier.Value ? null : Problem(now.Spot, path);
        }
    }

    // The order counts: it decides which agency has which number.
    private static Problem? First(Mapping now, Mapping before, string path)
    {
        for (var i = 0; i < Math.Max(now.Entries.Count, before.Entries.Count); i++)
        {
            var (one, other) = (now.Entries.ElementAtOrDefault(i), before.Entries.ElementAtOrDefault(i));
            if (one is null) return Problem(now.Spot, Within(path, other!.Key));
            if (one.Key != other?.Key) return Problem(one.KeySpot, Within(path, now[other?.Key ?? one.Key] is null && other is not null ? other.Key : one.Key));
            if (First(one.Value, other.Value, Within(path, one.Key)) is { } problem) return problem;
        }
        return null;
    }

    private static string Within(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    private static Problem Problem(Spot spot, string path) => new(spot.File, spot.Line, spot.Column, $"{path} is not as it was when the run was saved",
        "a saved run goes on in the world in which it was saved, under other policies: write what changes as a policy", IsError: true);
}
