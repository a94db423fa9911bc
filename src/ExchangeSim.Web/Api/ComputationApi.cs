using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Hosting.Storage;
using ExchangeSim.Web.Exercises;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExchangeSim.Web.Api;

/// <summary>What of the debriefing takes its time. Asking begins it, asking again says how far it has come, and it can be stopped.</summary>
internal static class ComputationApi
{
    private const int Futures = 20, LongestPolicy = 4000, MostCases = 60;
    // Half the processors at most, and not all that there are, so that rooms that are played go on.
    private static readonly int Threads = Math.Max(1, Environment.ProcessorCount / 2);

    internal static void MapComputations(this IEndpointRouteBuilder api)
    {
        api.MapGet("/regrets", Regrets).WithSummary("Decisions that differed from the reference, one at a time put right; what cost most comes first.");
        api.MapGet("/luck", Luck).WithSummary("Luck apart from skill: the reference at the same seed among 200 others, and the people against it.");
        api.MapPost("/futures", Future).WithSummary("What one decision otherwise would have changed in other futures.");
        api.MapPost("/policy", Policy).WithSummary("A policy that the class chose or wrote, compared with what it played.");
        api.MapGet("/side-by-side", SideBySide).WithSummary("All rooms of the exercise, request by request.");
        api.MapDelete("/computations/{kind}", Stop).WithSummary("Stops a computation: regrets, luck or side-by-side.");
        api.MapPost("/futures/stop", StopFuture).WithSummary("Stops what one decision otherwise would have changed in other futures.");
        api.MapPost("/policy/stop", StopPolicy).WithSummary("Stops trying a policy.");
    }

    private static async Task<Ok<Computed<IReadOnlyList<OtherwiseRow>>>> Regrets(string exercise, int room, ExerciseStore store, Debriefings debriefings,
        Computations computations, bool again = false)
    {
        var kept = await debriefings.Of(store.Find(exercise)!, room);
        return Answer<IReadOnlyList<Counterfactual>, IReadOnlyList<OtherwiseRow>>(RegretsOf(kept, computations, again), found =>
            [.. found.Select(new DebriefingRows(kept.Played).Otherwise)]);
    }

    /// <summary>The regret list of a room, computed once for all who ask.</summary>
    internal static Computation RegretsOf(KeptDebriefing kept, Computations computations, bool again = false) => computations.Ask($"{kept.Key}/regrets", (report, stop) =>
        kept.Counterfactuals.RegretList(Threads, share => report(share, null), stop), again);

    /// <summary>Luck apart from skill of a room, computed once for all who ask.</summary>
    internal static Computation LuckOf(KeptDebriefing kept, Computations computations, bool again = false) => computations.Ask($"{kept.Key}/luck", (report, stop) =>
        LuckFinder.Find(kept.Played, LuckFinder.Seeds, Threads, found => report(found.Seeds / (double)LuckFinder.Seeds, found), stop), again);

    internal static Ok<Computed<LuckPage>> LuckIn(KeptDebriefing kept, Computations computations, bool again = false) =>
        Answer<LuckFindings, LuckPage>(LuckOf(kept, computations, again), found => DebriefingRows.Luck(found, LuckFinder.Seeds));

    /// <summary>What has been computed of a room so far, for its report: nothing is begun.</summary>
    internal static RoomFindings Found(KeptDebriefing kept, Computations computations) => new(
        computations.Found($"{kept.Key}/regrets") as IReadOnlyList<Counterfactual>, computations.Found($"{kept.Key}/luck") as LuckFindings,
        [.. computations.FoundUnder(PolicyKey(kept)).Select(one => new NamedTrial(one.Name.Trim('/', '\n', ' ').Replace('/', ' '), (PolicyTried)one.Found))]);

    private static string PolicyKey(KeptDebriefing kept) => $"{kept.Key}/policy/";

    private static async Task<Ok<Computed<LuckPage>>> Luck(string exercise, int room, ExerciseStore store, Debriefings debriefings, Computations computations,
        bool again = false) => LuckIn(await debriefings.Of(store.Find(exercise)!, room), computations, again);

    private static async Task<Results<Ok<Computed<FuturesRow>>, ValidationProblem>> Future(string exercise, int room, OtherwiseWanted wanted, ExerciseStore store,
        Debriefings debriefings, Computations computations, bool again = false)
    {
        var kept = await debriefings.Of(store.Find(exercise)!, room);
        var (choice, problem) = DebriefingApi.Find(kept, wanted);
        if (problem is not null) return problem;
        return Answer<FuturesRow>(computations.Ask(FutureKey(kept, wanted, choice), (report, stop) =>
            DebriefingRows.Futures(kept.Counterfactuals.InFutures(wanted.Decision, choice, Futures, share => report(share, null), stop)), again));
    }

