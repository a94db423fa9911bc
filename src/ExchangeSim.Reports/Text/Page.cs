using ExchangeSim.Files;

namespace ExchangeSim.Reports.Text;

/// <summary>A page of plain text, as wide as a terminal of 80 columns unless it is given more. Control characters in what it is given are written out.</summary>
/// <param name="writer">Where it is written.</param>
/// <param name="styled">Whether headings are bold and asides dim; otherwise the page has no escape code.</param>
/// <param name="columns">How wide it is, at least <see cref="Narrow"/>.</param>
public sealed class Page(TextWriter writer, bool styled = false, int columns = Page.Narrow)
{
    /// <summary>The columns of the narrowest terminal that pages are made for, and of pages that go elsewhere.</summary>
    public const int Narrow = 80;
    /// <summary>Wider lines are hard to read.</summary>
    public const int Wide = 118;
    /// <summary>Nothing is broken into lines.</summary>
    public const int Endless = 1_000_000;

    private int Words => columns == Endless ? Endless : Math.Min(columns, 100);

    /// <summary>How wide it is.</summary>
    public int Columns => columns;

    /// <summary>The first line of a page.</summary>
    public void Title(string title)
    {
        foreach (var line in Cells.Wrap(VisibleText.Of(title), Words)) writer.WriteLine(Bold(line));
    }

    /// <summary>An empty line and the heading of a section, with words about it behind.</summary>
    public void Heading(string heading, string aside = "")
    {
        writer.WriteLine();
        var isShort = Cells.Width(heading) + 2 + Cells.Width(aside) <= columns;
        writer.WriteLine(aside.Length == 0 || !isShort ? Bold(heading.ToUpperInvariant()) : $"{Bold(heading.ToUpperInvariant())}  {Dim(aside)}");
        if (!isShort) foreach (var line in Cells.Wrap(aside, Words - 2)) writer.WriteLine("  " + Dim(line));
    }

    /// <summary>A line as it is, whatever its width: a path, or a command to be pasted.</summary>
    public void Line(string line = "") => writer.WriteLine(VisibleText.Of(line));

    /// <summary>A command to be pasted, with a backslash at the end of each line that another follows, as shells read it.</summary>
    public void Command(string command, int indent = 0)
    {
        var lines = Cells.WrapCommand(VisibleText.Of(command), columns - indent - 2).ToList();
        for (var i = 0; i < lines.Count; i++)
            writer.WriteLine($"{new string(' ', indent + (i > 0 ? 2 : 0))}{lines[i]}{(i < lines.Count - 1 ? " \\" : "")}");
    }

    /// <summary>Words, broken into lines.</summary>
    public void Paragraph(string words, int indent = 0)
    {
        foreach (var line in Cells.Wrap(VisibleText.Of(words), Words - indent)) writer.WriteLine(new string(' ', indent) + line);
    }

    /// <summary>A label and words behind it, broken into lines under each other.</summary>
    public void Entry(string label, string words, int labelColumns = 12)
    {
        var room = Words - 2 - Math.Max(labelColumns, Cells.Width(label) + 1); // a long label pushes its words to the right
        foreach (var line in Cells.Wrap(VisibleText.Of(words), room).DefaultIfEmpty(""))
        {
            writer.WriteLine($"  {VisibleText.Of(label)}{new string(' ', Math.Max(1, labelColumns - Cells.Width(label)))}{line}".TrimEnd());
            label = "";
        }
    }

    /// <summary>A table, its headings dim.</summary>
    public void Table(TextTable table, int indent = 2)
    {
        foreach (var (text, isHeading) in table.Lines(columns - indent))
            writer.WriteLine((new string(' ', indent) + (isHeading ? Dim(text) : text)).TrimEnd());
    }

    private string Bold(string text) => styled ? $"\e[1m{text}\e[0m" : text;

    private string Dim(string text) => styled ? $"\e[2m{text}\e[0m" : text;
}
