using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;
using NodaTime;

namespace ExchangeSim.Scenarios.Values;

/// <summary>Figures in words, such as <c>share answered within 180 d of extradition from laos</c> or <c>answered in 2022 about drugs</c>, and goals: a figure and a direction,
/// <c>…, more is better</c>.</summary>
internal static class Metrics
{
    internal const string Advice = "write mean wait, share answered, share answered within limit, share answered within horizon, share answered within 180 d, mean, median, " +
        "p90, p99, share within limit, answered in 2022 (or sent, closed, refused, withdrawn, lapsed) or open on 2022-12-31, "
        + "then [of PROCEDURE] [about CRIME] [marked URGENCY] [from AGENCY] [to AGENCY]";

    private const string Years = "a year from 1900 to 2999, or a month of it";

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

    // What is counted in a year or a month, and on a day.
    private static readonly (string Word, CountedBy By)[] Happenings =
    [
        ("sent", CountedBy.Sent), ("closed", CountedBy.Closed), ("answered", CountedBy.Answered), ("refused", CountedBy.Refused), ("withdrawn", CountedBy.Withdrawn),
        ("lapsed", CountedBy.Lapsed), ("open", CountedBy.Open),
    ];

    /// <summary>How a goal is written, as a regular expression for editors.</summary>
    /// <param name="procedure">An expression for the names of procedures.</param>
    /// <param name="agency">The same of agencies.</param>
    /// <param name="crime">The same of crime areas.</param>
    internal static string Pattern(string procedure, string agency, string crime) => Patterns.Whole(
        $"(({string.Join('|', Statistics.Select(s => Patterns.Words(s.Words)))})" + $@"(\s+within\s+{Patterns.Duration})?"
        + $@"|(number\s+)?({string.Join('|', Happenings.SkipLast(1).Select(one => one.Word))})\s+in\s+{Patterns.Month}|(number\s+)?open\s+on\s+{Patterns.Date})"
        + $@"(\s+of\s+({Patterns.Words("all requests")}|all|{procedure}))?(\s+about\s+{crime})?"
        + $@"(\s+marked\s+{Patterns.OneOf(SmallValues.Urgencies.Select(one => one.Word))})?(\s+from\s+{agency})?(\s+to\s+{agency})?(\s*,\s*(more|less|fewer)\s+is\s+better)?");

    /// <summary>A figure.</summary>
    /// <param name="text">The words.</param>
    /// <param name="known">The names that there are.</param>
    internal static Parsed<Metric> Parse(string text, MetricNames known)
    {
        var cursor = new Cursor(text);
        var metric = Read(cursor, known);
        return metric.Fault ?? cursor.Leftover(Advice) ?? metric;
    }

    /// <summary>A figure and a direction; without one, as <see cref="Goal.Towards"/> has it.</summary>
    internal static Parsed<Goal> ParseGoal(string text, MetricNames known)
    {
        var cursor = new Cursor(text);
        var read = Read(cursor, known);
        if (read.Fault is { } fault) return fault;
        var goal = Goal.Towards(read.Value);
        if (cursor.IsAtEnd) return goal;
        if (!cursor.Take(',')) return cursor.Leftover(Advice + ", then ', more is better' or ', less is better'")!;
        var isMore = cursor.Take("more is better");
        if (!isMore && !cursor.Take("less is better") && !cursor.Take("fewer is better"))
            return cursor.Fail($"'{cursor.Rest}' is not a direction", "write more is better, less is better or fewer is better");
        return cursor.Leftover() ?? (Parsed<Goal>)(goal with { MoreIsBetter = isMore });
    }

    private static Parsed<Metric> Read(Cursor cursor, MetricNames known)
    {
        var metric = ReadStatistic(cursor);
        if (metric.Fault is { } fault) return fault;
        string? of = null, about = null, marked = null, from = null, to = null;
        if (cursor.Take("of") && !cursor.Take("all requests") && !cursor.Take("all"))
            if (Name(cursor, "a procedure", known.Procedure, out of) is { } unknown) return unknown;
        if (cursor.Take("about") && Name(cursor, "a crime area", known.Crime, out about) is { } crime) return crime;
        if (cursor.Take("marked") && Name(cursor, "an urgency", Urgent, out marked) is { } urgency) return urgency;
        if (cursor.Take("from") && Name(cursor, "an agency", known.Agency, out from) is { } asks) return asks;
        if (cursor.Take("to") && Name(cursor, "an agency", known.Agency, out to) is { } asked) return asked;
        return metric.Value with
        {
            Procedure = of, Crime = about, Urgency = marked is null ? null : SmallValues.OneOf(SmallValues.Urgencies)(marked).Value, From = from, To = to,
        };
    }

    private static Fault? Urgent(string word)
    {
        var words = new Names([.. SmallValues.Urgencies.Select(one => one.Word)]);
        return words.Contains(word) ? null : new Fault(0, $"'{word}' is not an urgency", words.Advice(word));
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
        return ReadCount(cursor);
    }

    private static Parsed<Metric> ReadCount(Cursor cursor)
    {
        var nothing = cursor.Fail($"'{cursor.Rest}' is no figure", Advice);
        cursor.Take("number");
        foreach (var (word, by) in Happenings)
        {
            if (!cursor.Take(word)) continue;
            var isDay = by == CountedBy.Open;
            if (!cursor.Take(isDay ? "on" : "in"))
                return cursor.Fail($"'{word}' is counted {(isDay ? "on a day" : "in a year or a month")}", isDay ? "write open on 2022-12-31" : $"write {word} in 2022");
            var start = cursor.Fail("");
            var written = cursor.TakeWord();
            if (isDay)
                return Dates.ParseDay(written) is { Fault: { } no } ? no with { Offset = start.Offset + no.Offset } : Counted(by, Dates.ParseDay(written).Value);
            return Dates.ParseYearOrMonth(written) is not { } period
                ? start with { Message = $"'{written}' is not a year or a month of the calendar", Advice = $"write {Years}, such as {word} in 2022 or {word} in 2022-03" }
                : new Metric(Statistic.Count) { Counted = new CalendarCount(by, period.Year, period.Month) };
        }
        return nothing;
    }

    private static Metric Counted(CountedBy by, LocalDate day) => new(Statistic.Count) { Counted = new CalendarCount(by, day.Year, day.Month, day.Day) };

    private static Fault? Name(Cursor cursor, string what, Func<string, Fault?> check, out string? name)
    {
        var start = cursor.Fail($"the name of {what} is missing");
        name = cursor.TakeWord();
        return name.Length == 0 ? start : check(name) is { } fault ? fault with { Offset = start.Offset } : null;
    }
}

/// <summary>What is wrong with names that stand in figures; null: nothing.</summary>
/// <param name="Procedure">With that of a procedure.</param>
/// <param name="Agency">With that of an agency.</param>
/// <param name="Crime">With that of a crime area.</param>
internal sealed record MetricNames(Func<string, Fault?> Procedure, Func<string, Fault?> Agency, Func<string, Fault?> Crime);
