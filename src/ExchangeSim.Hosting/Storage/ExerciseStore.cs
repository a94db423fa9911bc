using System.Globalization;
using System.Text.Json;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Model;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;
using System.Data.Common;
using ExchangeSim.Hosting.Databases;

namespace ExchangeSim.Hosting.Storage;

/// <summary>Exercises, who takes part, and what they have half written, in the server's database.</summary>
public sealed class ExerciseStore(ServerDatabase database)
{
    private const string Columns = "id, plan, title, code, code_until, rooms, created";

    /// <summary>Keeps a new exercise with its rooms, whose logs are empty.</summary>
    public void Create(StoredExercise exercise, byte[] instructorHash, PlannedExercise planned, ulong seed) => database.Write(connection =>
    {
        connection.Execute($"insert into exercises ({Columns}, instructor_hash) values ($1, $2, $3, $4, $5, $6, $7, $8)",
            exercise.Id, exercise.Plan, JsonSerializer.Serialize(exercise.Title, RoomLog.Json), exercise.Code, exercise.CodeUntil, exercise.Rooms, exercise.Created,
                instructorHash);
        for (var i = 0; i < planned.Sources.Count; i++)
            connection.Execute("insert into texts (exercise, position, file, text) values ($1, $2, $3, $4)", exercise.Id, i, planned.Sources[i].File, planned.Sources[i].Text);
        for (var number = 1; number <= exercise.Rooms; number++)
            connection.Execute("insert into rooms (room, exercise, number, header) values ($1, $2, $3, $4)",
                exercise.RoomKey(number), exercise.Id, number, JsonSerializer.Serialize(LogHeader.Of(exercise.Id, number, planned, seed), RoomLog.Json));
        return exercise.Rooms;
    }).GetAwaiter().GetResult();

    /// <summary>All exercises, the newest first.</summary>
    public IReadOnlyList<StoredExercise> All()
    {
        using var connection = database.Open();
        return connection.Query($"select {Columns} from exercises order by created desc, id", Read);
    }

    /// <summary>How far each exercise was played, by id: how many people came in, and how many of its rooms were ended.</summary>
    public IReadOnlyDictionary<string, (int People, int RoomsOver)> Played()
    {
        using var connection = database.Open();
        return connection.Query(
            "select id, (select count(*) from participants where exercise = e.id), (select count(distinct l.room) from rooms r join log l on l.room = r.room " +
                $"where r.exercise = e.id and {database.JsonText("l.line", "command", "do")} = 'end-exercise') from exercises e",
            row => (Id: row.GetString(0), Played: (row.GetInt32(1), row.GetInt32(2)))).ToDictionary(one => one.Id, one => one.Played);
    }

    /// <summary>How far the rooms of an exercise came, in order of their numbers: whether each was ended, and the simulated time that it had reached, milliseconds.</summary>
    public IReadOnlyList<(bool IsEnded, long Reached)> RoomsOf(string exercise)
    {
        using var connection = database.Open();
        return connection.Query(
            $"select r.reached, (select max(l.id) from log l where l.room = r.room and {database.JsonText("l.line", "command", "do")} = 'end-exercise'), " +
                $"(select {database.JsonText("l.line", "at")} from log l where l.room = r.room order by l.ordinal desc limit 1) " +
                "from rooms r where r.exercise = $1 order by r.number",
            row => (IsEnded: !row.IsDBNull(1),
                Reached: Math.Max(row.GetInt64(0), row.IsDBNull(2) ? 0 : long.Parse(row.GetString(2), CultureInfo.InvariantCulture))), exercise);
    }

    /// <summary>Keys of the rooms of exercises that were made since then (milliseconds since 1970) and were not ended.</summary>
    public IReadOnlyList<string> RoomsUnderWay(long since)
    {
        using var connection = database.Open();
        return connection.Query(
            "select r.room from rooms r join exercises e on e.id = r.exercise where e.created >= $1 and not exists " +
                $"(select 1 from log l where l.room = r.room and {database.JsonText("l.line", "command", "do")} = 'end-exercise') order by e.created desc, r.room",
            row => row.GetString(0), since);
    }

    /// <summary>An exercise by its id, or null.</summary>
    public StoredExercise? Find(string id)
    {
        using var connection = database.Open();
        return connection.Query($"select {Columns} from exercises where id = $1", Read, id).FirstOrDefault();
    }

