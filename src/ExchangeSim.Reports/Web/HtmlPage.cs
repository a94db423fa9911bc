using System.Text.Json;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web;

/// <summary>A report as one file of HTML that needs nothing else: styles, data and the script are in it.</summary>
/// <param name="Title">The scenario's title.</param>
/// <param name="Question">What it asks.</param>
/// <param name="Kind">What was done, in a few words.</param>
/// <param name="Answer">The answer, which comes first.</param>
/// <param name="Figures">The figures.</param>
/// <param name="Making">How it was made.</param>
internal sealed record HtmlPage(string Title, string? Question, string Kind, Html Answer, IReadOnlyList<Figure> Figures, Html Making)
{
    // The default encoder writes < as an escape, so the data cannot end the element that they stand in.
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    internal void Write(TextWriter writer)
    {
        writer.Write(Head().Text);
        writer.Write(Body().Text);
        if (ReportScript.Text is { } script)
        {
            var data = JsonSerializer.Serialize(new { charts = Figures.SelectMany(f => f.Charts).Select(Data) }, Options);
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
        <!doctype html>
        <html lang="en">
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
        <a class="skip" href="#answer">To the answer</a>
        <header>
        <p class="kind">{Kind}</p>
        <h1>{Title}</h1>
        {(Question is null ? Html.None : Html.Of($"<p class=\"question\">{Question}</p>"))}
        </header>
        <main>
        <section id="answer" class="answer" aria-label="The answer">
        {Answer}
        </section>
        <nav aria-label="Contents"><ul>
        {Html.Join(Figures.Select(f => Html.Of($"<li><a href=\"#{f.Id}\">{f.Short}</a></li>")))}
        <li><a href="#making">How it was made</a></li>
        </ul></nav>
        {(ReportScript.Text is null ? new Html("<p class=\"note\">This program was built without npm: the report has its tables and no charts.</p>") : Html.None)}
        {Html.Join(Figures.Select(f => f.ToHtml()))}
        <section id="making" class="making">
        <h2>How it was made</h2>
        {Making}
        </section>
        </main>
        <footer>Made by ExchangeSim. Everything in this file is in this file: it asks no server for anything.</footer>
        """);
}
