using System.Text.Json.Nodes;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Narrowing;

/// <summary>The schema of the language, narrowed to one scenario: where a name stands it knows which there are, in the file and in what it includes.</summary>
/// <param name="tree">The scenario with its includes laid under it.</param>
/// <param name="schema">The schema of the language, which becomes that of the scenario.</param>
internal sealed class OwnSchema(Mapping tree, JsonObject schema)
{
    private static readonly (string What, string Section)[] Sections =
    [
        ("an agency", "agencies"), ("a channel", "channels"), ("a procedure", "procedures"), ("a crime area", "crimes"), ("an instrument", "instruments"), ("a demand", "demand"),
        ("a switch", "switches"), ("a policy", "policies"),
    ];

    private readonly Reading _reading = new(tree, new ProblemList());
    private readonly NarrowedSchema _narrowed = new(schema);

    /// <summary>Narrows it to the names that there are.</summary>
    internal void Narrow()
    {
        var (agencies, procedures) = (Parts("agencies"), Parts("procedures"));
        foreach (var (what, section) in Sections) Words(Schemas.IdOfName(what), _reading.Section(section));
        foreach (var what in (string[])["a ground", "a ground of refusal"]) Words(Schemas.IdOfName(what), Grounds.Of(_reading));
        Words(Schemas.IdOfName(InstrumentBinder.AnyFact), Every(procedures, (_, procedure) => Reading.KeysOf(procedure, "facts").All));
        Words(Schemas.IdOfName(InstrumentBinder.TimeLimit), Every(procedures, (name, procedure) =>
            [name, .. Reading.KeysOf(procedure, "clocks").All.Select(clock => $"{name}.{clock}")]));
        NarrowPlaces(agencies);
        if (Any(_reading.Section("procedures")) is { } procedure && TakingPart() is { All.Count: > 0 } present)
            _narrowed.Replace(GoalKind.Name, Schemas.Pattern(Metrics.Pattern(procedure, Patterns.OneOf(present.All),
                Any(_reading.Section("crimes")) ?? Patterns.AnyName)));
        foreach (var (name, map) in procedures) _narrowed.Copy("procedures", "procedure", name, OfProcedure(map));
        foreach (var (name, map) in agencies) _narrowed.Copy("agencies", "agency", name, OfNames(("a desk of this agency", Reading.KeysOf(map, "desks"))));
        _narrowed.CopyOne("every-agency", "agency", OfNames(("a desk of this agency", Every(agencies, (_, map) => Reading.KeysOf(map, "desks").All))));
    }

    /// <summary>Narrows the changes of policies to paths that there are. After the names: a procedure has no changes of its own.</summary>
    internal void NarrowChanges() => _narrowed.Replace(PolicyBinder.ChangesName, new ChangePaths(schema).Of(tree));

    /// <summary>Requires the names that something refers to, and allows no others where none can be another.</summary>
    /// <param name="defined">The names that the scenario's own file defines, with whether each is needed.</param>
    /// <param name="below">What it includes; null: nothing.</param>
    internal void Require(IReadOnlyList<(NeededName Defined, bool IsNeeded)> defined, Mapping? below)
    {
        foreach (var place in defined.GroupBy(one => string.Join('.', one.Defined.Around)))
        {
            var around = place.First().Defined.Around;
            if (_narrowed.PlaceOf(around) is not { } map) continue;
            var (here, inherited) = (At(tree, around), below is null ? null : At(below, around));
            var own = place.Where(one => one.IsNeeded && inherited?[one.Defined.Name] is null).Select(one => one.Defined.Name).ToList();
            if (own.Count > 0) map["required"] = new JsonArray([.. own.Select(name => JsonValue.Create(name))]);
            if (place.All(one => one.IsNeeded) && here is not null) map["propertyNames"] = Schemas.Words(here.Entries.Select(entry => entry.Key));
        }
    }

