namespace ExchangeSim.Reports.Web.Markup;

/// <summary>A table with a caption. A heading that begins with <c>&gt;</c> stands for a column of figures, which line up on the right. The first cell of a row names it.</summary>
internal sealed class HtmlTable(string caption, params string[] headings)
{
    private readonly List<Html> _rows = [];

    /// <summary>Whether it has no rows besides the headings.</summary>
    internal bool IsEmpty => _rows.Count == 0;

    /// <summary>Whether each row is a list of its figures where the screen is narrow, so that none is beside it.</summary>
    internal bool IsList { get; init; }

    /// <summary>Adds a row; with <paramref name="strong"/> it stands for all the others.</summary>
    internal HtmlTable Row(bool strong, string name, params IEnumerable<Cell> cells)
    {
        var columns = cells.Select((cell, i) => Html.Of($"<td{Class(i + 1)}{Label(i + 1)}>{cell.Content}</td>"));
        _rows.Add(Html.Of($"<tr{(strong ? new Html(" class=\"all\"") : Html.None)}><th scope=\"row\">{name}</th>{new Html(string.Concat(columns))}</tr>"));
        return this;
    }

    /// <summary>Adds a row.</summary>
    internal HtmlTable Row(string name, params IEnumerable<Cell> cells) => Row(false, name, cells);

    /// <summary>The table, in a frame that scrolls where the screen is narrower.</summary>
    internal Html ToHtml()
    {
        var head = headings.Select((heading, i) => heading.Length == 0 ? new Html("<td></td>") : Html.Of($"<th scope=\"col\"{Class(i)}>{Heading(i)}</th>"));
        return Html.Of($"""
            <section class="scroll{(IsList ? " list" : "")}" aria-label="{caption}" tabindex="0"><table>
            <caption>{caption}</caption>
            <thead><tr>{new Html(string.Concat(head))}</tr></thead>
            <tbody>
            {Html.Join(_rows)}
            </tbody></table></section>
            """);
    }

    // Where the page is narrow, a row is a list of its cells, each behind its heading.
    private Html Label(int column) => Heading(column) is { Length: > 0 } heading ? Html.Of($" data-label=\"{heading}\"") : Html.None;

    private string Heading(int column) => headings[column].TrimStart('>');

    private Html Class(int column) => headings[column].StartsWith('>') ? new Html(" class=\"n\"") : Html.None;
}
