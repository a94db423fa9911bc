using System.IO.Compression;
using ExchangeSim.Application.Exercises;
using ExchangeSim.Application.Exercises.Archives;
using ExchangeSim.Application.Results;
using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Hosting.Storage;
using ExchangeSim.Web.Exercises;
using ExchangeSim.Web.Own;
using ExchangeSim.Web.Security;
using ExchangeSim.Web.Shipped;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExchangeSim.Web.Api;

/// <summary>Files to keep: papers before and after an exercise, grades, statements, the archive. Browsers save them and show none of them under this address.</summary>
internal static class PapersApi
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    internal static void MapPapersApi(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/plans/{plan}/papers/{file}", OfPlan).WithTags("Host")
            .AnswersFile("text/html", Docx).MayBeMissing().WithSummary("A paper of a plan: situation-manual, handbook or evaluation-guides, as .html or .docx.");
        var one = app.MapGroup("/api/exercises/{exercise}").WithTags("Instructor").OnlyFor(Access.Instructor).MayBeMissing();
        one.MapGet("/papers/{file}", OfExercise).AnswersFile("text/html", Docx)
            .WithSummary("A paper of an exercise: those of its plan, and after-action-report, as .html or .docx.");
        one.MapGet("/sheets.zip", Sheets).AnswersFile("application/zip").WithSummary("A sheet for each participant, as HTML and DOCX.");
        one.MapGet("/grades.csv", Grades).AnswersFile("text/csv").WithSummary("The grades of all rooms.");
        one.MapGet("/statements.jsonl", Statements).AnswersFile("application/jsonl").WithSummary("xAPI statements of all rooms, as JSON lines.");
        one.MapGet("/archive", Archive).AnswersFile("application/zip").WithSummary("The whole exercise as one file, which exchangesim verify and exchangesim debrief take.");
    }

    private static async Task<Results<FileContentHttpResult, NotFound, UnauthorizedHttpResult>> OfPlan(string plan, string file, string? language, HttpContext context,
        Callers callers, ShippedPlans plans, OwnFiles own)
    {
        if (!callers.IsHost(context)) return TypedResults.Unauthorized();
        if ((plans.Find(plan) ?? own.Plan(plan)) is not { } planned) return TypedResults.NotFound();
        return await Task.Run(() => Found(Before(planned, file, language), plan)) is { } found ? found : TypedResults.NotFound();
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> OfExercise(string exercise, string file, string? language, ExerciseStore store, ExercisePapers papers,
        Debriefings debriefings, Computations computations)
    {
        var stored = store.Find(exercise)!;
        if (Before(PlannedExercise.OfTexts(store.Texts(exercise)), file, language) is { } before) return Found(before, stored.Plan)!;
        if (Path.GetFileNameWithoutExtension(file) != "after-action-report") return TypedResults.NotFound();
        var findings = await Findings(stored, debriefings, computations);
        var made = await papers.Of(stored, (planned, rooms) => PaperFiles.Report(planned, rooms, language ?? "", findings).FirstOrDefault(one => one.Name == file));
        return Found(made, stored.Plan) is { } found ? found : TypedResults.NotFound();
    }

    // What the debriefing's page has computed so far; the report waits for nothing.
    private static async Task<ExerciseFindings> Findings(StoredExercise exercise, Debriefings debriefings, Computations computations)
    {
        var (findings, rooms) = (new SortedDictionary<int, RoomFindings>(), new List<(int, PlayedRoom)>());
        for (var number = 1; number <= exercise.Rooms; number++)
        {
            var kept = await debriefings.Of(exercise, number);
            rooms.Add((number, kept.Played));
            findings[number] = ComputationApi.Found(kept, computations);
        }
        return await Task.Run(() => ExerciseFindings.Of(findings, rooms));
    }

    private static MadeFile? Before(PlannedExercise planned, string file, string? language) => PaperFiles.Before(planned, language ?? "").FirstOrDefault(one => one.Name == file);

    private static async Task<FileContentHttpResult> Sheets(string exercise, string? language, ExerciseStore store, ExercisePapers papers)
    {
        var stored = store.Find(exercise)!;
        var zip = await papers.Of(stored, (_, rooms) => Packed(rooms.SelectMany(room => PaperFiles.Sheets(room, language ?? ""))));
        return TypedResults.File(zip, "application/zip", $"{stored.Plan}-sheets.zip");
    }

    private static byte[] Packed(IEnumerable<MadeFile> files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var file in files)
            {
                using var entry = zip.CreateEntry(Path.GetFileName(file.Name)).Open();
                entry.Write(file.Content);
            }
        return stream.ToArray();
    }

    private static async Task<FileContentHttpResult> Grades(string exercise, ExerciseStore store, ExercisePapers papers) =>
        Found(await papers.Of(store.Find(exercise)!, (planned, rooms) => PaperFiles.Grades(planned, rooms)), store.Find(exercise)!.Plan)!;

    private static async Task<FileContentHttpResult> Statements(string exercise, ExerciseStore store, ExercisePapers papers) =>
        Found(await papers.Of(store.Find(exercise)!, (_, rooms) => PaperFiles.Statements(rooms)), store.Find(exercise)!.Plan)!;

    private static async Task<FileContentHttpResult> Archive(string exercise, ExerciseStore store, ExercisePapers papers)
    {
        var stored = store.Find(exercise)!;
        return TypedResults.File(await papers.Archive(stored), "application/zip", $"{stored.Plan}-{stored.Id}{ArchiveFile.Ending}");
    }

    private static FileContentHttpResult? Found(MadeFile? file, string plan) => file is null ? null : TypedResults.File(file.Content, file.Type, $"{plan}-{file.Name}");
}
