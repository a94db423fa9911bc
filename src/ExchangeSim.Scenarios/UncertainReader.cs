using System.Globalization;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Layers;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Varying;

namespace ExchangeSim.Scenarios;

/// <summary>Reads what a scenario declares uncertain, and checks that each place is there and takes every value that is drawn for it.</summary>
/// <param name="unlaid">The scenario before any policy.</param>
/// <param name="id">Its id.</param>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class UncertainReader(Unlaid unlaid, string id, ProblemList problems)
{
    private const int MostRowsTried = 20;
    private const string Cost = "cost";

    private readonly Mapping _tree = unlaid.Tree.Without(UncertainBinder.Section.Name, UncertainBinder.Parameters.Name, AlternativesBinder.Section.Name);
    // The scenario with each alternative by itself, where numbers may stand that it has not as it is written.
    private readonly List<(UncertainLine Structure, int Index, Mapping Tree)> _rivals = [];

    /// <summary>What is uncertain; null: nothing, or something is wrong.</summary>
    internal Uncertainty? Read(Draft draft, Scenario written, string? policy, IReadOnlyList<Change> outside)
    {
        var before = problems.Errors;
        var structures = Structures(draft.Alternatives);
        var lines = draft.Uncertain.Select(Line).OfType<UncertainLine>().ToList();
        if (unlaid.Parameters is { } table) lines.AddRange(ParameterTable.Read(table, problems).Select(Checked).OfType<UncertainLine>());
        foreach (var twice in lines.GroupBy(line => line.Number.Place).Where(group => group.Count() > 1))
            problems.Error(twice.Last().Spot, $"'{twice.Key}' is uncertain already", $"see {UncertainScenario.Place(twice.First().Spot)}");
        if (problems.Errors > before || lines.Count + structures.Count == 0) return null;
        var scenario = new UncertainScenario(_tree, [.. structures, .. lines], id, policy, outside);
        foreach (var structure in structures) TryEach(scenario, structure, written);
        if (problems.Errors == before && lines.Count > 0) Try(scenario, lines);
        return problems.Errors > before ? null : scenario;
    }

    // What two of them change in one place would depend on their order.
    private List<UncertainLine> Structures(IReadOnlyList<WrittenAlternatives> written)
    {
        var before = problems.Errors;
        for (var i = 0; i < written.Count; i++)
            for (var j = i + 1; j < written.Count; j++)
                if (Meeting(written[i], written[j]) is { } found)
                    problems.Error(found.Other.KeySpot, $"'{written[i].Id}' and '{written[j].Id}' change the same: {found.One.Key} and {found.Other.Key}",
                        "make one set of alternatives of them, with one for each combination");
        if (problems.Errors > before) return [];
        List<UncertainLine> lines = [.. written.Select(set => new UncertainLine(set.Number, set.Spot) { Rivals = [.. set.OneOf.Select(one => new Rival(one.Spot, one.Changes))] })];
        foreach (var line in lines)
            for (var i = 0; i < line.Rivals.Count; i++) _rivals.Add((line, i, Changes.Lay(_tree, line.Rivals[i].Changes, problems)));
        return problems.Errors > before ? [] : lines;
    }

    private static (Entry One, Entry Other)? Meeting(WrittenAlternatives first, WrittenAlternatives second)
    {
        foreach (var one in first.OneOf.SelectMany(rival => rival.Changes))
            foreach (var other in second.OneOf.SelectMany(rival => rival.Changes))
                if (PolicyParts.Meet(one.Key.Split('.'), other.Key.Split('.'))) return (one, other);
        return null;
    }

    private void TryEach(UncertainScenario scenario, UncertainLine structure, Scenario written)
    {
        for (var i = 0; i < structure.Rivals.Count; i++)
            if (structure.Rivals[i].Changes.Count > 0 && Wrong(written, scenario.Try([(structure, i)], out var fault), fault) is { } wrong)
                problems.Error(structure.Rivals[i].Spot, $"alternative '{structure.Number.Alternatives[i].Id}' cannot be: {wrong}",
                    "change numbers, and what is done at steps; steps, desks and procedures that only one has are written in the scenario, and come to by a switch");
    }

    private static string? Wrong(Scenario written, Scenario? rival, string? fault) => rival is null ? fault
        : RunShape.FirstNameDifference(written, rival) is { } difference ? $"it changes {difference}" : null;

    private UncertainLine? Line(WrittenAssumption written)
    {
        var law = written.Law;
        var number = new UncertainNumber(written.Place, written.Written, law.Law, law.IsFactor, law.Unit) { Because = written.Because };
        // A library may speak of what this scenario does not have.
        if (written.Spot.File != _tree.Spot.File && new ValueFinder(written.Place).In(_tree).Count == 0) return null;
        return Checked(new UncertainLine(number, written.Spot));
    }

    private UncertainLine? Checked(UncertainLine line)
    {
        var (place, spot) = (line.Number.Place, line.Spot);
        var path = line.IsOfPolicy && place.Split('.') is [_, _, "changes", .. var rest] ? string.Join('.', rest) : place;
        var finder = new ValueFinder(place);
        var found = FoundIn(place);
        if (RunControls.Refusal(path) is { } refusal) problems.Error(spot, $"'{path.Split('.')[0]}' cannot be uncertain: it must be the same in every replication", refusal.Advice);
        else if (line.IsOfPolicy && PolicyParts.HoldsAtTimes(_tree, place.Split('.')[1]))
            problems.Error(spot, $"what policy '{place.Split('.')[1]}' sets cannot be uncertain: it holds only at times",
                "declare the number of the scenario uncertain, or let the policy hold always");
        else if (path.Split('.')[^1] == Cost) problems.Error(spot, "a cost cannot be uncertain: no run depends on it", "write another currency amount, and compare again");
        else if (found.Count == 0) problems.Error(spot, finder.Fault(_tree));
        else if (found.Select(value => (value.Path, Fault: Fault(value, line.Number))).FirstOrDefault(one => one.Fault is not null) is { Fault: { } fault } wrong)
            problems.Error(spot, $"{wrong.Path}: {fault.Message}", fault.Advice);
        else return line with { Number = line.Number with { Now = NowOf(found[0]) } };
        return null;
    }

    // In the scenario as it is written, or else in the first alternative that has the place.
    private IReadOnlyList<WrittenValue> FoundIn(string place) => new ValueFinder(place).In(_tree) is { Count: > 0 } found ? found
        : _rivals.Select(rival => new ValueFinder(place).In(rival.Tree)).FirstOrDefault(values => values.Count > 0) ?? [];

    private static (string Message, string? Advice)? Fault(WrittenValue value, UncertainNumber drawn)
    {
        var numbers = NumberText.In(value.Text);
        if (numbers.Count == 0) return ($"'{value.Text}' holds no number", null);
        if (drawn.IsFactor) return numbers.Any(number => value.Part is null ? number.Scales : number.Name == value.Part) ? null
            : ($"'{value.Text}' holds no number to multiply", null);
        if (value.UnitFault(new Level(UncertainScenario.Text(drawn, drawn.Law is null ? drawn.Draws[0] : drawn.Ends.Low))) is { } bare)
            return ("its numbers have no unit", bare.Advice);
        return value.Part is not null || numbers is [{ Name: null }] ? null : ($"'{value.Text}' has {numbers.Count} numbers, and one value would take the place of them all",
            $"name the one that is meant, such as {value.Path}.{numbers[0].Name ?? "mean"}, or give a factor: x uniform(0.5, 2)");
    }

    private static string NowOf(WrittenValue value) => value.Part is null ? value.Text
        : NumberText.In(value.Text).Where(number => number.Name == value.Part).Select(number => value.Text.Substring(number.Offset, number.Whole)).FirstOrDefault() ?? value.Text;

    // Both ends of all laws at once are tried first, because each try binds the whole scenario.
    private void Try(UncertainScenario scenario, List<UncertainLine> lines)
    {
        var laws = lines.Where(line => line.Number.Law is not null).ToList();
        foreach (var line in laws.Where(line => Needed(line).Any()))
            foreach (var isHigh in new[] { false, true }) Try(scenario, line, isHigh);
        if (problems.Errors > 0) return;
        foreach (var isHigh in new[] { false, true })
        {
            if (scenario.Try([.. laws.Select(line => (line, End(line, isHigh)))], out var fault) is not null) continue;
            var before = problems.Errors;
            foreach (var line in laws) Try(scenario, line, isHigh);
            if (problems.Errors > before) return;
            problems.Error(laws[0].Spot, $"the {(isHigh ? "highest" : "lowest")} values of what is uncertain cannot be together: {fault}",
                "write narrower laws, or a table of joint draws with parameters: FILE.csv");
        }
        foreach (var row in Enumerable.Range(0, Math.Min(MostRowsTried, scenario.Rows ?? 0)))
            if (scenario.Try([.. lines.Except(laws).Select(line => (line, line.Number.Draws[row]))], out var fault) is null)
                problems.Error(new Spot(unlaid.Parameters!.File, row + 2, 1), $"these values cannot be: {fault}");
    }

    private void Try(UncertainScenario scenario, UncertainLine line, bool isHigh)
    {
        if (scenario.Try([.. Needed(line), (line, End(line, isHigh))], out var fault) is not null) return;
        problems.Error(line.Spot, string.Create(CultureInfo.InvariantCulture, $"'{line.Number.Place}' is drawn from {Shown(line, false)} to {Shown(line, true)}, " +
            $"and {Shown(line, isHigh)} cannot be: {fault}"), "write a law that stays inside, such as triangular or uniform");
    }

    // The alternative that has the place, where the scenario as it is written has not.
    private IEnumerable<(UncertainLine, double)> Needed(UncertainLine line) => line.IsOfPolicy || new ValueFinder(line.Number.Place).In(_tree).Count > 0 ? []
        : _rivals.Where(rival => new ValueFinder(line.Number.Place).In(rival.Tree).Count > 0).Take(1).Select(rival => (rival.Structure, (double)rival.Index));

    private static string Shown(UncertainLine line, bool isHigh)
    {
        var end = End(line, isHigh);
        var digits = Math.Clamp(3 - (end <= 0 ? 0 : (int)Math.Floor(Math.Log10(end))), 0, 10);
        return UncertainScenario.Text(line.Number, Math.Round(end, digits));
    }

    private static double End(UncertainLine line, bool isHigh) => isHigh ? line.Number.Ends.High : line.Number.Ends.Low;
}
