using System.CommandLine;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Scenarios;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>schema</c>: the JSON schema of scenario files, for editors.</summary>
public static class SchemaCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new CommandWithExamples("schema", "Print the JSON schema of scenario files, with which editors complete and check while you type.",
            "schema > scenario.schema.json");
        command.SetAction(_ => terminal.Out.Write(ScenarioSchema.Json()));
        return command;
    }
}
