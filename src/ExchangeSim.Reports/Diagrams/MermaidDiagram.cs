using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ExchangeSim.Model;

namespace ExchangeSim.Reports.Diagrams;

/// <summary>A procedure as a Mermaid flowchart: a box for each side, messages dotted between them.</summary>
public static class MermaidDiagram
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the diagram.</summary>
    public static void Write(TextWriter writer, Procedure procedure)
    {
        var flow = new ProcedureFlow(procedure);
        var names = flow.Nodes.Select((node, i) => (node, Name: string.Create(CultureInfo.InvariantCulture, $"s{i + 1}"))).ToDictionary(pair => pair.node, pair => pair.Name);
        writer.Write($"---\ntitle: {Title(procedure.Name ?? procedure.Id)}\n---\nflowchart TD\n");
        foreach (var side in (Side[])[Side.Requesting, Side.Requested])
        {
            writer.Write($"  subgraph {side.ToString().ToLowerInvariant()} [\"{DiagramText.Of(side)}\"]\n");
            foreach (var node in flow.Nodes.Where(node => node.Side == side)) writer.Write($"    {names[node]}{Shape(node.Step)}\n");
            writer.Write("  end\n");
        }
        writer.Write($"  start(( )) --> {names[flow.Nodes[0]]}\n");
        foreach (var edge in flow.Edges) writer.Write($"  {names[edge.From]} {Arrow(edge)} {names[edge.To]}\n");
    }

    private static string Arrow(FlowEdge edge) => (edge.Kind == FlowKind.Sequence ? "-->" : "-.->")
        + (edge.Text.Length == 0 ? "" : $"|\"{(edge.Kind == FlowKind.Clock ? "⏱ " : "")}{Escaped(edge.Text)}\"|");

    private static string Shape(Step step)
    {
        var text = $"\"{string.Join("<br/>", DiagramText.Of(step).Select(Escaped))}\"";
        return step switch
        {
            ChoiceStep or ForkStep or JoinStep => $"{{{text}}}",
            SendStep => $">{text}]",
            WaitStep or GatherStep => $"{{{{{text}}}}}",
            CloseStep => $"([{text}])",
            _ => $"[{text}]",
        };
    }

    // The heading of a Mermaid file is YAML, in which a text of JSON is one as well. Mermaid writes out the marks of HTML in it: letters like them take their place.
    private static string Title(string text) => JsonSerializer.Serialize(text.Replace('&', '＆').Replace('<', '‹').Replace('>', '›'), Plain);

    // A quotation mark would end the text; a mark of HTML or Markdown would be read as one.
    private static string Escaped(string text) => string.Concat(text.Select(letter => letter switch
    {
        '"' or '<' or '>' or '&' or '#' or '`' or '*' or '_' or '\\' or '|' => string.Create(CultureInfo.InvariantCulture, $"#{(int)letter};"),
        _ when char.IsControl(letter) => " ",
        _ => letter.ToString(),
    }));
}
