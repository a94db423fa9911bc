using System.Text;

namespace ExchangeSim.Scenarios.Generation;

/// <summary>Writes lines that are the same on every machine: numbers without culture, ends with a line feed.</summary>
internal sealed class WorldText(TextWriter output)
{
    private const int Width = 160;

    public void Line(string line)
    {
        output.Write(line);
        output.Write('\n');
    }

    public void Write(string text) => output.Write(text.ReplaceLineEndings("\n"));

    /// <summary>Writes what may need several lines; the following ones are indented under the first.</summary>
    public void List(string head, IEnumerable<string> items, string tail)
    {
        var line = new StringBuilder(head);
        var separator = "";
        foreach (var item in items)
        {
            line.Append(separator);
            if (line.Length + item.Length > Width)
            {
                Line(line.ToString().TrimEnd());
                line.Clear().Append(' ', head.Length);
            }
            line.Append(item);
            separator = ", ";
        }
        Line(line.Append(tail).ToString());
    }
}
