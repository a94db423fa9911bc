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

    /// <summary>A person comes in: into the room from which somebody of their name was taken out, who then is them, else into the one with the fewest people. The token is what
    /// their browser shows to come back.</summary>
    public async Task<(StoredParticipant Participant, string Token)> Join(StoredExercise exercise, string name)
    {
        var token = Tokens.New();
        var gone = (await Namesakes(exercise, name)).LastOrDefault(one => one.Person is null).Participant;
        var participant = new StoredParticipant(Tokens.NewId(), exercise.Id, gone?.Room ?? await EmptiestRoom(exercise), name);
        // Kept first: an entry of the log whose person is not known would be of no use to anybody, the other way round does no harm.
        await store.Add(participant, Tokens.Hash(token), ReturnCodes.New(), Now);
        await Take(exercise, participant.Room, $"join-{participant.Id}", participant.Id, new JoinRoom(participant.Id, name));
        return (participant, token);
    }

    /// <summary>Who was taken out of their room comes back into it and is the same person.</summary>
    public async Task ComeBack(StoredExercise exercise, StoredParticipant participant)
    {
        if (await PersonOf(exercise, participant) is not null) return;
        await Take(exercise, participant.Room, $"join-{participant.Id}-{Tokens.NewId()}", participant.Id, new JoinRoom(participant.Id, participant.Name));
    }

    /// <summary>A person comes back with another browser; the one before is nobody's from now on.</summary>
    public async Task<string> Return(StoredExercise exercise, StoredParticipant participant)
    {
        var token = Tokens.New();
        await ComeBack(exercise, participant);
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

    /// <summary>Whether somebody of that name is in one of the rooms.</summary>
    public async Task<bool> IsNameThere(StoredExercise exercise, string name) => (await Namesakes(exercise, name)).Any(one => one.Person is not null);

    private async Task<IReadOnlyList<(StoredParticipant Participant, PersonCard? Person)>> Namesakes(StoredExercise exercise, string name) =>
        await Task.WhenAll(store.ParticipantsOf(exercise.Id).Where(one => IsSameName(one.Name, name)).Select(async one => (one, await PersonOf(exercise, one))));

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
