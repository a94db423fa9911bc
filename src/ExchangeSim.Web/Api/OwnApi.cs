using ExchangeSim.Model;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Web.Own;
using ExchangeSim.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ExchangeSim.Web.Api;

/// <summary>An uploaded file in the list.</summary>
/// <param name="File">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Kept">Since when it is kept, milliseconds since 1970.</param>
public sealed record OwnCard(string File, OwnKind Kind, Phrase? Title, long Kept)
{
    internal static OwnCard Of(OwnEntry entry) =>
        new(entry.File, entry.Kind, entry.Planned?.Plan.Title ?? (entry.Scenario is { } scenario ? scenario.Words.Of(scenario.Title) : null), entry.Kept);
}

/// <summary>Files that are to be kept.</summary>
public sealed record SentFiles(IReadOnlyList<SentFile> Files);

/// <summary>A problem at its place.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Advice">What to do, or null.</param>
/// <param name="IsError">Whether it keeps the file from being used.</param>
/// <param name="Text">The line itself; null where it is not one of the uploaded texts.</param>
public sealed record ProblemRow(string File, int Line, int Column, string Message, string? Advice, bool IsError, string? Text);

/// <summary>What became of an upload.</summary>
/// <param name="IsKept">Whether the files were kept.</param>
/// <param name="Problems">What was found in them, at most 200 problems.</param>
public sealed record UploadAnswer(bool IsKept, IReadOnlyList<ProblemRow> Problems);

/// <summary>Own exercise files and scenarios.</summary>
internal static class OwnApi
{
    private const int MostBytes = 8 << 20, MostProblems = 200, LongestLine = 400;

    internal static void MapOwnApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/own").WithTags("Host").OnlyFor(Access.Host);
        api.MapPost("", Keep).WithMetadata(new RequestSizeLimitAttribute(MostBytes))
            .WithSummary("Keeps exercise files and scenarios, if there is no error in them; every problem is answered with its place.");
        api.MapDelete("/{file}", Remove).WithSummary("Removes one. Exercises that were made of it keep their own texts.");
    }

    private static Results<Ok<UploadAnswer>, ValidationProblem> Keep(SentFiles sent, OwnFiles own)
    {
        if (own.Objection(sent.Files) is { } objection) return Problems.Of("files", objection);
        var problems = own.Keep(sent.Files);
        return TypedResults.Ok(new UploadAnswer(!problems.Any(problem => problem.IsError),
            [.. problems.OrderByDescending(problem => problem.IsError).Take(MostProblems).Select(problem => RowOf(problem, sent.Files))]));
    }

    private static ProblemRow RowOf(Problem problem, IReadOnlyList<SentFile> files) => RowOf(problem, [.. files.Select(file => new SourceText(file.File, file.Text))]);

    /// <summary>A problem with the line that it is in, if that is one of some texts.</summary>
    internal static ProblemRow RowOf(Problem problem, IReadOnlyList<SourceText> texts)
    {
        var name = Path.GetFileName(problem.File);
        var lines = texts.FirstOrDefault(text => Path.GetFileName(text.File) == name)?.Text.ReplaceLineEndings("\n").Split('\n');
        var line = lines is not null && problem.Line >= 1 && problem.Line <= lines.Length ? lines[problem.Line - 1] : null;
        return new ProblemRow(name, problem.Line, problem.Column, problem.Message, problem.Advice, problem.IsError, line?.Length > LongestLine ? line[..LongestLine] : line);
    }

    private static Results<NoContent, ValidationProblem> Remove(string file, OwnFiles own) =>
        own.Remove(file) is null ? TypedResults.NoContent() : Problems.Of("file", "needed");
}
