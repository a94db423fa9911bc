using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Serving;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Hosting.Storage;
using ExchangeSim.Model;
using ExchangeSim.Reports.Exercises.Languages;
using ExchangeSim.Web.Addresses;
using ExchangeSim.Web.Exercises;
using ExchangeSim.Web.Pushes;
using ExchangeSim.Web.Security;
using ExchangeSim.Web.Serving;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using QRCoder;

namespace ExchangeSim.Web.Api;

/// <summary>An exercise as its instructor's page needs it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Plan">What is played.</param>
/// <param name="Code">What the class types; empty for an evaluator.</param>
/// <param name="JoinAddress">The address at which it types it.</param>
/// <param name="CodeUntil">Until when it works, milliseconds since 1970.</param>
/// <param name="Rooms">How many rooms.</param>
/// <param name="Speed">The planned speed.</param>
/// <param name="Start">The scenario's start, from which simulated time is counted.</param>
/// <param name="BeginsAt">When the exercise begins; what the scenario has before is there already.</param>
/// <param name="Conditions">What people may have done so that an inject does not begin, by inject.</param>
/// <param name="Questions">What the class talks about afterwards.</param>
/// <param name="Instructs">Whether the browser instructs it; else it evaluates.</param>
/// <param name="IsHost">Whether it is the browser of the person who runs the server, to whom the start page is open.</param>
public sealed record InstructorPage(string Id, PlayedPlan Plan, string Code, string JoinAddress, long CodeUntil, int Rooms, double Speed, Instant Start, Instant BeginsAt,
    IReadOnlyDictionary<string, Phrase> Conditions, IReadOnlyList<Phrase> Questions, bool Instructs, bool IsHost);

/// <summary>Which exercise a token opens.</summary>
public sealed record OpenedExercise(string Exercise);

