using ExchangeSim.Scenarios.Figures;
using ExchangeSim.Web.Studio.Library;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ExchangeSim.Web.Api;

/// <summary>The numbers of a text.</summary>
/// <param name="Figures">Every number that is written in it, in the order in which they stand; null: the text is not YAML.</param>
public sealed record FigureList(IReadOnlyList<Figure>? Figures);

/// <summary>A number that is to have another value.</summary>
/// <param name="Text">The text.</param>
/// <param name="From">Where the number begins, in characters from the beginning of the text.</param>
/// <param name="Value">What a person typed.</param>
public sealed record FigureWanted(string Text, int From, string Value);

/// <summary>What becomes of a text when one of its numbers has another value.</summary>
/// <param name="Edit">The change; null: what was typed cannot stand there.</param>
/// <param name="IsAmbiguous">Whether what was typed may be a thousand as well as a decimal, such as 1,000.</param>
/// <param name="Problems">Errors of the changed text that the text before did not have.</param>
public sealed record FigureAnswer(FigureEdit? Edit, bool IsAmbiguous, IReadOnlyList<ProblemRow> Problems);

/// <summary>The numbers of own scenarios, changed one by one.</summary>
internal static class FigureApi
{
    internal static void MapFigureApi(this RouteGroupBuilder api, RequestSizeLimitAttribute large)
    {
        api.MapPost("/{id}/figures", All).WithMetadata(large).WithSummary("Every number of a text with its place, its unit and what it rests on. Nothing is kept.");
        api.MapPost("/{id}/figures/change", Change).WithMetadata(large)
            .WithSummary("The change of a text that gives one of its numbers another value, and what is wrong with it then. Nothing is kept.");
    }

    private static Results<Ok<FigureList>, NotFound, ValidationProblem> All(string id, LibraryText sent, ScenarioLibrary library)
    {
        if (LibraryApi.Found(id, library) is null) return TypedResults.NotFound();
        return LibraryApi.IsTooLong(sent.Text) ? Problems.Of("text", "file-too-large") : TypedResults.Ok(new FigureList(FigureText.In(LibraryTexts.Plain(sent.Text))));
    }

    private static Results<Ok<FigureAnswer>, NotFound, ValidationProblem> Change(string id, FigureWanted sent, ScenarioLibrary library)
    {
        if (LibraryApi.Found(id, library) is not { } one) return TypedResults.NotFound();
        if (LibraryApi.IsTooLong(sent.Text)) return Problems.Of("text", "file-too-large");
        var (texts, text) = (library.Store.Texts(id, one.Current), LibraryTexts.Plain(sent.Text));
        if (FigureText.Change(text, sent.From, sent.Value) is not { } edit) return TypedResults.Ok(new FigureAnswer(null, FigureText.IsAmbiguous(sent.Value), []));
        var after = ScenarioLibrary.Read(one.Name, texts with { Main = edit.In(text) });
        if (after.Scenario is not null) return TypedResults.Ok(new FigureAnswer(edit, false, []));
        var before = ScenarioLibrary.Read(one.Name, texts with { Main = text }).Problems.Select(problem => (problem.Line, problem.Message)).ToHashSet();
        return TypedResults.Ok(new FigureAnswer(edit, false, LibraryApi.RowsOf(after with { Problems = [.. after.Problems.Where(problem =>
            problem.IsError && !before.Contains((problem.Line, problem.Message)))] })));
    }
}
