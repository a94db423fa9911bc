using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ExchangeSim.Scenarios;
using ExchangeSim.Web.Security;
using ExchangeSim.Web.Studio;
using ExchangeSim.Web.Studio.Library;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ExchangeSim.Web.Api;

/// <summary>Own scenarios in the studio: copied, changed, imported and exported, with all their versions. For the person who runs the server.</summary>
internal static partial class LibraryApi
{
    // A text in JSON has up to six characters for one, an archive in base 64 four for three.
    private const int MostBytesOfText = 8 << 20, MostProblems = 200;

    internal static void MapLibraryApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/studio/own").WithTags("Studio").OnlyFor(Access.Host).MayBeMissing();
        var large = new RequestSizeLimitAttribute(MostBytesOfText);
        api.MapGet("", All).WithSummary("Own scenarios, and those that were deleted and can be recovered.");
        api.MapPost("", Create).WithSummary("Keeps a copy of a scenario, or a small commented one to start from.");
        api.MapPost("/import", Import).WithMetadata(large).WithSummary("Keeps a scenario that was sent as a YAML file, or as a zip archive with what it includes.");
        api.MapGet("/{id}", Page).WithSummary("A scenario to be changed: its text, its versions, what was typed and not saved, and what is wrong with it.");
        api.MapPut("/{id}", Save).WithMetadata(large)
            .WithSummary("Saves a text as a new version. Where another one was saved since it was begun it is kept beside it, and the other one goes on counting.");
        api.MapDelete("/{id}", Delete).WithSummary("Deletes a scenario, which can be recovered.");
        api.MapPost("/{id}/recover", Recover).WithSummary("Recovers a scenario that was deleted.");
        api.MapPost("/{id}/rename", Rename).WithSummary("Gives a scenario another name.");
        api.MapGet("/{id}/export", Export).AnswersFile("application/zip").WithSummary("The version that counts, with what it includes, as a zip archive.");
        api.MapGet("/{id}/versions/{number:int}", Version).WithSummary("The text of a version.");
        api.MapPost("/{id}/versions/{number:int}/restore", Restore).WithSummary("Makes a version count again, as a new version.");
        api.MapGet("/{id}/drafts/{writer}", Draft).WithSummary("What was typed in a window and not saved.");
        api.MapPut("/{id}/drafts/{writer}", KeepDraft).WithMetadata(large).WithSummary("Keeps what is typed in a window, without saving it.");
        api.MapDelete("/{id}/drafts/{writer}", RemoveDraft).WithSummary("Removes what was typed in a window.");
        api.MapPost("/{id}/check", Check).WithMetadata(large).WithSummary("What is wrong with a text, each problem at its place. Nothing is kept.");
        api.MapPost("/{id}/schema", SchemaOf).WithMetadata(large)
            .WithSummary("The JSON schema of a text, with the names that may stand in each place, also those of what it includes. Nothing is kept.");
        api.MapFigureApi(large);
    }

    private static Ok<LibraryList> All(ScenarioLibrary library) => TypedResults.Ok(new LibraryList(library.Store.IsThere, [.. library.All.Select(one => CardOf(one, library))],
        [.. library.Store.All().Where(one => one.Deleted is not null).OrderByDescending(one => one.Deleted).Select(one => CardOf(library.Reading(one), library))]));

    private static LibraryCard CardOf(LibraryReading reading, ScenarioLibrary library) => LibraryCard.Of(reading, library.Store.Drafts(reading.Scenario.Id).Count > 0);

    private static Results<Ok<LibraryMade>, ValidationProblem> Create(LibraryWanted wanted, ScenarioLibrary library, LibraryChanges changes) =>
        library.Store.IsThere ? Made(changes.Create(wanted.Name, wanted.From), "name") : Problems.Of("name", "no-data-folder");

    private static Results<Ok<LibraryMade>, ValidationProblem> Import(LibraryImport sent, ScenarioLibrary library, LibraryChanges changes) =>
        library.Store.IsThere ? Made(changes.Import(sent.File, sent.Content), "file") : Problems.Of("file", "no-data-folder");

    private static Results<Ok<LibraryMade>, ValidationProblem> Made(LibraryChanged changed, string field) => changed.Scenario is { } made
        ? TypedResults.Ok(new LibraryMade(made.Id, made.Name)) : Problems.Of(changed.Objection is "no-name" or "name-taken" ? "name" : field, changed.Objection!);

    private static Results<Ok<LibraryPage>, NotFound> Page(string id, ScenarioLibrary library)
    {
        if (Found(id, library) is not { } one) return TypedResults.NotFound();
        var (reading, texts) = (library.Reading(one), library.Store.Texts(id, one.Current));
        var drafts = library.Store.Drafts(id);
        return TypedResults.Ok(new LibraryPage(LibraryCard.Of(reading, drafts.Count > 0), one.Current.Number, texts.Main, [.. texts.Includes.Select(include => include.Key)],
            [.. one.Versions.Reverse().Select(version => new LibraryVersionRow(version.Number, version.Saved, version.Origin, version.IsAside))],
            [.. drafts.Select(draft => new LibraryDraftRow(draft.Writer, draft.BasedOn, draft.Typed))], RowsOf(reading.Read)));
    }

    private static Results<Ok<LibrarySaveAnswer>, NotFound, ValidationProblem> Save(string id, LibrarySave sent, ScenarioLibrary library)
    {
        if (Found(id, library) is not { } one) return TypedResults.NotFound();
        if (IsTooLong(sent.Text)) return Problems.Of("text", "file-too-large");
        var texts = library.Store.Texts(id, one.Current) with { Main = LibraryTexts.Plain(sent.Text) };
        if (library.Store.Save(id, sent.BasedOn, texts, VersionOrigin.Save) is not { } saved) return TypedResults.NotFound();
        if (sent.Writer is { } writer && PlainWriter().IsMatch(writer)) library.Store.RemoveDraft(id, writer);
        var read = saved.Version.IsAside ? ScenarioLibrary.Read(one.Name, texts) : library.Reading(saved.Scenario).Read;
        return TypedResults.Ok(new LibrarySaveAnswer(!saved.Version.IsAside, saved.Version.Number, saved.Scenario.Current.Number, RowsOf(read)));
    }

    private static Results<NoContent, NotFound> Delete(string id, ScenarioLibrary library, LibraryChanges changes)
    {
        if (Found(id, library) is not { } one) return TypedResults.NotFound();
        changes.Delete(one);
        return TypedResults.NoContent();
    }

    private static Results<Ok<LibraryMade>, NotFound> Recover(string id, ScenarioLibrary library, LibraryChanges changes) =>
        library.Store.Find(id) is { } one && changes.Recover(one) is { } recovered ? TypedResults.Ok(new LibraryMade(recovered.Id, recovered.Name)) : TypedResults.NotFound();

    private static Results<Ok<LibraryMade>, NotFound, ValidationProblem> Rename(string id, LibraryRename wanted, ScenarioLibrary library, LibraryChanges changes)
    {
        if (Found(id, library) is not { } one) return TypedResults.NotFound();
        return changes.Rename(one, wanted.Name) is { Scenario: { } renamed } ? TypedResults.Ok(new LibraryMade(renamed.Id, renamed.Name))
            : Problems.Of("name", LibraryNames.Of(wanted.Name) is null ? "no-name" : "name-taken");
    }

    private static Results<FileContentHttpResult, NotFound> Export(string id, ScenarioLibrary library)
    {
        if (Found(id, library) is not { } one) return TypedResults.NotFound();
        var (reading, texts) = (library.Reading(one), library.Store.Texts(id, one.Current));
        return TypedResults.File(LibraryArchive.Write(ScenarioLibrary.Exported(reading, texts), DateTimeOffset.FromUnixTimeMilliseconds(one.Current.Saved)), "application/zip",
            one.Name + ".zip");
    }

    private static Results<Ok<LibraryText>, NotFound> Version(string id, int number, ScenarioLibrary library) =>
        Found(id, library)?.Version(number) is { } version ? TypedResults.Ok(new LibraryText(library.Store.Texts(id, version).Main)) : TypedResults.NotFound();

    private static Results<Ok<LibrarySaveAnswer>, NotFound> Restore(string id, int number, ScenarioLibrary library)
    {
        if (Found(id, library)?.Version(number) is not { } version) return TypedResults.NotFound();
        if (library.Store.Save(id, null, library.Store.Texts(id, version), VersionOrigin.Restore) is not { } saved) return TypedResults.NotFound();
        return TypedResults.Ok(new LibrarySaveAnswer(true, saved.Version.Number, saved.Version.Number, RowsOf(library.Reading(saved.Scenario).Read)));
    }

    private static Results<Ok<LibraryText>, NotFound> Draft(string id, string writer, ScenarioLibrary library) =>
        library.Store.Drafts(id).FirstOrDefault(draft => draft.Writer == writer) is { } draft ? TypedResults.Ok(new LibraryText(draft.Text)) : TypedResults.NotFound();

    private static Results<Ok<LibraryDraftKept>, NotFound, ValidationProblem> KeepDraft(string id, string writer, LibraryTyped sent, ScenarioLibrary library)
    {
        if (!PlainWriter().IsMatch(writer) || Found(id, library) is null) return TypedResults.NotFound();
        if (IsTooLong(sent.Text)) return Problems.Of("text", "file-too-large");
        return library.Store.KeepDraft(id, writer, sent.BasedOn, LibraryTexts.Plain(sent.Text)) is { } typed ? TypedResults.Ok(new LibraryDraftKept(typed))
            : TypedResults.NotFound();
    }

    private static Results<NoContent, NotFound> RemoveDraft(string id, string writer, ScenarioLibrary library)
    {
        if (!PlainWriter().IsMatch(writer) || Found(id, library) is null) return TypedResults.NotFound();
        library.Store.RemoveDraft(id, writer);
        return TypedResults.NoContent();
    }

    private static Results<Ok<LibraryChecked>, NotFound, ValidationProblem> Check(string id, LibraryText sent, ScenarioLibrary library)
    {
        if (Found(id, library) is not { } one) return TypedResults.NotFound();
        if (IsTooLong(sent.Text)) return Problems.Of("text", "file-too-large");
        return TypedResults.Ok(new LibraryChecked(RowsOf(ScenarioLibrary.Read(one.Name, library.Store.Texts(id, one.Current) with { Main = LibraryTexts.Plain(sent.Text) }))));
    }

    private static Results<Ok<LibrarySchema>, NotFound, ValidationProblem> SchemaOf(string id, LibrarySchemaWanted sent, ScenarioLibrary library)
    {
        if (Found(id, library) is not { } one) return TypedResults.NotFound();
        if (IsTooLong(sent.Text)) return Problems.Of("text", "file-too-large");
        if (ScenarioLibrary.Schema(one.Name, library.Store.Texts(id, one.Current) with { Main = LibraryTexts.Plain(sent.Text) }) is not { } schema)
            return TypedResults.Ok(new LibrarySchema(null, null));
        var version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(schema)));
        return TypedResults.Ok(new LibrarySchema(version, version == sent.Known ? null : schema));
    }

    internal static LibraryScenario? Found(string id, ScenarioLibrary library) => library.Store.Find(id) is { Deleted: null } found ? found : null;

    internal static bool IsTooLong(string text) => text.Length > LibraryStore.LongestText;

    internal static List<ProblemRow> RowsOf(ReadResult read) =>
        [.. read.Problems.OrderByDescending(problem => problem.IsError).Take(MostProblems).Select(problem => OwnApi.RowOf(problem, read.Sources))];

    [GeneratedRegex(@"^[0-9a-f]{12}\z")] private static partial Regex PlainWriter();
}
