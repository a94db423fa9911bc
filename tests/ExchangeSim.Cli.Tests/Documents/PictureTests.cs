using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ExchangeSim.Cli.Tests.Documents;

/// <summary>The README's picture of a terminal is drawn from what its command prints.</summary>
[Trait("Category", "Slow")]
public partial class PictureTests
{
    private const string Command = "run scenarios/vietnam-laos-plan-2022.yaml";
    // The picture ends after this line.
    private const string Last = "  laos translation ";

    [Fact]
    public void The_picture_shows_what_its_command_prints()
    {
        using var shell = new DocumentShell();
        var printed = string.Join("\n\n", shell.Printed(Command).Split("\n\n").Where(section => !LeftOut().IsMatch(section))).Split('\n');
        var shown = printed[..(Array.FindIndex(printed, line => line.StartsWith(Last, StringComparison.Ordinal)) + 1)];
        Assert.InRange(shown.Length, 30, 70);
        var path = Path.Combine(Document.Root, ".github", "run.svg");
        var drawn = Drawn(shown);
        if (Document.IsUpdate) File.WriteAllText(path, drawn);
        Assert.Equal(DocumentShell.WithoutFingerprint(drawn), DocumentShell.WithoutFingerprint(File.ReadAllText(path)));
    }

    private static string Drawn(string[] lines)
    {
        const int top = 80, lineHeight = 18;
        const double width = 7.8;
        var height = top + lines.Length * lineHeight + 2;
        var picture = new StringBuilder($"""
            <svg xmlns="http://www.w3.org/2000/svg" width="660" height="{height}" viewBox="0 0 660 {height}" role="img" aria-label="What exchangesim prints about the cooperation plan of Viet Nam and Laos">
            <style>text{"{"}font:13px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono",monospace;fill:#c9d1d9;white-space:pre{"}"}.b{"{"}font-weight:bold;fill:#f0f6fc{"}"}.d{"{"}fill:#8b949e{"}"}.g{"{"}fill:#3fb950;stroke:#3fb950;stroke-width:.7{"}"}.p{"{"}fill:#7ee787{"}"}</style>
            <rect width="660" height="{height}" rx="8" fill="#0d1117"/>
            <circle cx="20" cy="18" r="5.5" fill="#ff5f56"/><circle cx="39" cy="18" r="5.5" fill="#ffbd2e"/><circle cx="58" cy="18" r="5.5" fill="#27c93f"/>

            """);
        Draw(52, $"$ exchangesim {Command}", "<tspan class=\"p\">$</tspan>" + $" exchangesim {Command}");
        for (var i = 0; i < lines.Length; i++)
            if (lines[i].Length > 0) Draw(top + i * lineHeight, lines[i], i == 0 ? $"<tspan class=\"b\">{Escaped(lines[i])}</tspan>" : Styled(Escaped(lines[i])));
        return picture.Append("</svg>\n").ToString().ReplaceLineEndings("\n");

        void Draw(int y, string line, string content) => picture.Append(CultureInfo.InvariantCulture,
            $"<text x=\"18\" y=\"{y}\" xml:space=\"preserve\" textLength=\"{line.Length * width:0.0}\" lengthAdjust=\"spacingAndGlyphs\">{content}</text>\n");
    }

    private static string Escaped(string text) => new XText(text).ToString();

    private static string Styled(string line) => ColumnHeads().IsMatch(line) ? $"<tspan class=\"d\">{line}</tspan>"
        : Bar().Replace(Heading().Replace(line, "<tspan class=\"b\">$1</tspan><tspan class=\"d\">$2</tspan>"), "<tspan class=\"g\">$1</tspan>");

    // Sections for which the picture has no room.
    [GeneratedRegex(@"^(HOW SOON|HOW LONG|WHAT ONE| +(answered within|partly|on|restricted|translation +external)\s)")]
    private static partial Regex LeftOut();

    [GeneratedRegex(@"^([A-Z]{2}[A-Z ]+?)(  .*)?$")]
    private static partial Regex Heading();

    [GeneratedRegex("(█+)")]
    private static partial Regex Bar();

    [GeneratedRegex(@"^ +(horizon +mean|answered +answered|longest +of all|share$|desk +officers) ?")]
    private static partial Regex ColumnHeads();
}
