using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Hosting.Storage;
using ExchangeSim.Model;
using ExchangeSim.Web.Exercises;
using ExchangeSim.Web.Security;
using ExchangeSim.Web.Own;
using ExchangeSim.Web.Shipped;
using ExchangeSim.Web.Studio;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExchangeSim.Web.Api;

/// <summary>A token that a person shows.</summary>
public sealed record TokenShown(string Token);

/// <summary>A plan that can be played.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Briefing">The briefing for everyone.</param>
/// <param name="Seats">Names of its seats.</param>
/// <param name="Minutes">How long playing takes in real minutes, or null.</param>
/// <param name="IsOwn">Whether it was uploaded; else it ships with the program.</param>
public sealed record PlanCard(string Id, Phrase Title, Phrase Briefing, IReadOnlyList<Phrase> Seats, double? Minutes, bool IsOwn);

/// <summary>An exercise in the list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">The plan's title.</param>
/// <param name="Rooms">How many rooms it has.</param>
/// <param name="Created">When it was made, milliseconds since 1970.</param>
/// <param name="People">How many people have come in.</param>
/// <param name="IsOver">Whether every room was ended, or has reached the end of the plan.</param>
public sealed record ExerciseCard(string Id, Phrase Title, int Rooms, long Created, int People, bool IsOver);

/// <summary>The start page.</summary>
/// <param name="Plans">The plans that can be played, those that ship first.</param>
/// <param name="Exercises">The exercises there are, the newest first.</param>
/// <param name="Own">Files that were uploaded.</param>
public sealed record StartPage(IReadOnlyList<PlanCard> Plans, IReadOnlyList<ExerciseCard> Exercises, IReadOnlyList<OwnCard> Own);

/// <summary>A scenario that can be played as it is.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Question">What it asks, or null.</param>
/// <param name="Agencies">Its agencies, of which some are chosen.</param>
public sealed record ScenarioCard(string Id, Phrase Title, Phrase? Question, IReadOnlyList<AgencyChoice> Agencies);

/// <summary>An agency that can have a seat.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">Its country (ISO 3166), or null.</param>
public sealed record AgencyChoice(string Id, Phrase Name, string? Country);

/// <summary>An exercise to be made, of a plan or of a scenario as it is.</summary>
/// <param name="Rooms">How many rooms, 1 to 40.</param>
/// <param name="Plan">The plan's id; null: a scenario is named.</param>
/// <param name="Scenario">The scenario's id; null: a plan is named.</param>
/// <param name="Agencies">With a scenario: the agencies that have a seat, by id; empty or null: all.</param>
public sealed record NewExercise(int Rooms, string? Plan = null, string? Scenario = null, IReadOnlyList<string>? Agencies = null);

/// <summary>An exercise that was made.</summary>
/// <param name="Exercise">Its id.</param>
/// <param name="InstructorToken">Showing it allows to instruct it. It is given once.</param>
public sealed record MadeExercise(string Exercise, string InstructorToken);

/// <summary>An exercise to be played by one person.</summary>
/// <param name="Plan">The plan's id.</param>
/// <param name="Name">The person's name.</param>
public sealed record AloneWanted(string Plan, string Name);

