using System.Text.Json;
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

    /// <summary>A person comes in, into the room with the fewest people. The token is what their browser shows to come back.</summary>
    public async Task<(StoredParticipant Participant, string Token)> Join(StoredExercise exercise, string name)
    {
        var token = Tokens.New();
        var number = await EmptiestRoom(exercise);
        var participant = new StoredParticipant(Tokens.NewId(), exercise.Id, number, name);
        // Kept first: an entry of the log whose person is not known would be of no use to anybody, the other way round does no harm.
        await store.Add(participant, Tokens.Hash(token), Now);
        await Take(exercise, number, $"join-{participant.Id}", participant.Id, new JoinRoom(participant.Id, name));
        return (participant, token);
    }

    /// <summary>Who was taken out of their room comes back into it with the same browser and under the same name, and is the same person.</summary>
    public Task ComeBack(StoredExercise exercise, StoredParticipant participant) => Take(exercise, participant.Room, $"join-{participant.Id}-{Tokens.NewId()}", participant.Id,
        new JoinRoom(participant.Id, participant.Name));

    private async Task<int> EmptiestRoom(StoredExercise exercise)
    {
        if (exercise.Rooms == 1) return 1;
        var views = await Task.WhenAll(Enumerable.Range(1, exercise.Rooms).Select(number => Room(exercise, number).ViewRoom()));
        return 1 + Enumerable.Range(0, views.Length).MinBy(index => JsonSerializer.Deserialize<RoomView>(views[index], RoomLog.Json)!.People.Count);
    }

    /// <summary>Sends a command to a room.</summary>
    public Task<string> Take(StoredExercise exercise, int room, string id, string by, RoomCommand command) =>
        Room(exercise, room).Take(id, by, JsonSerializer.Serialize(command, RoomLog.Json));

    private string NewCode() => JoinCodes.New(store.CodesThatWork(Now));

    /// <summary>Another code, for when the old one ran out or became known.</summary>
    public StoredExercise Renew(StoredExercise exercise)
    {
        var renewed = exercise with { Code = NewCode(), CodeUntil = Now + (long)JoinCodes.Lasts.TotalMilliseconds };
        store.SetCode(exercise.Id, renewed.Code, renewed.CodeUntil);
        return renewed;
    }

    /// <summary>Whether two names are the same to a reader.</summary>
    public static bool IsSameName(string one, string other) => string.Equals(PersonName.Clean(one), PersonName.Clean(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a name is left when it is cleaned.</summary>
    public static bool IsName(string name) => PersonName.Clean(name) is not null;
}
