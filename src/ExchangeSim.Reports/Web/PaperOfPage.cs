using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Papers;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web;

/// <summary>Reads the markup of a page of this program into the blocks of a document, so that both say the same to the last word. It knows the elements that such pages
/// have.</summary>
internal sealed partial class PaperOfPage
{
    private readonly IReadOnlyDictionary<string, ChartPicture> _pictures; // looked up, never enumerated
    private readonly List<Block> _blocks = [];
    private readonly List<string> _items = [], _cells = [];
    private readonly List<(string Name, string Words)> _facts = [];
    private readonly List<Column> _columns = [];
    private readonly List<IReadOnlyList<string>> _rows = [];
    private readonly List<int> _totals = [];
    private readonly StringBuilder _text = new();
    private string _class = "", _caption = "";
    private bool _isHead;

    private PaperOfPage(IReadOnlyList<ChartPicture> pictures) => _pictures = pictures.ToDictionary(picture => picture.Name, StringComparer.Ordinal);

    /// <summary>The document.</summary>
    /// <param name="page">The page.</param>
    /// <param name="pictures">Its charts; null: they are left out.</param>
    internal static Paper Of(HtmlPage page, IReadOnlyList<ChartPicture>? pictures)
    {
        var reader = new PaperOfPage(pictures ?? []);
        if (pictures is null && page.HasCharts) reader._blocks.Add(new Passage(page.Language[PageWords.NoBrowser], IsAside: true));
        reader.Read(Html.Join([page.Answer, .. page.Figures.Select(figure => figure.ToHtml(page.Language)), Html.Of($"<h2>{page.Language[PageWords.HowMade]}</h2>"), page.Making]));
        return new Paper(page.Language.Code, page.Kind, page.Title, page.Question ?? "", "", reader._blocks);
    }

    [GeneratedRegex("""<(?<close>/?)(?<name>[a-z0-9]+)(?:[^>]*?\sclass="(?<class>[^"]*)")?(?:[^>]*?\sid="(?<id>[^"]*)")?[^>]*>|(?<text>[^<]+)""")]
    private static partial Regex Token();

    private void Read(Html markup)
    {
        foreach (Match token in Token().Matches(markup.Text))
        {
            if (token.Groups["text"].Success) _text.Append(token.Value);
            else if (token.Groups["close"].Length > 0) Close(token.Groups["name"].Value);
            else Open(token.Groups["name"].Value, token.Groups["class"].Value, token.Groups["id"].Value);
        }
    }

    private void Open(string name, string styled, string id)
    {
        if (name is "b" or "code" or "data") return;
        if (name == "br") _text.Append('\n');
        else _text.Clear();
        if (name is "p" or "th" or "td") _class = styled;
        if (name == "tr" && styled == "all") _totals.Add(_rows.Count);
        if (name is "thead" or "tbody") _isHead = name == "thead";
        if (styled == "chart" && _pictures.TryGetValue(id[..^"-chart".Length], out var picture))
            _blocks.Add(new Picture(picture.Title, picture.Drawing, picture.Width, picture.DrawingHeight)); // the words stand around it
    }

    private void Close(string name)
    {
        switch (name)
        {
            case "h2" or "h3": _blocks.Add(new Heading(name[1] - '1', Words())); break;
            case "p" or "figcaption": if (name == "p" || _pictures.Count > 0) _blocks.Add(new Passage(Words(), name != "p" || _class is "note" or "kind")); break;
            case "li": _items.Add(Words()); break;
            case "dt": _facts.Add((Words(), "")); break;
            case "dd": _facts[^1] = (_facts[^1].Name, Words()); break;
            case "caption": _caption = Words(); break;
            case "th" or "td": Cell(); break;
            case "ul": _blocks.Add(new Bullets([.. _items])); _items.Clear(); break;
            case "dl": _blocks.Add(new Facts([.. _facts])); _facts.Clear(); break;
            case "tr": Row(); break;
            case "table": Table(); break;
        }
    }

    private void Cell()
    {
        if (_isHead) _columns.Add(new Column(Words(), IsFigure: _class == "n"));
        else _cells.Add(Words());
    }

    private void Row()
    {
        if (!_isHead) _rows.Add([.. _cells]);
        _cells.Clear();
    }

    // A column is as wide as its longest words, within bounds.
    private void Table()
    {
        var columns = _columns.Select((column, i) => column with { Weight = Math.Clamp(_rows.Select(row => row[i].Length).Append(column.Title.Length / 2).Max(), 6, 40) });
        _blocks.Add(new Grid(_caption, [.. columns], [.. _rows]) { Totals = [.. _totals] });
        _columns.Clear();
        _rows.Clear();
        _totals.Clear();
    }

    private string Words()
    {
        var words = WebUtility.HtmlDecode(_text.ToString()).Trim();
        _text.Clear();
        return words;
    }
}
