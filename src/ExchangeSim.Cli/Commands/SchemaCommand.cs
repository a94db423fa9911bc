using System.CommandLine;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Exercises;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>schema</c>: the JSON schema of scenario files, for editors.</summary>
public static class SchemaCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new CommandWithExamples("schema", "Print the JSON schema of scenario files, with which editors complete and check while you type.",
            "schema > scenario.schema.json");
        var exercise = new Option<bool>("--exercise") { Description = "The schema of exercise files instead" };
        command.Add(exercise);
        command.SetAction(parsed => terminal.Out.Write(parsed.GetValue(exercise) ? ExerciseSchema.Json() : ScenarioSchema.Json()));
        return command;
    }
}