    private static Mapping? At(Mapping map, IReadOnlyList<string> path) => path.Aggregate((Mapping?)map, (at, name) => at?[name]?.Value as Mapping);

    private void NarrowPlaces(IReadOnlyList<(string Name, Mapping Map)> agencies)
    {
        var present = TakingPart();
        Words(Schemas.IdOfName(Kinds.Participating), present);
        var known = _reading.Section("agencies");
        if (Any(known) is { } agency) _narrowed.Replace(StepBinder.ThirdName, Schemas.Pattern(Patterns.Consulted(agency), ["lead agency", .. known.All]));
        var desks = Every(agencies, (_, map) => Reading.KeysOf(map, "desks").All);
        if (Any(desks) is { } desk)
        {
            string[] places = [.. ((string[])["requested", "requesting"]).SelectMany(side => desks.All.Select(one => $"{side} {one}"))];
            _narrowed.Replace(StepBinder.PlaceName, Schemas.Pattern(Patterns.Place(desk), places));
            _narrowed.Replace(StepBinder.DeciderName, Schemas.Pattern(Patterns.By(desk), places.Select(place => $"by {place}")));
        }
        var whole = Every([.. agencies.Where(one => present.Contains(one.Name))], (name, map) => Reading.KeysOf(map, "desks").All.Select(own => $"{name}.{own}"));
        Words(Schemas.IdOfName(InjectConditions.DeskOfAgency), whole);
        if (Any(present) is { } taking && whole.All.Count > 0)
            _narrowed.Replace(InjectConditions.Condition, Schemas.Pattern(Patterns.Figure(taking, Patterns.OneOf(whole.All.Select(Spaced)))));
    }

    private static string Spaced(string desk) => desk.Replace(".", @"\s*\.\s*", StringComparison.Ordinal);

    private Dictionary<string, JsonObject> OfProcedure(Mapping procedure)
    {
        var narrow = OfNames(("a step of this procedure", Reading.KeysOf(procedure, "steps")), ("a clock of this procedure", Reading.KeysOf(procedure, "clocks")));
        Names[] words = [.. ((string[])["instruments", "crimes", "agencies", "switches"]).Select(_reading.Section), Reading.KeysOf(procedure, "facts")];
        if (!words.Contains(Names.Any)) narrow[Schemas.IdOf(StepBinder.CaseName)] = Schemas.Pattern(Patterns.Case(words.SelectMany(names => names.All).Distinct()));
        return narrow;
    }

    private static Dictionary<string, JsonObject> OfNames(params (string What, Names Names)[] all) =>
        all.Where(one => one.Names.All.Count > 0).ToDictionary(one => Schemas.IdOfName(one.What), one => Schemas.Words(one.Names.All));

    // Names that could not be read are not known here.
    private void Words(string definition, Names names)
    {
        if (names.All.Count > 0) _narrowed.Replace(definition, Schemas.Words(names.All));
    }

    private static string? Any(Names names) => names.All.Count > 0 ? Patterns.OneOf(names.All) : null;

    private Names TakingPart()
    {
        var all = _reading.Section("agencies");
        var written = tree["taking-part"]?.Value switch { Sequence list => list.Items, Scalar { IsEmpty: false } one => [one], _ => (IReadOnlyList<Node>)[] };
        var present = written.OfType<Scalar>().Select(one => one.Value.Trim()).Where(all.Contains).ToList();
        return present.Count > 1 ? new Names(present) : all;
    }

    private IReadOnlyList<(string Name, Mapping Map)> Parts(string section) =>
        [.. ((tree[section]?.Value as Mapping)?.Entries ?? []).Where(entry => entry.Value is Mapping).Select(entry => (entry.Key, (Mapping)entry.Value))];

    private static Names Every(IReadOnlyList<(string Name, Mapping Map)> parts, Func<string, Mapping, IEnumerable<string>> names) =>
        new([.. parts.SelectMany(part => names(part.Name, part.Map)).Distinct()]);
}
