using System.Collections.Concurrent;
using System.Text.Json;
using ExchangeSim.Exercises.Clocks;
using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Serving;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Hosting.Storage;
using ExchangeSim.Web.Security;

namespace ExchangeSim.Web.Exercises;

/// <summary>Makes exercises and lets people in.</summary>
public sealed class ExerciseService(ExerciseStore store, IRooms rooms, TimeProvider time)
{
    /// <summary>The most rooms of an exercise.</summary>
    public const int MostRooms = 40;

    private const string RoomFull = "room-full", OutOfOrder = "out-of-order", NameTaken = "name-taken";

    private readonly ConcurrentDictionary<string, SemaphoreSlim> _doors = new(); // by exercise: people come in one after another, so that two of one name see each other

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Makes an exercise of a plan. The token of its instructor is given here and never again.</summary>
    public (StoredExercise Exercise, string Token) Create(PlannedExercise planned, int count)
    {
        var token = Tokens.New();
        var exercise = new StoredExercise(Tokens.NewId(), planned.Plan.Id, planned.Plan.Title, NewCode(), Now + (long)JoinCodes.Lasts.TotalMilliseconds, count, Now);
        store.Create(exercise, Tokens.Hash(token), planned, planned.Scenario.Seed);
        return (exercise, token);
    }

    /// <summary>A room of an exercise.</summary>
    public IServedRoom Room(StoredExercise exercise, int number) => rooms.Find(exercise.RoomKey(number));

    /// <summary>A person comes in: into the room from which somebody of their name was taken out, if a seat is free there or nowhere; else into the one with the fewest people,
    /// and where every room has as many people as seats, into one with a free seat. The token is what
    /// their browser shows to come back.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="name">Their name, as they write it.</param>
    /// <param name="asks">Whether nobody comes in where somebody of that name is there.</param>
    /// <returns>The token, or why nobody came in.</returns>
    public async Task<(string? Token, string? Problem)> Join(StoredExercise exercise, string name, bool asks)
    {
        var door = _doors.GetOrAdd(exercise.Id, _ => new SemaphoreSlim(1));
        await door.WaitAsync();
        try
        {
            return await Enter(exercise, PersonName.Clean(name)!, asks);
        }
        finally
        {
            door.Release();
        }
    }

    private async Task<(string? Token, string? Problem)> Enter(StoredExercise exercise, string name, bool asks)
    {
        var namesakes = await Namesakes(exercise, name);
        if (asks && namesakes.Any(one => one.Person is not null)) return (null, NameTaken);
        var gone = namesakes.LastOrDefault(one => one.Person is null).Participant;
        var views = await ViewsOf(exercise);
        var open = Enumerable.Range(1, exercise.Rooms).Where(number => HasPlace(views[number - 1])).OrderBy(number => IsCrowded(views[number - 1]))
            .ThenByDescending(number => IsCrowded(views[number - 1]) ? FreeSeats(views[number - 1]) : 0).ThenBy(number => views[number - 1].People.Count).ToList();
        if (open.Count == 0) return (null, views.All(view => view.IsOutOfOrder) ? OutOfOrder : RoomFull);
        bool IsAsGood(int number) => open.Contains(number) && (FreeSeats(views[number - 1]) > 0 || FreeSeats(views[open[0] - 1]) == 0);
        var room = gone is not null && IsAsGood(gone.Room) ? gone.Room : open[0];
        var (token, participant) = (Tokens.New(), new StoredParticipant(Tokens.NewId(), exercise.Id, room, name));
        // Kept first: an entry of the log whose person is not known would be of no use to anybody, the other way round does no harm.
        if (!await store.Add(participant, Tokens.Hash(token), ReturnCodes.New(), Now, asks ? NameKey(name) : null)) return (null, NameTaken);
        try
        {
            if (asks && await CameInMeanwhile(exercise, participant))
            {
                await store.Forget(participant.Id);
                return (null, NameTaken);
            }
            var answer = await Take(exercise, room, $"join-{participant.Id}", participant.Id, new JoinRoom(participant.Id, name));
            return ProblemOf(answer) is { } problem ? (null, problem) : (token, null);
        }
        finally
        {
            if (asks) await store.Unclaim(participant.Id); // the room shows by now who is there
        }
    }

    // Another server has doors of its own: the one that has the claim looks again.
    private async Task<bool> CameInMeanwhile(StoredExercise exercise, StoredParticipant participant) =>
        (await Namesakes(exercise, participant.Name)).Any(one => one.Person is not null && one.Participant.Id != participant.Id);

    // As many people as seats, whether they have sat down or not.
    private static bool IsCrowded(RoomView view) => view.People.Count >= view.Seats.Count;

    private static int FreeSeats(RoomView view) => view.Seats.Count(seat => seat.Person is null);

