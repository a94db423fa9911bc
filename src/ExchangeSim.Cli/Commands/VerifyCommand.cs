using System.CommandLine;
using ExchangeSim.Application.Exercises.Archives;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Simulators;
using ExchangeSim.Application.Verifying;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Files;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>verify DIR|ARCHIVE</c>: makes results again, or plays an exercise again, and says whether all is the same.</summary>
public static class VerifyCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = "A folder that --out wrote, or the archive of an exercise", HelpName = "DIR|ARCHIVE" };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Show the findings only: no progress, no warnings" };
        var command = new CommandWithExamples("verify",
            "Run again the command that wrote a folder of results, or play an exercise again from its archive, and report whether every run, figure and file is the same.",
            "verify results", "verify first-lesson.exercise.zip")
        { folder, quiet };
        command.SetAction(parsed =>
        {
            var request = new VerifyRequest(parsed.GetRequiredValue(folder));
            if (request.Folder.Trim().Length > 0 && FileFacts.Of(request.Folder).Kind == FileKind.Absent)
                throw new InvalidRequestException($"there is no folder and no file '{request.Folder}'; name a folder that --out wrote, or the archive of an exercise");
            if (FileFacts.Of(request.Folder).Kind == FileKind.Plain) return Archive(terminal, request.Folder, parsed.GetValue(quiet));
            var verification = Working.On(AsReader(terminal), parsed.GetValue(quiet), null, new InProcessSimulator(), context => new VerifyService(context).Verify(request));
            var manifest = verification.Manifest;
            Print(terminal, manifest.Made.Title, $"{verification.Command}, by {manifest.Version} on {manifest.Runtime}", verification.Findings, verification.Reasons(),
                verification.Verdict);
            return CodeOf(verification.Verdict);
        });
        return command;
    }

    // Of a verification that is stopped nothing is left to finish with: it ends within the time of what only reads.
    private static Terminal AsReader(Terminal terminal) => terminal with { WorkHasBegun = () => { } };

    private static int Archive(Terminal terminal, string file, bool quiet)
    {
        if (!MayBePacked(file))
            throw new InvalidRequestException($"'{file}' is no archive of an exercise, or is damaged; name one (….exercise.zip), or a folder that --out wrote");
        var verification = Working.On(AsReader(terminal), quiet, null, new InProcessSimulator(), context => ArchiveVerification.Of(context, file));
        var manifest = verification.Archive.Exercise.Manifest;
        Print(terminal, verification.Title, $"exercise {manifest.Exercise} of the plan {manifest.Plan}, by {manifest.Version} on {manifest.Runtime}", verification.Findings,
            verification.Reasons(), verification.IsSame ? Verdict.Same : Verdict.Differs);
        return verification.IsSame ? ExitCode.Done : ExitCode.Failed;
    }

    // Every archive begins with these two letters. Why a file cannot be read is said when it is read as one.
    private static bool MayBePacked(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return stream.ReadByte() == 'P' && stream.ReadByte() == 'K';
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static int CodeOf(Verdict verdict) => verdict is Verdict.Same or Verdict.SameSoFar ? ExitCode.Done : ExitCode.Failed;

    private static string Words(Verdict verdict) => verdict switch
    {
        Verdict.Same => "VERIFIED", Verdict.SameSoFar => "VERIFIED AS FAR AS IT WENT", Verdict.Differs => "NOT THE SAME", Verdict.Unknown => "CANNOT BE VERIFIED",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    private static void Print(Terminal terminal, string title, string making, IReadOnlyList<Finding> findings, IEnumerable<string> reasons, Verdict verdict)
    {
        var page = terminal.Page();
        page.Title($"{title} · {Words(verdict)}");
        page.Paragraph(making);
        page.Line();
        var table = new TextTable("", "", "");
        foreach (var finding in findings) table.Row(Mark(finding.IsSame), finding.What, finding.Says);
        page.Table(table);
        if (verdict == Verdict.Same) return;
        page.Heading("Why");
        foreach (var reason in reasons.DefaultIfEmpty("No reason is known: the version and the texts are the same. Please report it.")) page.Entry("-", reason, 2);
    }

    private static string Mark(bool? isSame) => isSame switch { true => "same", false => "DIFFERS", null => "note" };
}
