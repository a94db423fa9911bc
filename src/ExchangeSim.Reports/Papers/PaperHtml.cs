using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Papers;

/// <summary>A document as one file of HTML that needs nothing else, to be read on screen and printed.</summary>
public static class PaperHtml
{
    private static readonly Lazy<string> Style = new(() =>
    {
        using var reader = new StreamReader(typeof(PaperHtml).Assembly.GetManifestResourceStream("paper.css")!);
        return reader.ReadToEnd();
    });

    /// <summary>Writes it.</summary>
    /// <remarks>The frame is a table, because browsers repeat the head and the foot of a table on every page that they print.</remarks>
    public static void Write(TextWriter writer, Paper paper) => writer.Write(Page(paper, TableLabels.Of(paper.Blocks)).Text);

    private static Html Page(Paper paper, IReadOnlyList<string> labels) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="{paper.Language}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="generator" content="ExchangeSim">
        <title>{new PaperLanguage(paper.Language).Colon(paper.Kind, paper.Title)}</title>
        <link rel="icon" href="data:,">
        <style>
        {new Html(Style.Value)}</style>
        </head>
        <body>
        <table class="frame" role="presentation">
        <thead><tr><td><p class="mark">{paper.Head}</p></td></tr></thead>
        <tbody><tr><td>
        <header>
        <p class="kind">{paper.Kind}</p>
        <h1>{paper.Title}</h1>
        <p class="audience">{paper.Audience}</p>
        </header>
        <main>
        {Html.Join(paper.Blocks.Select((block, i) => Of(block, IsNamed(paper.Blocks, i), labels[i])))}
        </main>
        </td></tr></tbody>
        <tfoot><tr><td><p class="mark">{paper.Foot}</p></td></tr></tfoot>
        </table>
        </body>
        </html>

        """);

    /// <summary>Whether a table's caption stands right above it as a heading already.</summary>
    internal static bool IsNamed(IReadOnlyList<Block> blocks, int i) => i > 0 && blocks[i] is Grid grid && blocks[i - 1] is Heading heading && heading.Text == grid.Caption;

    private static Html Of(Block block, bool isNamed, string label) => block switch
    {
        Heading heading => Tagged($"h{heading.Level + 1}", heading.Text),
        Passage passage => Html.Join(Lines(passage.Text).Select(line => passage.IsAside ? Html.Of($"<p class=\"aside\">{line}</p>") : Html.Of($"<p>{line}</p>"))),
        Bullets list => Html.Of($"<ul>\n{Html.Join(list.Items.Select(item => Html.Of($"<li>{item}</li>")))}\n</ul>"),
        Facts facts => Html.Of($"<dl>\n{Html.Join(facts.Lines.Select(line => Html.Of($"<div><dt>{line.Name}</dt><dd>{Broken(line.Words)}</dd></div>")))}\n</dl>"),
        Grid grid => Of(grid, isNamed, label),
        BlankLines blank => Html.Of($"<div class=\"blank\"><p>{blank.Label}</p>{Html.Join(Enumerable.Repeat(new Html("<div class=\"line\"></div>"), blank.Lines))}</div>"),
        Picture picture => Html.Of($"<img src=\"data:image/png;base64,{Convert.ToBase64String(picture.Png)}\" width=\"{picture.Width}\" alt=\"{picture.Words}\">"),
        NewPage => new Html("<div class=\"page\"></div>"),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "nothing lays it out"),
    };

    private static Html Of(Grid grid, bool isNamed, string label) => Html.Of($"""
        <section class="scroll" aria-label="{label}" tabindex="0"><table>
        <caption{(isNamed ? new Html(" class=\"named\"") : Html.None)}>{grid.Caption}</caption>
        <colgroup>{new Html(string.Concat(grid.Columns.Select(column => Html.Of($"<col style=\"width:{Width(grid, column)}%\">"))))}</colgroup>
        <thead><tr>{new Html(string.Concat(grid.Columns.Select(column => Html.Of($"<th scope=\"col\"{Class(column)}>{column.Title}</th>"))))}</tr></thead>
        <tbody>
        {Html.Join(grid.Rows.Select((row, i) => Row(grid, row, grid.Totals.Contains(i))))}
        </tbody></table></section>
        """);

    private static Html Row(Grid grid, IReadOnlyList<string> row, bool isTotal) =>
        Html.Of($"<tr{(isTotal ? new Html(" class=\"all\"") : Html.None)}>{new Html(string.Concat(row.Select((cell, i) => i == 0
        ? Html.Of($"<th scope=\"row\"{Class(grid.Columns[i])}>{Broken(cell)}</th>") : Html.Of($"<td{Class(grid.Columns[i])}>{Broken(cell)}</td>"))))}</tr>");

    private static int Width(Grid grid, Column column) => 100 * column.Weight / grid.Columns.Sum(one => one.Weight);

    private static Html Class(Column column) => column.IsFigure ? new Html(" class=\"n\"") : Html.None;

    private static Html Tagged(string tag, string text) => new($"<{tag}>{Html.Escape(text)}</{tag}>");

    private static Html Broken(string text) => new(string.Join("<br>", Lines(text).Select(Html.Escape)));

    /// <summary>Words as lines; empty ones are left out.</summary>
    internal static IEnumerable<string> Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
