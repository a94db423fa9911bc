using ExchangeSim.Model;

namespace ExchangeSim.Scenarios.Values;

/// <summary>Where a step happens: <c>requested ncb</c>, <c>by requested court</c>, <c>to requesting</c>; and how a request closes.</summary>
internal static class Places
{
    private static readonly Names SideNames = new(["requesting", "requested"]);

    internal static Parsed<Place> Parse(string text) => Read(new Cursor(text));

    internal static Parsed<Place> ParseBy(string text)
    {
        var cursor = new Cursor(text);
        return cursor.Take("by") ? Read(cursor) : cursor.Fail("'by', a side and a desk should stand here", "such as: by requested ncb");
    }

    internal static Parsed<Side> ParseTo(string text)
    {
        var cursor = new Cursor(text);
        if (!cursor.Take("to")) return cursor.Fail("'to' and a side should stand here", "write: to requested, or: to requesting");
        var side = ReadSide(cursor);
        return side.Fault ?? cursor.Leftover() ?? side;
    }

    private static Parsed<Place> Read(Cursor cursor)
    {
        var side = ReadSide(cursor);
        if (side.Fault is { } fault) return fault;
        var missing = cursor.Fail("a desk should stand here", "such as: requested ncb");
        var desk = cursor.TakeWord();
        if (!SmallValues.IsName(desk)) return missing;
        return cursor.Leftover() is { } leftover ? leftover : new Place(side.Value, desk);
    }

    internal static Parsed<Side> ReadSide(Cursor cursor)
    {
        var fault = cursor.Fail("");
        var word = cursor.TakeWord();
        foreach (var (name, side) in SmallValues.Sides) if (name == word) return side;
        return fault with { Message = word.Length == 0 ? "a side should stand here" : $"'{word}' is not a side", Advice = SideNames.Advice(word) };
    }
}

/// <summary>Who is consulted: agencies (none: the lead agency), and whether all must answer.</summary>
internal sealed record Consulted(IReadOnlyList<string> Agencies, Join Join);

/// <summary>Third agencies: <c>lead agency</c>, <c>all of [thailand, china]</c>, <c>any of [thailand, china]</c>, or one agency.</summary>
internal static class Consultations
{
    internal static Parsed<Consulted> Parse(string text, Names agencies)
    {
        var cursor = new Cursor(text);
        if (cursor.Take("lead agency")) return cursor.Leftover() is { } left ? left : new Consulted([], Join.All);
        var join = cursor.Take("any of") ? Join.Any : Join.All;
        if (join == Join.All) cursor.Take("all of");
        var bracket = cursor.Take('[');
        var asked = new List<string>();
        do
        {
            var fault = cursor.Fail("an agency should stand here", "write: lead agency, or: all of [thailand, china], or: any of [thailand, china]");
            var word = cursor.TakeWord();
            if (word.Length == 0) return fault;
            if (!agencies.Contains(word)) return fault with { Message = $"there is no agency '{word}'", Advice = agencies.Advice(word), Unknown = word };
            if (asked.Contains(word)) return fault with { Message = $"'{word}' is named twice", Advice = null };
            asked.Add(word);
        }
        while (cursor.Take(','));
        if (bracket && !cursor.Take(']')) return cursor.Fail("a ']' is missing");
        return cursor.Leftover() is { } leftover ? leftover : new Consulted(asked, join);
    }
}

/// <summary>How a request ends, and the ground of a refusal.</summary>
internal sealed record Ending(Outcome Outcome, string? Ground);

/// <summary>Endings: <c>answered</c>, <c>partly answered</c>, <c>refused: own-national</c>, <c>withdrawn</c>, <c>lapsed</c>.</summary>
internal static class Endings
{
    private static readonly Names Known = new(["answered", "partly answered", "refused: GROUND", "withdrawn", "lapsed"]);

    internal static Parsed<Ending> Parse(string text)
    {
        var cursor = new Cursor(text);
        if (cursor.Take("refused"))
        {
            if (!cursor.Take(':')) return cursor.Fail("a refusal needs a ground", "write it in quotation marks: \"refused: own-national\"");
            var ground = cursor.TakeWord();
            if (!SmallValues.IsName(ground)) return cursor.Fail("a refusal needs a ground", "a ground is a name, such as own-national");
            return cursor.Leftover() is { } leftover ? leftover : new Ending(Outcome.Refused, ground);
        }
        return text.Trim() switch
        {
            "answered" => new Ending(Outcome.Answered, null),
            "partly answered" => new Ending(Outcome.PartlyAnswered, null),
            "withdrawn" => new Ending(Outcome.Withdrawn, null),
            "lapsed" => new Ending(Outcome.Lapsed, null),
            _ => new Fault(0, $"'{Text.YamlTree.Shown(text)}' is not a way to end", Known.Advice(text.Trim())),
        };
    }
}
