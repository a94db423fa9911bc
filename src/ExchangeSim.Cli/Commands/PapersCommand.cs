using System.CommandLine;
using ExchangeSim.Application.Exercises;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>papers PLAN</c>: what is printed before an exercise.</summary>
internal static class PapersCommand
{
    internal static Command Create(Terminal terminal)
    {
        var file = PlanInput.File();
        var folder = new Option<string>("--out", "-o") { Description = "Write them into this folder", HelpName = "DIR", DefaultValueFactory = _ => "papers" };
        var language = LanguageInput.Several();
        var command = new CommandWithExamples("papers",
            "Write the papers of an exercise, to be printed before it is played: situation manual for players, handbook for controllers and evaluators, evaluation guides; "
                + "each as HTML and DOCX.",
            "papers first-lesson --out papers", "papers our-border.exercise.yaml --language fr,vi")
        { file, folder, language };
        command.SetAction(parsed =>
        {
            var languages = CommonOptions.Names(parsed.GetValue(language), "language") is { Count: > 0 } named ? named : ["en"];
            var request = new PapersRequest(parsed.GetRequiredValue(file), parsed.GetRequiredValue(folder), languages);
            terminal.Out.WriteLine($"{Human.Of(new PapersService(Working.ContextOf(terminal)).Write(request), "file")} in {request.Folder}");
            return ExitCode.Done;
        });
        return command;
    }
}
