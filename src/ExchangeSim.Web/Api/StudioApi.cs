using ExchangeSim.Application;
using ExchangeSim.Application.Checks;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Application.Verifying;
using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Web.Exercises;
using ExchangeSim.Web.Security;
using ExchangeSim.Web.Studio;
using ExchangeSim.Web.Studio.Library;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExchangeSim.Web.Api;

/// <summary>The studio: scenarios read, checked, run and compared from pages. For the person who runs the server.</summary>
internal static class StudioApi
{
    private const int MostReplications = 1000;
    private static readonly int Threads = Math.Max(1, Environment.ProcessorCount / 2);

    internal static void MapStudioApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/studio").WithTags("Studio").OnlyFor(Access.Host).MayBeMissing();
        api.MapGet("", Page).WithSummary("The scenarios that can be studied, and the studies there are.");
        api.MapGet("/scenarios/{id}", ScenarioPage).WithSummary("A scenario in words, with its text.");
        api.MapGet("/scenarios/{id}/procedures/{procedure}", Procedure).WithSummary("The steps of a procedure and what follows each, with shares and mean lengths.");
        api.MapGet("/scenarios/{id}/check", Check)
            .WithSummary("Loads of desks, shortest times and warnings, before anything runs. It begins with the first call; ask again until it is done. "
                + "What failed begins anew with again=true.");
        api.MapPost("/studies", Create).WithSummary("Asks for a run of a scenario, or for a comparison of its policies. It goes on when nobody looks.");
        api.MapGet("/studies/{id}", Study).WithSummary("How far a study is, and its most important figures.");
        api.MapPost("/studies/{id}/stop", Stop).WithSummary("Ends a study with what is done.");
        api.MapDelete("/studies/{id}", Remove).WithSummary("Removes a study that is over, with its files.");
        api.MapGet("/studies/{id}/verify", Verify).WithSummary("Makes the results again and compares. It begins with the first call; ask again until it is done.");
        api.MapGet("/studies/{id}/files/{name}", Download).AnswersFile("application/octet-stream").WithSummary("A file of the results.");
        app.MapGet("/studio/studies/{id}/report", Report).OnlyFor(Access.Host).WithMetadata(PagePolicy.OfReports).ExcludeFromDescription();
    }

    private static Ok<StudioPage> Page(StudioScenarios scenarios, LibraryStore library, StudyStore store, StudyQueue queue) =>
        TypedResults.Ok(new StudioPage(library.IsThere, [.. scenarios.All.Select(CardOf)],
            [.. store.All().Select(study => StudyCard.Of(study, queue.ProgressOf(study.Id).Share))]));

    private static StudioScenarioCard CardOf(StudioScenario one) => new(one.Scenario.Id, one.Scenario.Title, one.Scenario.Question, one.IsOwn, one.Kept?.Scenario.Id,
        [.. one.Scenario.Agencies.Select(agency => agency.Name)], one.Scenario.Policies.Count);

    private static Results<Ok<StudioScenarioPage>, NotFound> ScenarioPage(string id, StudioScenarios scenarios)
    {
        if (scenarios.Find(id) is not { } one) return TypedResults.NotFound();
        var scenario = one.Scenario;
        return TypedResults.Ok(new StudioScenarioPage(CardOf(one), [.. scenario.Agencies.Select(AgencyOf)], [.. scenario.Procedures.Select(procedure => procedure.Id)],
            [.. scenario.Policies.Select(policy => new StudioPolicy(policy.Id, policy.Says))], [.. scenario.Goals.Select(MetricWords.Of)],
            scenario.Start.ToDateTimeOffset(), scenario.Length?.TotalDays, scenario.Replications, scenarios.TextsOf(one)[0].Text));
    }

    private static Results<Ok<StudioProcedure>, NotFound> Procedure(string id, string procedure, StudioScenarios scenarios) =>
        scenarios.Find(id)?.Scenario is { } scenario && scenario.Procedures.FirstOrDefault(one => one.Id == procedure) is { } found
            ? TypedResults.Ok(StudioProcedure.Of(scenario, found)) : TypedResults.NotFound();

    private static StudioAgency AgencyOf(Agency agency) =>
        new(agency.Id, agency.Name, agency.Country, agency.Zone.Id, agency.Desks.Sum(desk => desk.Shifts.Sum(shift => shift.Officers)));

    private static Results<Ok<Computed<StudioCheck>>, NotFound> Check(string id, StudioScenarios scenarios, Computations computations, bool again = false)
    {
        if (scenarios.Find(id) is not { } one) return TypedResults.NotFound();
        var texts = scenarios.TextsOf(one);
        var key = Application.Results.ContentHash.OfText(string.Concat(texts.Select(text => text.Text)));
        return TypedResults.Ok(Computed<StudioCheck>.Of(computations.Ask($"studio/check/{key}", (_, stop) =>
        {
            var outcome = new CheckService(new RequestContext { Texts = ScenarioTexts.Only(texts), Threads = Threads, Stop = stop }).Check(new CheckRequest(one.File));
            return new StudioCheck(
                [.. outcome.Preflight.DeskLoads.Select(desk => new StudioDesk(desk.Agency, desk.Desk, desk.AskedHoursPerWeek, desk.OnDutyHoursPerWeek,
                    double.IsFinite(desk.Load) ? desk.Load : null))],
                [.. outcome.Preflight.ShortestLatencies.Select(row => new StudioShortest(row.Procedure, row.Hours))],
                [.. outcome.Warnings.Select(problem => OwnApi.RowOf(problem, texts))])
            {
                Clocks = [.. outcome.Preflight.DrawnClocks.Select(clock => new StudioClock(
                    clock.Procedure, clock.Clock, clock.NeverShare < 1 ? clock.MeanHours : null, clock.NeverShare, clock.RanOutShare))],
            };
        }, again)));
    }

    private static Results<Ok<StudyMade>, ValidationProblem> Create(StudyWanted wanted, StudioScenarios scenarios, StudyStore store, StudyQueue queue, TimeProvider time)
    {
        if (!store.IsThere) return Problems.Of("scenario", "no-data-folder");
        if (scenarios.Find(wanted.Scenario) is not { } one) return Problems.Of("scenario", "unknown-scenario");
        var policies = wanted.Policies ?? [];
        if (policies.Except(one.Scenario.Policies.Select(policy => policy.Id)).Any()) return Problems.Of("policies", "unknown-policy");
        if (wanted.Compare && one.Scenario.Policies.Count == 0) return Problems.Of("policies", "no-policies");
        if (!wanted.Compare && policies.Count > 1) return Problems.Of("policies", "one-policy");
        if (wanted.Replications is < 1 or > MostReplications) return Problems.Of("replications", "replications-out-of-range");
        var study = new Study
        {
            Id = Tokens.NewId(), Scenario = one.Scenario.Id, Title = one.Scenario.Title, Created = time.GetUtcNow().ToUnixTimeMilliseconds(), Texts = scenarios.TextsOf(one),
            Request = wanted.Compare
                ? new CompareRequest { File = one.File, Policies = [.. policies.Distinct()], Replications = wanted.Replications, Seed = wanted.Seed }
                : new RunRequest { File = one.File, Policy = policies.Count > 0 ? policies[0] : null, Replications = wanted.Replications, Seed = wanted.Seed },
        };
        return queue.Add(study) ? TypedResults.Ok(new StudyMade(study.Id)) : Problems.Of("scenario", "too-many-wait");
    }

    private static Results<Ok<StudyPage>, NotFound> Study(string id, StudyStore store, StudyQueue queue)
    {
        if (store.Find(id) is not { } study) return TypedResults.NotFound();
        var (share, warnings) = queue.ProgressOf(id);
        var (file, command) = CommandOf(study, store);
        return TypedResults.Ok(new StudyPage(StudyCard.Of(study, share), command, file, study.Failure, warnings, study.Answer,
            study.IsOver ? [.. store.FilesOf(id).Select(file => new StudyFile(file.Name, file.Length))] : []));
    }

    // What ships has its name everywhere. Of one's own the study keeps a copy; until that is written it must be exported.
    private static (CommandFile File, string Command) CommandOf(Study study, StudyStore store)
    {
        var named = study.Texts[0].File;
        if (!named.StartsWith(ScenarioLibrary.Folder, StringComparison.Ordinal)) return (CommandFile.Shipped, CommandLineText.Of(study.Request));
        var copy = Path.Combine(store.FolderOf(study.Id), Application.Results.Manifest.Texts, Path.GetFileName(named));
        var (kind, file) = study.IsOver && File.Exists(copy) ? (CommandFile.Copy, copy) : (CommandFile.Export, Path.GetFileName(named));
        return (kind, CommandLineText.Of(study.Request is CompareRequest compare ? compare with { File = file } : (RunRequest)study.Request with { File = file }));
    }

    private static Results<NoContent, NotFound> Stop(string id, StudyStore store, StudyQueue queue)
    {
        if (store.Find(id) is null) return TypedResults.NotFound();
        queue.Stop(id);
        return TypedResults.NoContent();
    }

    private static Results<NoContent, NotFound, ValidationProblem> Remove(string id, StudyStore store, StudyQueue queue)
    {
        if (store.Find(id) is null) return TypedResults.NotFound();
        return queue.Remove(id) ? TypedResults.NoContent() : Problems.Of("study", "not-over");
    }

    private static Results<Ok<Computed<StudyVerified>>, NotFound, ValidationProblem> Verify(string id, StudyStore store, Computations computations, bool again = false)
    {
        if (store.Find(id) is not { } study) return TypedResults.NotFound();
        if (study.State != StudyState.Done) return Problems.Of("study", "not-done");
        return TypedResults.Ok(Computed<StudyVerified>.Of(computations.Ask($"studio/verify/{id}/{StampOf(store.FilesOf(id))}", (_, stop) =>
        {
            try
            {
                var verified = new VerifyService(new RequestContext { Threads = Threads, Stop = stop }).Verify(new VerifyRequest(store.FolderOf(id)));
                return new StudyVerified(verified.IsSame, verified.Verdict, [.. verified.Findings.Select(finding => new StudyFinding(finding.What, finding.IsSame, finding.Says))]);
            }
            catch (InvalidRequestException damaged)
            {
                return new StudyVerified(false, Verdict.Differs, [new StudyFinding(Application.Results.Manifest.FileName, false, damaged.Message)]);
            }
        }, again)));
    }

    // Files that were changed are looked at again.
    private static long StampOf(IReadOnlyList<FileInfo> files) => files.Sum(file => file.LastWriteTimeUtc.Ticks % int.MaxValue + file.Length) + files.Count;

    private static Results<PhysicalFileHttpResult, NotFound> Download(string id, string name, StudyStore store) =>
        store.FilesOf(id).FirstOrDefault(file => file.Name == name) is { } file
            ? TypedResults.PhysicalFile(file.FullName, "application/octet-stream", file.Name) : TypedResults.NotFound();

    private static Results<PhysicalFileHttpResult, NotFound> Report(string id, StudyStore store) =>
        store.FilesOf(id).FirstOrDefault(file => file.Name == "report.html") is { } file
            ? TypedResults.PhysicalFile(file.FullName, "text/html; charset=utf-8") : TypedResults.NotFound();
}
