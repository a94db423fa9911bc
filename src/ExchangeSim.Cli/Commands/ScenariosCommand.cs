using System.CommandLine;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Shipped;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Reports.Text;
using ExchangeSim.Scenarios;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>scenarios</c>: what ships with the program.</summary>
internal static class ScenariosCommand
{
    internal static Command Create(Terminal terminal)
    {
        var command = new CommandWithExamples("scenarios", "List the scenarios and exercises that ship with the program; every command finds them by name.", "scenarios");
        command.SetAction(_ =>
        {
            var shipped = ShippedScenarios.List();
            if (shipped.Count == 0) throw new InvalidRequestException("no scenarios are beside the program; unpack the whole package, or name a file of your own");
            var page = terminal.Page();
            foreach (var scenario in shipped)
                page.Entry(scenario.Name, scenario.Question is { } question ? $"{scenario.Title}. {question}" : scenario.Title, shipped.Max(s => s.Name.Length) + 2);
            if (ShippedExercises.Files() is { Count: > 0 } exercises)
            {
                page.Heading("Exercises");
                foreach (var file in exercises)
                    page.Entry(ShippedExercises.NameOf(file), FileHeading.Read(file)?.Title.In("en") ?? "", exercises.Max(one => ShippedExercises.NameOf(one).Length) + 2);
            }
            page.Line();
            page.Paragraph($"They are in {ShippedScenarios.Folder}. Run one by its name:");
            page.Command($"{terminal.ProgramName} run {shipped[0].Name}", indent: 2);
            return ExitCode.Done;
        });
        return command;
    }
}
