using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;
using NodaTime;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>Conditions of injects: <c>queue at laos.ncb over 40</c>, <c>open requests at laos over 200</c>; and desks written <c>laos.ncb</c>.</summary>
internal static class InjectConditions
{
    internal const string DeskOfAgency = "an agency's desk", Condition = "condition of a figure";

    internal static readonly Kind<InjectCondition> Kind = new ScalarKind<InjectCondition>("a condition", definitions => Schemas.Define(Condition, definitions, () =>
        Schemas.Pattern(Patterns.Figure(Patterns.AnyName, Patterns.AnyName + @"\s*\.\s*" + Patterns.AnyName))), Parse);

    /// <summary>A desk written <c>laos.ncb</c>.</summary>
    internal static readonly Kind<string> Desk = new ScalarKind<string>("a desk", definitions => Schemas.Define(Schemas.IdOfName(DeskOfAgency), definitions, () =>
        Schemas.Pattern(@"^[a-z0-9-]+\.[a-z0-9-]+$")), (text, reading) => DeskFault(text, reading) is { } fault ? fault : text);

    private static Parsed<InjectCondition> Parse(string text, Reading reading)
    {
        var cursor = new Cursor(text);
        var isQueue = cursor.Take("queue at");
        if (!isQueue && !cursor.Take("open requests at")) return cursor.Fail($"'{cursor.Rest}' is not understood here",
            "write queue at laos.ncb over 40, or open requests at laos over 200");
        var at = cursor.Fail("");
        var agency = cursor.TakeWord();
        if (Kinds.TakesPart(agency, reading) is { } fault) return fault with { Offset = at.Offset };
        string? desk = null;
        if (isQueue)
        {
            if (!cursor.Take('.')) return cursor.Fail("a '.' and a desk should stand here", "such as: queue at laos.ncb over 40");
            desk = cursor.TakeWord();
            if (DeskFault($"{agency}.{desk}", reading) is { } wrong) return wrong with { Offset = at.Offset };
            desk = HandlingDesk($"{agency}.{desk}", reading);
        }
        if (!cursor.Take("over")) return cursor.Fail("'over' and a number should stand here");
        at = cursor.Fail("a whole number should stand here");
        if (cursor.Number() is not { } over || over != Math.Floor(over) || over > 1e12) return at;
        return cursor.Leftover() is { } leftover ? leftover : new InjectCondition(isQueue ? ReportedFigure.Queue : ReportedFigure.OpenRequests, agency, desk, (long)over,
            Duration.FromDays(1));
    }

    internal static Fault? DeskFault(string written, Reading reading)
    {
        var parts = written.Split('.');
        if (parts.Length != 2) return new Fault(0, $"'{YamlTree.Shown(written)}' is not a desk", "write agency.desk, such as laos.ncb");
        return Kinds.TakesPart(parts[0], reading) ?? Kinds.Known($"a desk of '{parts[0]}'", DesksOf(parts[0], reading), parts[1], reading);
    }

    /// <summary>The desk that does the work of the one written <c>agency.desk</c>.</summary>
    internal static string HandlingDesk(string written, Reading reading)
    {
        var (agency, desk) = (written.Split('.')[0], written.Split('.')[^1]);
        var desks = (AgencyOf(agency, reading)?["desks"]?.Value as Mapping)!;
        for (var hops = 0; hops < desks?.Entries.Count; hops++)
        {
            if ((desks[desk]?.Value as Mapping)?["handled-by"]?.Value is not Scalar next) return desk;
            desk = next.Value;
        }
        return desk;
    }

    // an agency that is none is reported there
    private static Names DesksOf(string agency, Reading reading) => AgencyOf(agency, reading) is { } map ? Reading.KeysOf(map, "desks") : Names.Any;
    private static Mapping? AgencyOf(string agency, Reading reading) => (reading.Tree["agencies"]?.Value as Mapping)?[agency]?.Value as Mapping;
}
