using System.Globalization;
using ExchangeSim.Model;

namespace ExchangeSim.Reports.Diagrams;

/// <summary>A procedure as a graph in the DOT language of Graphviz: a cluster for each side, messages dashed between them.</summary>
public static class DotDiagram
{
    /// <summary>Writes the graph.</summary>
    public static void Write(TextWriter writer, Procedure procedure)
    {
        var flow = new ProcedureFlow(procedure);
        var names = flow.Nodes.Select((node, i) => (node, Name: string.Create(CultureInfo.InvariantCulture, $"s{i + 1}"))).ToDictionary(pair => pair.node, pair => pair.Name);
        writer.Write($"digraph {Quoted(procedure.Id)} {{\n  label={Quoted(procedure.Name ?? procedure.Id)}; labelloc=t; fontname=\"Helvetica\";\n");
        writer.Write("  node [shape=box, fontname=\"Helvetica\", fontsize=10]; edge [fontname=\"Helvetica\", fontsize=9];\n  start [shape=circle, label=\"\", width=0.25];\n");
        foreach (var side in (Side[])[Side.Requesting, Side.Requested])
        {
            writer.Write($"  subgraph cluster_{side.ToString().ToLowerInvariant()} {{\n    label={Quoted(DiagramText.Of(side))};\n");
            foreach (var node in flow.Nodes.Where(node => node.Side == side))
                writer.Write($"    {names[node]} [label={Quoted(string.Join('\n', DiagramText.Of(node.Step)))}{Shape(node.Step)}];\n");
            writer.Write("  }\n");
        }
        writer.Write($"  start -> {names[flow.Nodes[0]]};\n");
        foreach (var edge in flow.Edges) writer.Write($"  {names[edge.From]} -> {names[edge.To]}{Looks(edge)};\n");
        writer.Write("}\n");
    }

    private static string Looks(FlowEdge edge) => edge.Kind switch
    {
        FlowKind.Sequence => edge.Text.Length == 0 ? "" : $" [label={Quoted(edge.Text)}]",
        FlowKind.Message => $" [label={Quoted(edge.Text)}, style=dashed]",
        _ => $" [label={Quoted(edge.Text)}, style=dotted, color=firebrick, fontcolor=firebrick]",
    };

    private static string Shape(Step step) => step switch
    {
        ChoiceStep or ForkStep or JoinStep => ", shape=diamond",
        SendStep => ", shape=cds",
        WaitStep or GatherStep => ", shape=hexagon",
        CloseStep => ", shape=oval",
        _ => "",
    };

    // Inside quotation marks a backslash begins an escape.
    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}