/// <summary>What the person who runs the server may ask for.</summary>
internal static class HostApi
{
    internal static void MapHostApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api").WithTags("Host");
        api.MapPost("/host", SignIn).WithSummary("Shows the server's token and gets the cookie of the person who runs it.");
        api = app.MapGroup("/api").WithTags("Host").OnlyFor(Access.Host);
        api.MapGet("/start", Start).WithSummary("The plans that can be played and the exercises there are.");
        api.MapGet("/scenarios", Scenarios).WithSummary("The scenarios that can be played as they are, with a seat for each chosen agency.");
        api.MapPost("/alone", PlayAlone).WithSummary("Makes an exercise for one person with a calm clock, and lets the browser in as its player and its instructor.");
        api.MapPost("/exercises", Create).WithSummary("Makes an exercise of a plan, or of a scenario as it is.");
    }

    private static Results<NoContent, UnauthorizedHttpResult> SignIn(TokenShown shown, HttpContext context, HostToken host)
    {
        if (!host.Is(shown.Token)) return TypedResults.Unauthorized();
        Callers.Remember(context, Callers.HostCookie, shown.Token);
        return TypedResults.NoContent();
    }

    private static Ok<StartPage> Start(ShippedPlans plans, OwnFiles own, ExerciseStore store, PlayedOut playedOut)
    {
        var played = store.Played();
        return TypedResults.Ok(new StartPage(
            [.. plans.All.Select(planned => CardOf(planned, false)), .. own.All.Select(one => one.Planned).OfType<PlannedExercise>().Select(planned => CardOf(planned, true))],
            [.. store.All().Select(one => new ExerciseCard(one.Id, one.Title, one.Rooms, one.Created, played[one.Id].People,
                played[one.Id].RoomsOver >= one.Rooms || playedOut.Is(one)))],
            [.. own.All.Select(OwnCard.Of)]));
    }

    private static Ok<IReadOnlyList<ScenarioCard>> Scenarios(StudioScenarios scenarios) =>
        TypedResults.Ok<IReadOnlyList<ScenarioCard>>([.. scenarios.All.Select(one => CardOf(one.Scenario))]);

    private static ScenarioCard CardOf(Scenario scenario) =>
        new(scenario.Id, scenario.Words.Of(scenario.Title), scenario.Question is { } question ? scenario.Words.Of(question) : null,
            [.. scenario.Agencies.Select(agency => new AgencyChoice(agency.Id, scenario.Words.Of(agency.Name), agency.Country))]);

    private static PlanCard CardOf(PlannedExercise planned, bool isOwn) =>
        new(planned.Plan.Id, planned.Plan.Title, planned.Plan.Briefing, [.. planned.Plan.Seats.Select(seat => seat.Name)], planned.Plan.Takes?.TotalMinutes, isOwn);

    private static async Task<Results<NoContent, ValidationProblem>> PlayAlone(AloneWanted wanted, HttpContext context, ShippedPlans plans, OwnFiles own,
        ExerciseService exercises)
    {
        if ((plans.Find(wanted.Plan) ?? own.Plan(wanted.Plan)) is not { } planned) return Problems.Of("plan", "unknown-plan");
        if (!ExerciseService.IsName(wanted.Name)) return Problems.Of("name", "no-name");
        var (exercise, instructor) = exercises.Create(planned, 1);
        await exercises.Take(exercise, 1, "calm", LogEntry.Instructor, new SetClock(null, ClockMode.Calm));
        var (player, _) = await exercises.Join(exercise, wanted.Name, asks: false);
        Callers.Remember(context, Callers.InstructorCookie, instructor);
        Callers.Remember(context, Callers.PlayerCookie, player!); // nobody else is in it
        return TypedResults.NoContent();
    }

    private static Results<Ok<MadeExercise>, ValidationProblem> Create(NewExercise wanted, ShippedPlans plans, OwnFiles own, StudioScenarios scenarios,
        ExerciseService exercises)
    {
        var found = wanted.Scenario is { } scenario ? scenarios.Play(scenario, wanted.Agencies ?? [])
            : wanted.Plan is { } plan ? plans.Find(plan) ?? own.Plan(plan) : null;
        if (found is not { } planned) return Problems.Of(wanted.Scenario is null ? "plan" : "scenario", wanted.Scenario is null ? "unknown-plan" : "unknown-scenario");
        if (wanted.Rooms is < 1 or > ExerciseService.MostRooms) return Problems.Of("rooms", "rooms-out-of-range");
        var (exercise, token) = exercises.Create(planned, wanted.Rooms);
        return TypedResults.Ok(new MadeExercise(exercise.Id, token));
    }
}