    /// <summary>An exercise by its code, or null.</summary>
    public StoredExercise? FindByCode(string code)
    {
        using var connection = database.Open();
        return connection.Query($"select {Columns} from exercises where code = $1", Read, code).FirstOrDefault();
    }

    /// <summary>The codes that are taken at a moment (milliseconds since 1970).</summary>
    public IReadOnlyList<string> CodesThatWork(long now)
    {
        using var connection = database.Open();
        return connection.Query("select code from exercises where code_until > $1", row => row.GetString(0), now);
    }

    /// <summary>The exercise whose instructor has a token with this hash, or null.</summary>
    public StoredExercise? FindByInstructor(byte[] hash)
    {
        using var connection = database.Open();
        return connection.Query($"select {Columns} from exercises where instructor_hash = $1", Read, hash).FirstOrDefault();
    }

    /// <summary>The exercise whose evaluator has a token with this hash, or null.</summary>
    public StoredExercise? FindByEvaluator(byte[] hash)
    {
        using var connection = database.Open();
        return connection.Query($"select {Columns} from exercises where evaluator_hash = $1", Read, hash).FirstOrDefault();
    }

    /// <summary>Hashes of the tokens that open a room of an exercise now, in hexadecimal: its instructor's, its evaluator's, and those of its participants.</summary>
    public IReadOnlySet<string> TokensOf(string exercise, int room)
    {
        using var connection = database.Open();
        return connection.Query("select instructor_hash from exercises where id = $1 union all select evaluator_hash from exercises where id = $1 and evaluator_hash is not null " +
            "union all select token_hash from participants where exercise = $1 and room = $2", row => Convert.ToHexString(row.GetFieldValue<byte[]>(0)), exercise, room)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Gives an exercise's evaluator a token; the one before works no longer.</summary>
    public void SetEvaluator(string id, byte[] hash) => database.WriteNow("update exercises set evaluator_hash = $2 where id = $1", id, hash);

    /// <summary>Gives an exercise another code.</summary>
    public void SetCode(string id, string code, long until) => database.WriteNow("update exercises set code = $2, code_until = $3 where id = $1", id, code, until);

    /// <summary>Gives an exercise's instructor another token.</summary>
    public void SetInstructor(string id, byte[] hash) => database.WriteNow("update exercises set instructor_hash = $2 where id = $1", id, hash);

    /// <summary>The texts of an exercise, its plan's first.</summary>
    public IReadOnlyList<SourceText> Texts(string id)
    {
        using var connection = database.Open();
        return connection.Query("select file, text from texts where exercise = $1 order by position", row => new SourceText(row.GetString(0), row.GetString(1)), id);
    }

    /// <summary>Keeps a participant, what their browser shows to come back, and what they type to come back with another one.</summary>
    /// <param name="participant">Who.</param>
    /// <param name="tokenHash">The hash of what the browser shows.</param>
    /// <param name="returnCode">What they type.</param>
    /// <param name="joined">Milliseconds since 1970 in UTC.</param>
    /// <param name="claim">A name that no other participant of the exercise may claim until it is <see cref="Unclaim">let go</see>; null: none.</param>
    /// <returns>Whether it was kept; not where another has the claim, on whichever server.</returns>
    public async Task<bool> Add(StoredParticipant participant, byte[] tokenHash, string returnCode, long joined, string? claim = null) =>
        await database.Write("insert into participants (id, exercise, room, name, token_hash, return_code, joined, name_claim) values ($1, $2, $3, $4, $5, $6, $7, $8) " +
            "on conflict (exercise, name_claim) do nothing",
            participant.Id, participant.Exercise, participant.Room, participant.Name, tokenHash, returnCode, joined, claim) == 1;

    /// <summary>Lets others claim the name that a participant claimed.</summary>
    public Task Unclaim(string participant) => database.Write("update participants set name_claim = null where id = $1", participant);

    /// <summary>Forgets a participant who did not come in.</summary>
    public Task Forget(string participant) => database.Write("delete from participants where id = $1", participant);

    /// <summary>The participant whose browser has a token with this hash, or null.</summary>
    public StoredParticipant? FindParticipant(byte[] tokenHash) => Participants("token_hash = $1", tokenHash).FirstOrDefault();

    /// <summary>The participant who has this return code, or null.</summary>
    public StoredParticipant? FindByReturnCode(string code) => Participants("return_code = $1", code).FirstOrDefault();

    /// <summary>Who ever came into an exercise, in that order.</summary>
    public IReadOnlyList<StoredParticipant> ParticipantsOf(string exercise) => Participants("exercise = $1", exercise);

    /// <summary>A participant's browser has another token now; the one before works no longer.</summary>
    public Task SetToken(StoredParticipant participant, byte[] tokenHash) =>
        database.Write("update participants set token_hash = $2 where id = $1", participant.Id, tokenHash);

    /// <summary>A participant's return code, or null for those who came in before there were any.</summary>
    public string? ReturnCode(string participant)
    {
        using var connection = database.Open();
        return connection.Query("select return_code from participants where id = $1", row => row.IsDBNull(0) ? null : row.GetString(0), participant).FirstOrDefault();
    }

    /// <summary>Gives a return code to a participant who has none.</summary>
    public Task GiveReturnCode(string participant, string code) =>
        database.Write("update participants set return_code = $2 where id = $1 and return_code is null", participant, code);

    private IReadOnlyList<StoredParticipant> Participants(string where, object value)
    {
        using var connection = database.Open();
        return connection.Query($"select id, exercise, room, name from participants where {where} order by joined, id",
            row => new StoredParticipant(row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetString(3)), value);
    }

    /// <summary>The most texts that are kept half written at a seat; a new one takes the place of the oldest.</summary>
    public const int MostDrafts = 40;

    /// <summary>Keeps what is half written; an empty text forgets it. It belongs to the seat, so that who comes back to it with another machine finds it.</summary>
    /// <param name="by">Who writes.</param>
    /// <param name="seat">The seat at which they sit, or null: then it is theirs alone.</param>
    /// <param name="name">What is written, such as the form of a lead.</param>
    /// <param name="text">How far it is.</param>
    /// <param name="now">Milliseconds since 1970 in UTC.</param>
    public Task SaveDraft(StoredParticipant by, string? seat, string name, string text, long now) => database.Write(connection =>
    {
        const string newer = "do update set text = excluded.text, saved = excluded.saved";
        // What was written before there was a seat, or by a version that kept drafts by person, is replaced by what is written at the seat.
        if (seat is not null || text.Length == 0) connection.Execute("delete from drafts where participant = $1 and name = $2", by.Id, name);
        if (seat is not null && text.Length == 0) return connection.Execute("delete from seat_drafts where room = $1 and seat = $2 and name = $3", by.RoomKey, seat, name);
        if (seat is not null)
        {
            connection.Execute($"insert into seat_drafts (room, seat, name, text, saved) values ($1, $2, $3, $4, $5) on conflict (room, seat, name) {newer}",
                by.RoomKey, seat, name, text, now);
            return connection.Execute("delete from seat_drafts where room = $1 and seat = $2 and name not in " +
                $"(select name from seat_drafts where room = $1 and seat = $2 order by saved desc, name limit {MostDrafts})", by.RoomKey, seat);
        }
        if (text.Length == 0) return 0;
        connection.Execute($"insert into drafts (participant, name, text, saved) values ($1, $2, $3, $4) on conflict (participant, name) {newer}", by.Id, name, text, now);
        return connection.Execute("delete from drafts where participant = $1 and name not in " +
            $"(select name from drafts where participant = $1 order by saved desc, name limit {MostDrafts})", by.Id);
    });

    /// <summary>What is half written at a participant's seat, by name, with what they wrote before they had one.</summary>
    public IReadOnlyDictionary<string, string> Drafts(StoredParticipant of, string? seat)
    {
        using var connection = database.Open();
        var drafts = connection.Query("select name, text from drafts where participant = $1", ReadDraft, of.Id).ToDictionary();
        if (seat is null) return drafts;
        foreach (var (name, text) in connection.Query("select name, text from seat_drafts where room = $1 and seat = $2", ReadDraft, of.RoomKey, seat)) drafts[name] = text;
        return drafts;
    }

    private static (string Name, string Text) ReadDraft(DbDataReader row) => (row.GetString(0), row.GetString(1));

    private static StoredExercise Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), JsonSerializer.Deserialize<Phrase>(row.GetString(2), RoomLog.Json)!, row.GetString(3), row.GetInt64(4), row.GetInt32(5),
            row.GetInt64(6));
}