    /// <summary>The rooms that are over, by number.</summary>
    public async Task<IReadOnlyList<int>> Over(StoredExercise exercise)
    {
        var views = await ViewsOf(exercise);
        return [.. Enumerable.Range(1, exercise.Rooms).Where(number => views[number - 1].Clock.Drive == ClockDrive.Over)];
    }

    /// <summary>Whether somebody who was taken out of their room should come into another, because no seat is free there.</summary>
    public async Task<bool> IsBetterElsewhere(StoredExercise exercise, StoredParticipant participant)
    {
        var views = await ViewsOf(exercise);
        return views[participant.Room - 1] is var own && own.People.All(person => person.Id != participant.Id) && FreeSeats(own) == 0
            && views.Any(view => HasPlace(view) && FreeSeats(view) > 0);
    }

    /// <summary>Who was taken out of their room comes back into it and is the same person.</summary>
    /// <returns>Why they did not; null: they are in.</returns>
    public async Task<string?> ComeBack(StoredExercise exercise, StoredParticipant participant)
    {
        if (await PersonOf(exercise, participant) is not null) return null;
        return ProblemOf(await Take(exercise, participant.Room, $"join-{participant.Id}-{Tokens.NewId()}", participant.Id, new JoinRoom(participant.Id, participant.Name)));
    }

    private static bool HasPlace(RoomView view) => !view.IsOutOfOrder && view.People.Count < ExchangeSim.Exercises.Rooms.Room.MostPeople;

    private static string? ProblemOf(string answer) => JsonSerializer.Deserialize<CommandAnswer>(answer, RoomLog.Json)!.Refusal switch
    {
        null or Refusal.AlreadyHere => null,
        Refusal.RoomFull => RoomFull,
        _ => OutOfOrder,
    };

    /// <summary>A person comes back with another browser; the one before is nobody's from now on. Null: they were taken out, and come in again by the code of the class
    /// alone.</summary>
    public async Task<string?> Return(StoredExercise exercise, StoredParticipant participant)
    {
        if (await PersonOf(exercise, participant) is null) return null;
        var token = Tokens.New();
        await store.SetToken(participant, Tokens.Hash(token));
        return token;
    }

    /// <summary>What a participant types to come back with another browser.</summary>
    public async Task<string> ReturnCodeOf(StoredParticipant participant)
    {
        if (store.ReturnCode(participant.Id) is { } code) return code;
        await store.GiveReturnCode(participant.Id, ReturnCodes.New());
        return store.ReturnCode(participant.Id)!;
    }

    /// <summary>A participant as the room shows them; null: they were taken out of it.</summary>
    public async Task<PersonCard?> PersonOf(StoredExercise exercise, StoredParticipant participant) =>
        JsonSerializer.Deserialize<RoomView>(await Room(exercise, participant.Room).ViewRoom(), RoomLog.Json)!.People.FirstOrDefault(person => person.Id == participant.Id);

    private async Task<IReadOnlyList<(StoredParticipant Participant, PersonCard? Person)>> Namesakes(StoredExercise exercise, string name) =>
        await Task.WhenAll(store.ParticipantsOf(exercise.Id).Where(one => IsSameName(one.Name, name)).Select(async one => (one, await PersonOf(exercise, one))));

    private async Task<RoomView[]> ViewsOf(StoredExercise exercise)
    {
        var views = await Task.WhenAll(Enumerable.Range(1, exercise.Rooms).Select(number => Room(exercise, number).ViewRoom()));
        return [.. views.Select(view => JsonSerializer.Deserialize<RoomView>(view, RoomLog.Json)!)];
    }

    /// <summary>Sends a command to a room.</summary>
    /// <exception cref="BadHttpRequestException">A number in it is none.</exception>
    public Task<string> Take(StoredExercise exercise, int room, string id, string by, RoomCommand command) => Room(exercise, room).Take(id, by, Written(command));

    // What is no number can be read from a word, and not be written.
    private static string Written(RoomCommand command)
    {
        try
        {
            return RoomLog.TextOf(command);
        }
        catch (ArgumentException)
        {
            throw new BadHttpRequestException("a number in the command is none");
        }
    }

    private string NewCode() => JoinCodes.New(store.CodesThatWork(Now));

    /// <summary>Another code, for when the old one ran out or became known.</summary>
    public StoredExercise Renew(StoredExercise exercise)
    {
        var renewed = exercise with { Code = NewCode(), CodeUntil = Now + (long)JoinCodes.Lasts.TotalMilliseconds };
        store.SetCode(exercise.Id, renewed.Code, renewed.CodeUntil);
        return renewed;
    }

    /// <summary>Whether two names are the same to a reader.</summary>
    public static bool IsSameName(string one, string other) => NameKey(one) == NameKey(other);

    /// <summary>A name as it is compared: cleaned, and without upper and lower case; null: nothing is left of it.</summary>
    public static string? NameKey(string name) => PersonName.Clean(name)?.ToUpperInvariant();

    /// <summary>Whether a name is left when it is cleaned.</summary>
    public static bool IsName(string name) => PersonName.Clean(name) is not null;
}
