using System.Globalization;
using System.Text.RegularExpressions;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Layers;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Varying;

namespace ExchangeSim.Scenarios;

/// <summary>A tree before any policy is laid over it, with its table of joint draws if it names one.</summary>
internal sealed record Unlaid(Mapping Tree, SourceText? Parameters);

/// <summary>A scenario with rival structures and uncertain numbers. A draw changes what is written, first: structures, then numbers, where the structures drawn have them; then the
/// policy is laid over it, and then what comes from outside, so that what a policy or a sweep sets holds as it sets it.</summary>
/// <param name="tree">The scenario as it is written, before any policy.</param>
/// <param name="lines">What is uncertain, and where that is said.</param>
/// <param name="id">The scenario's id.</param>
/// <param name="policy">The policy that is laid over it, or null.</param>
/// <param name="outside">Changes that are laid over that.</param>
internal sealed partial class UncertainScenario(Mapping tree, IReadOnlyList<UncertainLine> lines, string id, string? policy, IReadOnlyList<Change> outside) : Uncertainty
{
    private const int Digits = 10;
    private static readonly string[] WholeNumbers = ["officers", "gather", "at-most", "batch"];

    /// <inheritdoc/>
    public override IReadOnlyList<UncertainNumber> Numbers { get; } = [.. lines.Select(line => line.Number)];

    /// <inheritdoc/>
    public override Scenario With(IReadOnlyList<double> values)
    {
        if (values.Count != lines.Count) throw new ArgumentException($"there are {lines.Count} uncertain numbers, not {values.Count}", nameof(values));
        var drawn = lines.Zip(values).ToList();
        if (Try(drawn, out var fault) is { } scenario) return scenario;
        foreach (var (line, value) in drawn)
            if (Try([(line, value)], out var alone) is null)
                throw new ImpossibleDrawException($"{Place(line.Spot)}: {line.Number.Place} was drawn as {Text(line.Number, value)}, which cannot be: {alone}");
        var words = string.Join(", ", drawn.Select(one => $"{one.First.Number.Place} drawn as {Text(one.First.Number, one.Second)}"));
        throw new ImpossibleDrawException($"{Place(lines[0].Spot)}: {words} cannot be together: {fault}");
    }

    /// <summary>The scenario with some of its numbers drawn, or why there is none.</summary>
    internal Scenario? Try(IReadOnlyList<(UncertainLine Line, double Value)> drawn, out string? fault)
    {
        var problems = new ProblemList();
        fault = null;
        var laid = drawn.Where(one => one.Line.Number.IsStructure).Aggregate(tree, (under, one) => Changes.Lay(under, one.Line.Rivals[(int)one.Value].Changes, problems));
        // A number may be one of some structures only.
        var isFixed = !lines.Any(line => line.Number.IsStructure);
        laid = Drawn(laid, null, [.. drawn.Where(one => !one.Line.Number.IsStructure && !one.Line.IsOfPolicy && (isFixed || IsIn(laid, one.Line)))], problems, ref fault);
        string? wrong = null;
        Scenario? Bind(IReadOnlyList<Entry> changes)
        {
            var under = Changes.Lay(laid, changes, problems);
            if (policy is not null) under = Drawn(under, policy, [.. drawn.Where(one => one.Line.IsOfPolicy)], problems, ref wrong);
            return wrong is null && problems.Errors == 0 ? ScenarioFile.BindDrawn(Changes.Lay(under, Entries(outside, problems), problems), problems, id, policy) : null;
        }
        var scenario = fault is not null ? null : TimedPolicy.Of(laid, policy) is { } timed ? timed.Bind(problems, Bind)
            : Bind(policy is null ? [] : PolicyParts.ChangesOf(laid, policy));
        fault ??= wrong ?? (problems.Kept.FirstOrDefault(problem => problem.IsError) is { } problem ? problem.Message : null);
        return fault is null ? scenario : null;
    }

    private static bool IsIn(Mapping tree, UncertainLine line) => new ValueFinder(line.Number.Place).In(tree).Count > 0;

    private static Mapping Drawn(Mapping tree, string? policy, IReadOnlyList<(UncertainLine Line, double Value)> drawn, ProblemList problems, ref string? fault)
    {
        if (drawn.Count == 0) return tree;
        var (changes, contradiction) = new ScenarioValues(tree, "", policy).Of([.. drawn.Select(one => (one.Line.Number.Place, new Level(Text(one.Line.Number, one.Value))))]);
        fault ??= contradiction;
        return fault is null ? Changes.Lay(tree, [.. changes.Select(change => Drawn(InWhole(change)))], problems) : tree;
    }

    // What was drawn is a single value; reading it as YAML would take as long as binding the scenario.
    private static Entry Drawn(Change change)
    {
        var (spot, value) = (Spot.OfChange(change.Path), change.Value);
        if (value.Length > 1 && value[0] == '\'') value = value[1..^1].Replace("''", "'", StringComparison.Ordinal);
        return new Entry(change.Path, spot, new Scalar(spot, value, null));
    }

    internal static List<Entry> Entries(IReadOnlyList<Change> changes, ProblemList problems)
    {
        var entries = new List<Entry>(changes.Count);
        foreach (var (path, value) in changes)
        {
            var spot = Spot.OfChange(path);
            var node = FileText.Check(value, spot.File, problems) is { } text ? YamlTree.Read(text, spot.File, problems) : null;
            if (node is not null) entries.Add(new Entry(path, spot, node));
            else if (problems.Errors == 0) problems.Error(spot, "a value is missing");
        }
        return entries;
    }

    // There is no half officer.
    private static Change InWhole(Change change) => WholeNumbers.Contains(change.Path.Split('.')[^1]) || change.Path.Contains(".staff.", StringComparison.Ordinal)
        ? change with { Value = Decimal().Replace(change.Value, number => Math.Round(decimal.Parse(number.ValueSpan, CultureInfo.InvariantCulture), MidpointRounding.AwayFromZero)
            .ToString(CultureInfo.InvariantCulture)) }
        : change;

    /// <summary>A value as it could stand in the file.</summary>
    internal static string Text(UncertainNumber number, double value)
    {
        if (number.IsStructure) return number.Alternatives[(int)value].Id;
        var whole = value <= 0 ? 0 : Math.Max(0, (int)Math.Floor(Math.Log10(value)) + 1);
        var text = NumberText.Of(Math.Round((decimal)value, Math.Clamp(Digits - whole, 0, Digits)));
        return $"{(number.IsFactor ? "x" : "")}{text}{(number.Unit.Length > 0 ? " " + number.Unit : "")}";
    }

    internal static string Place(Spot spot) => string.Create(CultureInfo.InvariantCulture, $"{spot.File}({spot.Line},{spot.Column})");

    [GeneratedRegex(@"\d+\.\d+")] private static partial Regex Decimal();
}

/// <summary>An uncertain number, and where it is said that it is.</summary>
internal sealed record UncertainLine(UncertainNumber Number, Spot Spot)
{
    /// <summary>Of structures: where each stands, and what it changes, in their order.</summary>
    internal IReadOnlyList<Rival> Rivals { get; init; } = [];
    /// <summary>Whether it is a number that only a policy sets.</summary>
    internal bool IsOfPolicy => Number.Place.StartsWith("policies.", StringComparison.Ordinal);
}

/// <summary>One of several structures: where it stands, and what it changes.</summary>
internal sealed record Rival(Spot Spot, IReadOnlyList<Entry> Changes);
