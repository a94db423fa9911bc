using System.CommandLine;
using ExchangeSim.Application.Faults;
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
        var file = new Argument<string?>("FILE")
        {
            Description = "The scenario that it is for: the schema knows the names that the file and its includes define (default: any scenario)", HelpName = "FILE",
            DefaultValueFactory = _ => null,
        };
        var command = new CommandWithExamples("schema", "Print the JSON schema of scenario files, with which editors complete and check while you type.",
            "schema > scenario.schema.json", "schema our-border.yaml > our-border.schema.json")
        { file };
        var exercise = new Option<bool>("--exercise") { Description = "The schema of exercise files instead" };
        command.Add(exercise);
        command.SetAction(parsed =>
        {
            var scenario = parsed.GetValue(file);
            if (scenario is not null && parsed.GetValue(exercise)) throw new InvalidRequestException("exercise", "has one schema for all exercises; leave FILE out");
            terminal.Out.Write(scenario is not null ? Working.ContextOf(terminal).Texts.Schema(scenario)
                : parsed.GetValue(exercise) ? ExerciseSchema.Json() : ScenarioSchema.Json());
        });
        return command;
    }
}
