using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Figures;

/// <summary>A figure of a report: a heading that says what one sees, a chart, a sentence on how to read it, and the tables behind it.</summary>
/// <param name="Id">Its name in the page.</param>
/// <param name="Title">What one sees, as a sentence computed from the data.</param>
/// <param name="Reading">How to read it.</param>
/// <param name="Charts">What is drawn; none where tables say it better.</param>
/// <param name="Tables">The same figures to read.</param>
internal sealed record Figure(string Id, string Title, string Reading, IReadOnlyList<Chart> Charts, IReadOnlyList<HtmlTable> Tables)
{
    /// <summary>A short name for the table of contents.</summary>
    internal required string Short { get; init; }

    /// <summary>Tables that stand below the chart for everyone, because they are the heart of it.</summary>
    internal IReadOnlyList<HtmlTable> Shown { get; init; } = [];

    /// <summary>What is to be known of the tables; null: nothing.</summary>
    internal string? Says { get; init; }

    /// <summary>Tables that stand behind some words until they are opened, and the words; null: none.</summary>
    internal (string Words, IReadOnlyList<HtmlTable> Tables)? Folded { get; init; }

    /// <summary>The figure as HTML. Without a script, or on paper before it ran, the tables stand open.</summary>
    internal Html ToHtml(PageLanguage language) => Html.Of($"""
        <section class="figure" id="{Id}">
        <h2>{Html.Sentence(Title)}</h2>
        {(Charts.Count == 0 ? Html.None : Drawn(language))}
        {(Says is null ? Html.None : Html.Of($"<p class=\"note\">{Says}</p>"))}
        {Html.Join(Shown.Where(t => !t.IsEmpty).Select(t => t.ToHtml()))}
        {Behind(language)}
        {Unfolded()}
        </section>
        """);

    private Html Unfolded() => Folded is not { } folded || folded.Tables.All(table => table.IsEmpty) ? Html.None
        : Html.Of($"<details open><summary>{folded.Words}</summary>\n{Html.Join(folded.Tables.Where(t => !t.IsEmpty).Select(t => t.ToHtml()))}\n</details>");

    private Html Drawn(PageLanguage language) => Html.Of($"""
        <figure>
        {Html.Join(Charts.Select(chart => Place(chart, language)))}
        <figcaption id="{Id}-reading"><b>{language[PageWords.HowToRead]}</b> {Reading}</figcaption>
        </figure>
        """);

    private Html Place(Chart chart, PageLanguage language) => Html.Of($"""
        {(chart.Heading is { } heading ? Html.Of($"<h3>{Html.Sentence(heading)}</h3>") : Html.None)}
        <div class="chart" id="{chart.Id}-chart" role="img" aria-label="{language.Of(PageWords.Chart, chart.Heading ?? Title)}" aria-describedby="{Id}-reading"
             style="height:{chart.Height}px" hidden></div>
        """);

    private Html Behind(PageLanguage language)
    {
        var tables = Html.Join(Tables.Where(t => !t.IsEmpty).Select(t => t.ToHtml()));
        if (tables == Html.None || Charts.Count == 0) return tables;
        return Html.Of($"<details open><summary>{language[PageWords.Behind]}</summary>\n{tables}\n</details>");
    }
}

/// <summary>What the script is to draw.</summary>
/// <param name="Id">Name of its place in the page.</param>
/// <param name="Height">Height of the place, in CSS pixels.</param>
/// <param name="Data">The data, as the script expects them; see <c>data.ts</c>.</param>
internal sealed record Chart(string Id, int Height, object Data)
{
    /// <summary>What tells it from its neighbours.</summary>
    internal string? Heading { get; init; }
}