    private static string FutureKey(KeptDebriefing kept, OtherwiseWanted wanted, int choice) => FormattableString.Invariant($"{kept.Key}/futures/{wanted.Decision}/{choice}");

    private static async Task<Results<NoContent, ValidationProblem>> StopFuture(string exercise, int room, OtherwiseWanted wanted, ExerciseStore store,
        Debriefings debriefings, Computations computations)
    {
        var kept = await debriefings.Of(store.Find(exercise)!, room);
        var (choice, problem) = DebriefingApi.Find(kept, wanted);
        if (problem is not null) return problem;
        computations.Stop(FutureKey(kept, wanted, choice));
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<PolicyAnswer>, ValidationProblem>> Policy(string exercise, int room, PolicyWanted wanted, ExerciseStore store,
        Debriefings debriefings, Computations computations, bool again = false)
    {
        if (wanted.Text.Length > LongestPolicy) return Problems.Of("text", "too-long");
        var kept = await debriefings.Of(store.Find(exercise)!, room);
        var (planned, problems) = await Task.Run(() => PolicyText.Lay(kept.Played.Planned, wanted.Policy, wanted.Text));
        if (planned is null) return TypedResults.Ok(new PolicyAnswer(null, problems));
        var computation = computations.Ask(PolicyKey(kept, wanted), (report, stop) => PolicyTrial.Of(kept.Played, planned, PolicyTrial.Seeds,
            tried => report(tried.Seeds / (double)PolicyTrial.Seeds, tried), stop), again);
        return TypedResults.Ok(new PolicyAnswer(Computed<PolicyPage>.Of<PolicyTried>(computation, tried => DebriefingRows.Policy(tried, PolicyTrial.Seeds)), []));
    }

    private static string PolicyKey(KeptDebriefing kept, PolicyWanted wanted) => $"{PolicyKey(kept)}{wanted.Policy}/{wanted.Text}";

    private static async Task<NoContent> StopPolicy(string exercise, int room, PolicyWanted wanted, ExerciseStore store, Debriefings debriefings, Computations computations)
    {
        computations.Stop(PolicyKey(await debriefings.Of(store.Find(exercise)!, room), wanted));
        return TypedResults.NoContent();
    }

    private static async Task<Ok<Computed<RoomsPage>>> SideBySide(string exercise, int room, ExerciseStore store, ExerciseService exercises, Debriefings debriefings,
        Computations computations, bool again = false)
    {
        var found = store.Find(exercise)!;
        var own = await debriefings.Of(found, room);
        return Answer<RoomsPage>(computations.Ask(await RoomsKey(own, found, exercises), (report, stop) =>
        {
            var rooms = new List<(int, PlayedRoom)>();
            for (var number = 1; number <= found.Rooms; number++)
            {
                stop.ThrowIfCancellationRequested();
                var kept = debriefings.Of(found, number, isFresh: number != room).GetAwaiter().GetResult(); // on a thread of its own
                if (kept.Played.Seats.Count > 0 || number == room) rooms.Add((number, kept.Played));
                report(number / (double)found.Rooms, null);
            }
            return DebriefingRows.Rooms(RoomsCompared.Of(rooms), [.. rooms.Select(one => one.Item2)], MostCases);
        }, again));
    }

    // When another room has ended it is compared anew.
    private static async Task<string> RoomsKey(KeptDebriefing own, StoredExercise found, ExerciseService exercises) =>
        $"{own.Key}/side-by-side/{string.Join(' ', await exercises.Over(found))}";

    private static async Task<Results<NoContent, NotFound>> Stop(string exercise, int room, string kind, ExerciseStore store, ExerciseService exercises,
        Debriefings debriefings, Computations computations)
    {
        if (kind is not ("regrets" or "luck" or "side-by-side")) return TypedResults.NotFound();
        var (found, kept) = (store.Find(exercise)!, await debriefings.Of(store.Find(exercise)!, room));
        computations.Stop(kind == "side-by-side" ? await RoomsKey(kept, found, exercises) : $"{kept.Key}/{kind}");
        return TypedResults.NoContent();
    }

    private static Ok<Computed<T>> Answer<T>(Computation computation) where T : class => Answer<T, T>(computation, found => found);

    private static Ok<Computed<T>> Answer<TFound, T>(Computation computation, Func<TFound, T> row) where TFound : class where T : class =>
        TypedResults.Ok(Computed<T>.Of(computation, row));
}
