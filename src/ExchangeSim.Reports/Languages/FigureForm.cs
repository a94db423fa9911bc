namespace ExchangeSim.Reports.Languages;

/// <summary>Figures as another language writes them: its decimal sign, its separator of thousands and its units.</summary>
internal static class FigureForm
{
    private static readonly Dictionary<string, Word> Units = new(StringComparer.Ordinal) // looked up, never enumerated
    {
        ["ms"] = new("ms", "ms", "ms"), ["s"] = new("s", "s", "giây"), ["min"] = new("min", "min", "phút"), ["h"] = new("h", "h", "giờ"), ["d"] = new("d", "j", "ngày"),
        ["wk"] = new("wk", "sem.", "tuần"), ["y"] = new("y", "ans", "năm"), ["points"] = new("points", "points", "điểm"), ["day"] = new("day", "jour", "ngày"),
        ["days"] = new("days", "jours", "ngày"), ["week"] = new("week", "semaine", "tuần"), ["weeks"] = new("weeks", "semaines", "tuần"),
        ["month"] = new("month", "mois", "tháng"), ["months"] = new("months", "mois", "tháng"), ["year"] = new("year", "an", "năm"), ["years"] = new("years", "ans", "năm"),
    };
    private static readonly Word To = new("to", "à", "đến");

    /// <summary>A figure in its form.</summary>
    /// <param name="english">It as in English: numbers, units, per cent, ±, intervals with "to", brackets around them.</param>
    /// <param name="language">The language; not English.</param>
    internal static string Of(string english, PageLanguage language)
    {
        var words = english.Split(' ');
        var said = words[0].Length > 0 ? Piece(words[0], language) : "";
        for (var i = 1; i < words.Length; i++) said += Gap(words[i - 1], words[i], language) + Piece(words[i], language);
        return said;
    }

    private static string Gap(string before, string word, PageLanguage language) =>
        word.StartsWith('%') && language.Code == "vi" ? "" : word is "to" || before is "to" || word.StartsWith('(') ? " " : "\u00a0";

    private static string Piece(string word, PageLanguage language)
    {
        var bare = word.TrimEnd(')', ',');
        var rest = word[bare.Length..];
        return (bare == "to" ? language[To] : Units.TryGetValue(bare, out var unit) ? language[unit] : language.Decimals(bare)) + rest;
    }
}
