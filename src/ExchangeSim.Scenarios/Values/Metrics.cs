using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Values;

/// <summary>Figures in words, such as <c>share answered within 180 d of extradition from laos</c>, and goals: a figure and a direction, <c>…, more is better</c>.</summary>
internal static class Metrics
{
    internal const string Advice = "write mean wait, share answered, share answered within limit, share answered within horizon, share answered within 180 d, mean, median, " +
        "p90, p99 "
        + "or share within limit, then [of PROCEDURE] [from AGENCY] [to AGENCY]";

    // Longer words before those that they begin with.
    private static readonly (string Words, Statistic Statistic)[] Statistics =
    [
        ("mean wait for an answer", Statistic.MeanWait), ("mean wait", Statistic.MeanWait),
        ("mean", Statistic.Mean), ("median", Statistic.Median), ("p90", Statistic.P90), ("p99", Statistic.P99),
        ("share answered within the limit", Statistic.ShareAnsweredWithinLimit), ("share answered within limit", Statistic.ShareAnsweredWithinLimit),
        ("share answered within the horizon", Statistic.ShareAnsweredWithin), ("share answered within horizon", Statistic.ShareAnsweredWithin),
        ("share answered", Statistic.ShareAnswered),
        ("share within the limit", Statistic.ShareWithinLimit), ("share within limit", Statistic.ShareWithinLimit),
    ];

    /// <summary>How a goal is written, as a regular expression for editors.</summary>
    /// <param name="procedure">An expression for the names of procedures.</param>
    /// <param name="agency">The same of agencies.</param>
    internal static string Pattern(string procedure, string agency) => Patterns.Whole($"({string.Join('|', Statistics.Select(s => Patterns.Words(s.Words)))})"
        + $@"(\s+within\s+{Patterns.Duration})?(\s+of\s+({Patterns.Words("all requests")}|all|{procedure}))?(\s+from\s+{agency})?(\s+to\s+{agency})?"
        + @"(\s*,\s*(more|less)\s+is\s+better)?");

    /// <summary>A figure.</summary>
    /// <param name="text">The words.</param>
    /// <param name="procedure">What is wrong with the name of a procedure; null: nothing.</param>
    /// <param name="agency">The same of an agency.</param>
    internal static Parsed<Metric> Parse(string text, Func<string, Fault?> procedure, Func<string, Fault?> agency)
    {
        var cursor = new Cursor(text);
        var metric = Read(cursor, procedure, agency);
        return metric.Fault ?? cursor.Leftover(Advice) ?? metric;
    }

    /// <summary>A figure and a direction; without one, shorter times and greater shares are better.</summary>
    internal static Parsed<Goal> ParseGoal(string text, Func<string, Fault?> procedure, Func<string, Fault?> agency)
    {
        var cursor = new Cursor(text);
        var read = Read(cursor, procedure, agency);
        if (read.Fault is { } fault) return fault;
        var goal = Goal.Towards(read.Value);
        if (cursor.IsAtEnd) return goal;
        if (!cursor.Take(',')) return cursor.Leftover(Advice + ", then ', more is better' or ', less is better'")!;
        var isMore = cursor.Take("more is better");
        if (!isMore && !cursor.Take("less is better")) return cursor.Fail($"'{cursor.Rest}' is not a direction", "write more is better, or less is better");
        return cursor.Leftover() ?? (Parsed<Goal>)(goal with { MoreIsBetter = isMore });
    }

    private static Parsed<Metric> Read(Cursor cursor, Func<string, Fault?> procedure, Func<string, Fault?> agency)
    {
        var metric = ReadStatistic(cursor);
        if (metric.Fault is { } fault) return fault;
        string? of = null, from = null, to = null;
        if (cursor.Take("of") && !cursor.Take("all requests") && !cursor.Take("all"))
            if (Name(cursor, "a procedure", procedure, out of) is { } unknown) return unknown;
        if (cursor.Take("from") && Name(cursor, "an agency", agency, out from) is { } asks) return asks;
        if (cursor.Take("to") && Name(cursor, "an agency", agency, out to) is { } asked) return asked;
        return metric.Value with { Procedure = of, From = from, To = to };
    }

    private static Parsed<Metric> ReadStatistic(Cursor cursor)
    {
        foreach (var (words, statistic) in Statistics)
        {
            if (!cursor.Take(words)) continue;
            if (statistic != Statistic.ShareAnswered || !cursor.Take("within")) return new Metric(statistic);
            var start = cursor.Fail("");
            var time = Durations.Read(cursor);
            if (time.Fault is { } fault) return fault;
            return time.Value >= 1 ? new Metric(Statistic.ShareAnsweredWithin) { WithinMilliseconds = (long)Math.Round(time.Value) }
                : start with { Message = "a duration must be greater than zero here" };
        }
        return cursor.Fail($"'{cursor.Rest}' is no figure", Advice);
    }

    private static Fault? Name(Cursor cursor, string what, Func<string, Fault?> check, out string? name)
    {
        var start = cursor.Fail($"the name of {what} is missing");
        name = cursor.TakeWord();
        return name.Length == 0 ? start : check(name) is { } fault ? fault with { Offset = start.Offset } : null;
    }
}
