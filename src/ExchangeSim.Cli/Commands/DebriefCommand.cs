using System.CommandLine;
using ExchangeSim.Application.Exercises;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Simulators;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Reports.Exercises;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>debrief ARCHIVE</c>: plays an exercise again from its archive, without a server, and writes its papers and grades.</summary>
internal static class DebriefCommand
{
    internal static Command Create(Terminal terminal)
    {
        var archive = new Argument<string>("ARCHIVE") { Description = "The archive of an exercise, as its instructor's page gives it", HelpName = "ARCHIVE" };
        var folder = new Option<string?>("--out", "-o")
        {
            Description = "Write the after-action report, the participants' sheets, grades and statements into this folder", HelpName = "DIR",
        };
        var seeds = new Option<int>("--seeds")
        {
            Description = "At how many other seeds the reference plays, to tell luck from skill; 0: that is left out", HelpName = "N", DefaultValueFactory = _ => LuckFinder.Seeds,
        };
        var (language, quiet, csv) = (LanguageInput.One(), CommonOptions.Quiet(), new CsvInput(folder));
        var command = new CommandWithExamples("debrief",
            "Play an exercise again from its archive, without a server: print how it was performed, and write the after-action report, sheets for participants, grades (CSV) "
                + "and xAPI statements.",
            "debrief first-lesson.exercise.zip", "debrief first-lesson.exercise.zip --out debriefing --language vi")
        { archive, folder, csv.DecimalComma, language, seeds, quiet };
        command.SetAction(parsed =>
        {
            var request = new DebriefRequest(parsed.GetRequiredValue(archive), parsed.GetValue(folder), parsed.GetRequiredValue(language),
                parsed.GetValue(seeds) is >= 0 and var number ? number : throw new InvalidRequestException("--seeds: write a number of seeds, 0 or more"),
                csv.IsDecimalComma(parsed));
            var (replayed, files) = Working.On(terminal, parsed.GetValue(quiet), null, new InProcessSimulator(), context => new PapersService(context).Debrief(request));
            if (request.Folder is null) terminal.Stop.ThrowIfCancellationRequested();
            using (replayed) DebriefPage.Write(terminal.Page(), replayed.Planned, replayed.Rooms);
            if (request.Folder is not null) terminal.Out.WriteLine($"{Human.Of(files, "file")} in {request.Folder}");
            return Working.End(terminal, isComplete: true);
        });
        return command;
    }
}
