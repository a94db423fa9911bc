using System.Globalization;
using System.Text;
using ExchangeSim.Model;
using NodaTime;
using NodaTime.Text;

namespace ExchangeSim.Scenarios.Exercises.Lists;

/// <summary>The injects of a plan as a table that people keep in a spreadsheet, and back into the plan's file: the list that exercise planners call MSEL.</summary>
public static class InjectList
{
    private static readonly string[] Before = ["id", "kind", "after", "at", "to", "fires", "unless"];
    private static readonly string[] Texts = ["from", "title", "text", "expects"];
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    /// <summary>The table of a plan, its headings first. <c>after</c> counts; <c>at</c> is the same as a date, and counts
    /// in a row whose <c>after</c> is empty. A row of the pool says <c>pool</c> in <c>after</c>.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(ExercisePlan plan, Scenario scenario)
    {
        var languages = LanguagesOf(plan);
        var rows = new List<IReadOnlyList<string>> { (IReadOnlyList<string>)[.. Before, .. Texts.SelectMany(text => languages.Select(language => $"{text}.{language}"))] };
        foreach (var inject in plan.Injects)
        {
            var at = inject.After is { } after ? Minute.Format((scenario.Start + plan.Begins + after).InZone(scenario.Zone).LocalDateTime) : "";
            var kind = inject.Kind.ToString().ToLowerInvariant();
            Phrase?[] phrases = [inject.From, inject.Title, inject.Text, inject.Expects];
            rows.Add([inject.Id, kind, Written(inject.After), at, string.Join(' ', inject.To), inject.Fires ?? "", inject.Unless?.Text ?? "",
                .. phrases.SelectMany(phrase => languages.Select(language => phrase?.ByLanguage.GetValueOrDefault(language) ?? ""))]);
        }
        return rows;
    }

    /// <summary>A plan's text with the injects of a table in place of its own. What is wrong in the table is found when the text is read.</summary>
    /// <param name="plan">The plan's text.</param>
    /// <param name="rows">The table, its headings first.</param>
    /// <param name="had">The table of the plan as it is, as <see cref="Of"/> gives it: what a row has unchanged keeps the words and the comments of the plan's author. Null: all
    /// is written anew.</param>
    /// <exception cref="FormatException">The table has no column <c>id</c>, or one that is not known.</exception>
    public static string Into(string plan, IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlyList<IReadOnlyList<string>>? had = null)
    {
        if (rows.Count == 0 || !rows[0].Contains("id")) throw new FormatException("the list has no column 'id' in its first row");
        var known = Before.Concat(Texts).ToList();
        if (rows[0].FirstOrDefault(heading => heading.Length > 0 && !known.Contains(heading.Split('.')[0])) is { } unknown)
            throw new FormatException($"the list has a column '{unknown}'; known: {string.Join(", ", Before)}, and {string.Join(", ", Texts.Select(text => text + ".en"))}, or " +
                $"other languages");
        var (before, after) = (had is null ? [] : ListRow.All(had), ListRow.All(rows));
        if (had is not null && ListRow.AreSame(before, after)) return plan;
        var written = WrittenInjects.Of(plan);
        var section = new StringBuilder(after.Count > 0 ? "injects:\n" : "");
        foreach (var row in after)
        {
            var was = before.FirstOrDefault(one => one.Id == row.Id);
            if (was is not null && row.IsSame(was) && written.TextOf(row.Id) is { } text) section.Append(text);
            else Append(section, row, was is not null && row.IsSameIn(was, "after", "at") ? written.TimeOf(row.Id) : null);
        }
        return written.With(section.ToString());
    }

    // The time is a line of the plan, where it has stayed as it was.
    private static void Append(StringBuilder text, ListRow row, string? time)
    {
        string Of(string heading) => row[heading];
        text.Append(CultureInfo.InvariantCulture, $"  {Quoted(Of("id"))}:\n");
        if (time is not null) text.Append(CultureInfo.InvariantCulture, $"    {time}\n");
        else if (Of("after") is "pool") text.Append("    pool: yes\n");
        else if (Of("after").Length > 0) text.Append(CultureInfo.InvariantCulture, $"    after: {Quoted(Of("after"))}\n");
        else if (Of("at").Length > 0) text.Append(CultureInfo.InvariantCulture, $"    at: {Quoted(Of("at"))}\n");
        if (Of("fires").Length > 0) text.Append(CultureInfo.InvariantCulture, $"    fires: {Quoted(Of("fires"))}\n");
        else if (Of("kind").Length > 0) text.Append(CultureInfo.InvariantCulture, $"    kind: {Quoted(Of("kind"))}\n");
        if (Of("unless").Length > 0) text.Append(CultureInfo.InvariantCulture, $"    unless: {Quoted(Of("unless"))}\n");
        if (Of("to").Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"    to: [{string.Join(", ", Of("to").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(Quoted))}]\n");
        foreach (var key in Texts)
        {
            var columns = row.Headings.Where(heading => heading.StartsWith(key + ".", StringComparison.Ordinal) && Of(heading).Length > 0).ToList();
            if (columns.Count == 0) continue;
            text.Append(CultureInfo.InvariantCulture, $"    {key}:\n");
            foreach (var column in columns) text.Append(CultureInfo.InvariantCulture, $"      {column[(key.Length + 1)..]}: {Quoted(Of(column))}\n");
        }
    }

    private static string Written(Duration? after) => after is not { } time ? "pool"
        : time.TotalMinutes % 60 == 0 ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours} h")
        : time.TotalMinutes % 1 == 0 ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes} min")
            : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds} ms");

    private static IReadOnlyList<string> LanguagesOf(ExercisePlan plan) =>
        [.. plan.Title.ByLanguage.Keys.Concat(plan.Injects.SelectMany(inject => inject.Title.ByLanguage.Keys)).Distinct().Order(StringComparer.Ordinal)];

    private static string Quoted(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings("\\n") + "\"";
}
