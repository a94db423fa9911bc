using System.CommandLine;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Simulators;
using ExchangeSim.Application.Verifying;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>verify DIR</c>: makes results again and tells whether they are the same.</summary>
public static class VerifyCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = "A folder that --out wrote", HelpName = "DIR" };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Show the findings only: no progress, no warnings" };
        var command = new CommandWithExamples("verify", "Run again the command that wrote a folder of results, and report whether every run, figure and file is the same.",
            "verify results")
        { folder, quiet };
        command.SetAction(parsed =>
        {
            var request = new VerifyRequest(parsed.GetRequiredValue(folder));
            var verification = Working.On(terminal, parsed.GetValue(quiet), null, new InProcessSimulator(), context => new VerifyService(context).Verify(request));
            Print(new Page(terminal.Out, terminal.StyledOut), verification.Manifest, verification);
            return verification.IsSame ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static void Print(Page page, Manifest manifest, Verification verification)
    {
        page.Title($"{manifest.Made.Title} · {(verification.IsSame ? "VERIFIED" : "NOT THE SAME")}");
        page.Paragraph($"{verification.Command}, by {manifest.Version} on {manifest.Runtime}");
        page.Line();
        var table = new TextTable("", "", "");
        foreach (var finding in verification.Findings) table.Row(Mark(finding.IsSame), finding.What, finding.Says);
        page.Table(table);
        if (verification.IsSame) return;
        page.Heading("Why");
        foreach (var reason in verification.Reasons().DefaultIfEmpty("No reason is known: the version and the texts are the same. Please report it.")) page.Entry("-", reason, 2);
    }

    private static string Mark(bool? isSame) => isSame switch { true => "same", false => "DIFFERS", null => "note" };
}
