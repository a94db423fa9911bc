using ExchangeSim.Files;

namespace ExchangeSim.Reports.Text;

/// <summary>A page of plain text, at most 120 columns wide where its tables allow.
/// With <paramref name="styled"/> its headings are bold and its asides dim; otherwise it has no escape code. Control characters in what it is given are written out.
/// With <paramref name="endless"/> nothing is broken into lines.</summary>
public sealed class Page(TextWriter writer, bool styled = false, bool endless = false)
{
    private const int Endless = 1_000_000;

    // Tables may be a little wider than paragraphs.
    private readonly int _columns = endless ? Endless : 100, _widest = endless ? Endless : 118;

    /// <summary>The first line of a page.</summary>
    public void Title(string title) => writer.WriteLine(Bold(VisibleText.Of(title)));

    /// <summary>An empty line and the heading of a section, with words about it behind.</summary>
    public void Heading(string heading, string aside = "")
    {
        writer.WriteLine();
        writer.WriteLine(aside.Length == 0 ? Bold(heading.ToUpperInvariant()) : $"{Bold(heading.ToUpperInvariant())}  {Dim(aside)}");
    }

    /// <summary>A line as it is.</summary>
    public void Line(string line = "") => writer.WriteLine(VisibleText.Of(line));

    /// <summary>Words, broken into lines.</summary>
    public void Paragraph(string words, int indent = 0)
    {
        foreach (var line in Cells.Wrap(VisibleText.Of(words), _columns - indent)) writer.WriteLine(new string(' ', indent) + line);
    }

    /// <summary>A label and words behind it, broken into lines under each other.</summary>
    public void Entry(string label, string words, int labelColumns = 12)
    {
        foreach (var line in Cells.Wrap(VisibleText.Of(words), _columns - 2 - labelColumns).DefaultIfEmpty(""))
        {
            writer.WriteLine($"  {VisibleText.Of(label)}{new string(' ', Math.Max(1, labelColumns - Cells.Width(label)))}{line}".TrimEnd());
            label = "";
        }
    }

    /// <summary>A table, its headings dim.</summary>
    public void Table(TextTable table, int indent = 2)
    {
        var heading = true;
        foreach (var line in table.Lines(_widest - indent))
        {
            writer.WriteLine(new string(' ', indent) + (heading ? Dim(line) : line));
            heading = false;
        }
    }

    private string Bold(string text) => styled ? $"\e[1m{text}\e[0m" : text;

    private string Dim(string text) => styled ? $"\e[2m{text}\e[0m" : text;
}
