using System.Text.Json;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Papers;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web;

/// <summary>A report as one file of HTML that needs nothing else: styles, data and the script are in it.</summary>
public sealed class HtmlPage
{
    // The default encoder writes < as an escape, so the data cannot end the element that they stand in.
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <param name="title">What it is about, such as the scenario's title.</param>
    /// <param name="question">What it asks.</param>
    /// <param name="kind">What was done, in a few words.</param>
    /// <param name="answer">The answer, which comes first.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="making">How it was made.</param>
    internal HtmlPage(string title, string? question, string kind, Html answer, IReadOnlyList<Figure> figures, Html making) =>
        (Title, Question, Kind, Answer, Figures, Making) = (title, question, kind, answer, figures, making);

    /// <summary>Whether it has charts, and this build can draw them.</summary>
    public bool HasCharts => ReportScript.Text is not null && Figures.Any(figure => figure.Charts.Count > 0);

    internal string Title { get; }
    internal string? Question { get; }
    internal string Kind { get; }
    internal Html Answer { get; }
    internal IReadOnlyList<Figure> Figures { get; }
    internal Html Making { get; }
    internal PageLanguage Language { get; init; } = PageLanguage.English;

    /// <summary>Writes the page.</summary>
    public void Write(TextWriter writer) => Write(writer, asFiles: false);

    /// <summary>Writes a page that, when a browser opens it, turns into its charts as files: see <see cref="ChartPicture.In"/>.</summary>
    public void WriteForPictures(TextWriter writer) => Write(writer, asFiles: true);

    /// <summary>The same as a document for word processors.</summary>
    /// <param name="pictures">Its charts; null: they are left out, which the document says.</param>
    public Paper ToPaper(IReadOnlyList<ChartPicture>? pictures) => PaperOfPage.Of(this, pictures);

    private void Write(TextWriter writer, bool asFiles)
    {
        writer.Write(Head().Text);
        writer.Write(Body().Text);
        if (ReportScript.Text is { } script)
        {
            var data = JsonSerializer.Serialize(new { charts = Figures.SelectMany(f => f.Charts).Select(Data), asFiles }, Options);
            writer.Write($"\n<script type=\"application/json\" id=\"data\">{data}</script>\n<script>");
            writer.Write(script);
            writer.Write("</script>");
        }
        writer.Write("\n</body>\n</html>\n");
    }

    private static System.Text.Json.Nodes.JsonNode Data(Chart chart)
    {
        var data = JsonSerializer.SerializeToNode(chart.Data, Options)!;
        data["id"] = chart.Id;
        return data;
    }

    private Html Head() => Html.Of($"""
        <!DOCTYPE html>
        <html lang="{Language.Code}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{ReportScript.Policy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="generator" content="ExchangeSim">
        <title>{Title}</title>
        <link rel="icon" href="data:,">
        <style>
        {new Html(ReportScript.Style)}</style>
        </head>

        """);

    private Html Body() => Html.Of($"""
        <body>
        <a class="skip" href="#answer">{Language[PageWords.ToAnswer]}</a>
        <header>
        <p class="kind">{Kind}</p>
        <h1>{Title}</h1>
        {(Question is null ? Html.None : Html.Of($"<p class=\"question\">{Question}</p>"))}
        </header>
        <main>
        <section id="answer" class="answer" aria-label="{Language[PageWords.Answer]}">
        {Answer}
        </section>
        <nav aria-label="{Language[PageWords.Contents]}"><ul>
        {Html.Join(Figures.Select(f => Html.Of($"<li><a href=\"#{f.Id}\">{f.Short}</a></li>")))}
        <li><a href="#making">{Language[PageWords.HowMade]}</a></li>
        </ul></nav>
        {(ReportScript.Text is null ? Html.Of($"<p class=\"note\">{Language[PageWords.NoCharts]}</p>") : Html.None)}
        {Html.Join(Figures.Select(f => f.ToHtml(Language)))}
        <section id="making" class="making">
        <h2>{Language[PageWords.HowMade]}</h2>
        {Making}
        </section>
        </main>
        <footer>{Language[PageWords.Footer]}</footer>
        """);
}