/// <summary>What an instructor may ask for.</summary>
internal static class InstructorApi
{
    internal static void MapInstructorApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api").WithTags("Instructor");
        api.MapPost("/instructor", SignIn).WithSummary("Shows an exercise's token and gets the cookie of its instructor.");
        var one = api.MapGroup("/exercises/{exercise}").OnlyFor(Access.Instructor).MayBeMissing();
        var seen = api.MapGroup("/exercises/{exercise}").OnlyFor(Access.Evaluator).MayBeMissing();
        seen.MapGet("", Page).WithSummary("The exercise.");
        one.MapPost("/code", NewCode).WithSummary("Another code; the old one works no longer.");
        one.MapGet("/rooms/{room:int}/fingerprint", Fingerprint).Answers<RoomFingerprint>()
            .WithSummary("The hash of all that happened in a room up to now; a replay of its log up to there has the same.");
        one.MapGet("/qr.svg", Qr).AnswersFile("image/svg+xml").WithSummary("The address with the code, to be photographed.");
        seen.MapGet("/rooms/{room:int}", View).Answers<WatchedRoom>().WithSummary("A room.");
        seen.MapPost("/rooms/{room:int}/commands", Send).Answers<CommandAnswer>().WithSummary("Sends a command to a room. An evaluator's are ratings and observations.");
        seen.MapGet("/rooms/{room:int}/projector", Projector).Answers<ProjectorView>().WithSummary("A room as it may stand on the wall: clock, totals, and what is on its way.");
        seen.MapGet("/rooms/{room:int}/seats/{seat}", Seat).Answers<PlayerView>().WithSummary("What a seat has in front of it: the instructor looks over its shoulder.");
        seen.MapGet("/rooms/{room:int}/seats/{seat}/files/{file}", File).Answers<FileView>().WithSummary("A file that a seat knows.");
        one.MapGet("/participants/{participant}/return-code", ReturnCode)
            .WithSummary("What a participant types at another machine to be themselves again; for one whose machine is lost.");
        one.MapGet("/rooms/{room:int}/log", Log).AnswersFile("application/jsonl").WithSummary("A room's log, as JSON lines.");
    }

    private static Results<Ok<OpenedExercise>, UnauthorizedHttpResult> SignIn(TokenShown shown, HttpContext context, ExerciseStore store)
    {
        if (store.FindByInstructor(Tokens.Hash(shown.Token)) is not { } exercise) return TypedResults.Unauthorized();
        Callers.Remember(context, Callers.InstructorCookie, shown.Token);
        return TypedResults.Ok(new OpenedExercise(exercise.Id));
    }

    private static async Task<Results<Ok<ReturnForm>, NotFound>> ReturnCode(string exercise, string participant, ExerciseStore store, ExerciseService exercises) =>
        store.ParticipantsOf(exercise).FirstOrDefault(one => one.Id == participant) is { } found ? TypedResults.Ok(new ReturnForm(await exercises.ReturnCodeOf(found)))
            : TypedResults.NotFound();

    private static Ok<InstructorPage> Page(string exercise, HttpContext context, Callers callers, ExerciseStore store, ServerOptions options)
    {
        var found = store.Find(exercise)!;
        var planned = PlannedExercise.OfTexts(store.Texts(exercise));
        var instructs = callers.IsInstructor(context, exercise);
        return TypedResults.Ok(new InstructorPage(found.Id, PlayedPlan.ForInstructor(planned), instructs ? found.Code : "", JoinAddress.Of(context, options), found.CodeUntil,
            found.Rooms, planned.Plan.Speed, planned.Scenario.Start, planned.Scenario.Start.Plus(Duration.FromMilliseconds(planned.Begin)),
            ConditionsInWords.Of(planned), planned.Plan.Questions, instructs, callers.IsHost(context)));
    }

    private static NoContent NewCode(string exercise, ExerciseStore store, ExerciseService exercises)
    {
        exercises.Renew(store.Find(exercise)!);
        return TypedResults.NoContent();
    }

    private static ContentHttpResult Qr(string exercise, HttpContext context, ExerciseStore store, ServerOptions options)
    {
        var address = $"{JoinAddress.Of(context, options)}#{store.Find(exercise)!.Code}";
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return TypedResults.Content(code.GetGraphic(8, "#000000", "#ffffff", sizingMode: SvgQRCode.SizingMode.ViewBoxAttribute), "image/svg+xml");
    }

    private static async Task<ContentHttpResult> View(string exercise, int room, HttpContext context, Callers callers, ExerciseStore store, ExerciseService exercises)
    {
        var served = exercises.Room(store.Find(exercise)!, room);
        var online = System.Text.Json.JsonSerializer.Serialize(await served.ViewPresent(), RoomLog.Json);
        var view = await served.ViewInstructor();
        return PlayerApi.Json($"{{\"view\":{(callers.IsInstructor(context, exercise) ? view : EvaluatorsView.Of(view))},\"online\":{online}}}");
    }

    private static async Task<ContentHttpResult> Projector(string exercise, int room, ExerciseStore store, ExerciseService exercises) =>
        PlayerApi.Json(await exercises.Room(store.Find(exercise)!, room).ViewProjector());

    private static async Task<Results<ContentHttpResult, NotFound>> Seat(string exercise, int room, string seat, ExerciseStore store, ExerciseService exercises)
    {
        var served = exercises.Room(store.Find(exercise)!, room);
        return await served.ViewSeat(seat) is { } view ? PlayerApi.Json($"{{\"room\":{await served.ViewRoom()},\"seat\":{view}}}") : TypedResults.NotFound();
    }

    private static async Task<Results<ContentHttpResult, NotFound>> File(string exercise, int room, string seat, string file, ExerciseStore store,
        ExerciseService exercises) =>
        await exercises.Room(store.Find(exercise)!, room).ViewFile(seat, file) is { } view ? PlayerApi.Json(view) : TypedResults.NotFound();

    private static async Task<Results<ContentHttpResult, ValidationProblem>> Send(string exercise, int room, SentCommand sent, HttpContext context, Callers callers,
        ExerciseStore store, ExerciseService exercises)
    {
        var by = callers.IsInstructor(context, exercise) ? LogEntry.Instructor : LogEntry.Evaluator;
        return sent.Id.Length is 0 or > 64 ? Problems.Of("id", "no-id") : PlayerApi.Json(await exercises.Take(store.Find(exercise)!, room, $"{by}/{sent.Id}", by, sent.Command));
    }

    private static async Task<ContentHttpResult> Fingerprint(string exercise, int room, ExerciseStore store, ExerciseService exercises) =>
        PlayerApi.Json(await exercises.Room(store.Find(exercise)!, room).ViewFingerprint());

    private static async Task<ContentHttpResult> Log(string exercise, int room, ExerciseStore store, ExerciseService exercises) =>
        TypedResults.Content(await exercises.Room(store.Find(exercise)!, room).Log(), "application/jsonl; charset=utf-8");
}
