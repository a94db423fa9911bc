using System.Text.RegularExpressions;
using ExchangeSim.Model;
using ExchangeSim.Reports.Diagrams;

namespace ExchangeSim.Reports.Tests.Diagrams;

/// <summary>Mermaid and DOT have the steps and ways of the procedure. That the programs they are for take them is in the browser's tests.</summary>
public partial class FlowTextTests
{
    public static TheoryData<string> Procedures => ShippedProcedures.Names;

    [Theory]
    [MemberData(nameof(Procedures))]
    public void Both_have_an_arrow_for_each_way_that_a_request_can_take_and_no_other(string name)
    {
        var procedure = ShippedProcedures.Of(name);
        var graph = new ProcedureGraph(procedure);
        var ways = graph.Positions.SelectMany(position => graph.After(position).Select(next => (From: Place(graph, position), To: Place(graph, next)))).ToHashSet();
        Assert.Equal(ways.Order(), Arrows(MermaidArrow(), MermaidNode(), Text(MermaidDiagram.Write, procedure), graph).Order());
        Assert.Equal(ways.Order(), Arrows(DotArrow(), DotNode(), Text(DotDiagram.Write, procedure), graph).Order());
    }

    [Fact]
    public void Shares_channels_and_clocks_stand_on_the_arrows()
    {
        var rare = ShippedProcedures.Of("rare");
        var (mermaid, dot) = (Text(MermaidDiagram.Write, rare), Text(DotDiagram.Write, rare));
        foreach (var words in (string[])["30 %", "otherwise", "post", "papers: 2 months"])
        {
            Assert.Contains(words, mermaid, StringComparison.Ordinal);
            Assert.Contains($"[label=\"{words}\"", dot, StringComparison.Ordinal);
        }
    }

    private static string Text(Action<TextWriter, Procedure> write, Procedure procedure)
    {
        var text = new StringWriter();
        write(text, procedure);
        return text.ToString();
    }

    private static string Place(ProcedureGraph graph, RequestPosition position)
    {
        var step = graph.Steps[position.Step];
        return $"{ProcedureGraph.NamedSide(step) ?? position.Side} {step.Id}";
    }

    // The lines between the head of a side and its end are its steps.
    private static HashSet<(string, string)> Arrows(Regex arrow, Regex node, string text, ProcedureGraph graph)
    {
        var (names, side) = (new Dictionary<string, string>(), "");
        foreach (var line in text.Split('\n'))
        {
            if (line.Contains("subgraph", StringComparison.Ordinal)) side = line.Contains("requesting", StringComparison.Ordinal) ? "Requesting" : "Requested";
            else if (node.Match(line) is { Success: true } match) names[match.Groups["node"].Value] = $"{side} {graph[match.Groups["step"].Value].Id}";
        }
        return [.. arrow.Matches(text).Select(match => (names[match.Groups["from"].Value], names[match.Groups["to"].Value]))];
    }

    [GeneratedRegex(@"^  (?<from>s\d+) -\.?->(\|.*\|)? (?<to>s\d+)$", RegexOptions.Multiline)]
    private static partial Regex MermaidArrow();

    [GeneratedRegex(@"^    (?<node>s\d+)\W+(?<step>[\w-]+)")]
    private static partial Regex MermaidNode();

    [GeneratedRegex(@"^  (?<from>s\d+) -> (?<to>s\d+)( \[.*\])?;$", RegexOptions.Multiline)]
    private static partial Regex DotArrow();

    [GeneratedRegex(@"^    (?<node>s\d+) \[label=""(?<step>[\w-]+)")]
    private static partial Regex DotNode();
}
