using System.CommandLine;
using ExchangeSim.Application.Faults;
using ExchangeSim.Model;
using ExchangeSim.Reports.Diagrams;
using ExchangeSim.Reports.Diagrams.Bpmn;

namespace ExchangeSim.Cli.Commands;

/// <summary>A procedure or the network of a scenario as a file for programs that draw.</summary>
internal static class Drawing
{
    /// <summary>The format that is no drawing.</summary>
    internal const string Words = "text";

    private const string Network = "graphml";

    internal static Option<string> Format()
    {
        var format = new Option<string>("--format", "-f")
        {
            Description = "What to print: text; a procedure as bpmn (BPMN 2.0), mermaid or dot (Graphviz); or the agencies, channels and instruments as graphml",
            DefaultValueFactory = _ => Words, HelpName = "text|bpmn|mermaid|dot|graphml",
        };
        format.AcceptOnlyFromAmong(Words, "bpmn", "mermaid", "dot", Network);
        return format;
    }

    /// <summary>Writes the file.</summary>
    /// <exception cref="InvalidRequestException">The name does not go with the format.</exception>
    internal static void Write(TextWriter writer, Scenario scenario, string? name, string format)
    {
        if (format == Network && name is not null) throw new InvalidRequestException($"--format graphml draws the whole network of the scenario; leave out '{name}'");
        if (format == Network)
        {
            NetworkGraph.Write(writer, scenario);
            return;
        }
        var procedure = scenario.Procedures.FirstOrDefault(procedure => procedure.Id == name)
            ?? throw new InvalidRequestException((name is null ? $"--format {format} draws one procedure; name it" : $"--format {format} draws a procedure, and '{name}' is none")
                + $": {string.Join(", ", scenario.Procedures.Select(procedure => procedure.Id))}");
        Action<TextWriter, Procedure> write = format switch { "bpmn" => BpmnDiagram.Write, "mermaid" => MermaidDiagram.Write, _ => DotDiagram.Write };
        write(writer, procedure);
    }
}
