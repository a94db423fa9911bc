using System.CommandLine;
using ExchangeSim.Application.Exercises;
using ExchangeSim.Application.Faults;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>injects PLAN</c>: the list of injects as a table, out of a plan and back into it.</summary>
internal static class InjectsCommand
{
    internal static Command Create(Terminal terminal)
    {
        var file = PlanInput.File();
        var from = new Option<string?>("--from") { Description = "Put the injects of this list in place of the plan's own", HelpName = "FILE.csv|FILE.xlsx" };
        var to = new Option<string?>("--out", "-o") { Description = "Write the list into this new file instead of printing it as CSV", HelpName = "FILE.csv|FILE.xlsx" };
        var comma = new Option<bool>("--decimal-comma") { Description = "Write CSV with semicolons between columns, as spreadsheets in French, German or Vietnamese expect" };
        var command = new CommandWithExamples("injects",
            "Print the list of injects of an exercise as CSV, write it as a workbook (XLSX), or take it back from a file that was edited in a spreadsheet.",
            "injects vietnam-laos-review > injects.csv", "injects our-border.exercise.yaml --out injects.xlsx", "injects our-border.exercise.yaml --from injects.xlsx")
        { file, from, to, comma };
        command.SetAction(parsed =>
        {
            var (plan, list) = (parsed.GetRequiredValue(file), parsed.GetValue(from));
            if (list is not null && parsed.GetValue(to) is not null) throw new InvalidRequestException("out", "writes the list, and --from takes one; give one of them");
            var form = CsvForm.Of(parsed.GetValue(comma));
            if (form == CsvForm.Comma && (list is not null || (parsed.GetValue(to) is { } book && InjectLists.IsWorkbook(book))))
                throw new InvalidRequestException("decimal-comma", "is for CSV, and this writes none; leave it out, or name a file that ends with .csv in --out");
            if (parsed.GetValue(to) is { } written)
            {
                InjectLists.Write(Working.ContextOf(terminal), plan, written, form);
                terminal.Out.WriteLine($"the injects of {plan} are in {written}");
            }
            else if (list is null) terminal.Out.Write(InjectLists.Csv(Working.ContextOf(terminal), plan, form));
            else Take(terminal, plan, list);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Take(Terminal terminal, string plan, string list)
    {
        var taken = InjectLists.Take(Working.ContextOf(terminal), plan, list);
        terminal.Out.WriteLine($"{plan} has {Human.Of(taken.Count, "inject")} now");
        if (taken.Gone.Count > 0) terminal.Out.WriteLine($"not in {list}, and so no longer in the plan: {string.Join(", ", taken.Gone)}");
    }
}
