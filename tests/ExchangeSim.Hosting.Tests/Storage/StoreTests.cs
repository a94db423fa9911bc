using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Serving;
using ExchangeSim.Hosting.Databases;
using ExchangeSim.Hosting.Storage;
using ExchangeSim.Hosting.Storage.Postgres;
using ExchangeSim.Hosting.Storage.Sqlite;
using ExchangeSim.Hosting.Tests.Membership;
using ExchangeSim.Scenarios.Exercises;

namespace ExchangeSim.Hosting.Tests.Storage;

/// <summary>What a server keeps is the same in a folder and in PostgreSQL.</summary>
public abstract class StoreTests
{
    private static PlannedExercise Planned { get; } = PlannedExercise.Of(ExerciseFile.Read(Path.Combine(Shell.Root, "scenarios", "exercises", "first-lesson.exercise.yaml")));

    internal static StoredExercise Exercise { get; } = new("e1", Planned.Plan.Id, Planned.Plan.Title, "ABCDEFG", 1_000, 2, 500);

    internal static LogEntry Entry(long ordinal, string id, RoomCommand command) => new(ordinal, 10 * ordinal, 20 * ordinal, id, "anna", command);

    private protected static ExerciseStore Fill(ServerDatabase database)
    {
        var store = new ExerciseStore(database);
        store.Create(Exercise, [1, 2, 3], Planned, 7);
        return store;
    }

    private protected static async Task Exercises_people_and_drafts_are_found_again(ServerDatabase database)
    {
        var store = Fill(database);
        Assert.Equal(Exercise, Assert.Single(store.All()) with { Title = Exercise.Title });
        Assert.Equal("e1", store.FindByCode("ABCDEFG")!.Id);
        Assert.Equal("e1", store.FindByInstructor([1, 2, 3])!.Id);
        Assert.Null(store.FindByInstructor([1, 2]));
        store.SetEvaluator("e1", [4]);
        store.SetInstructor("e1", [5]);
        store.SetCode("e1", "HJKMNPQ", 2_000);
        Assert.Equal(("e1", "e1", 2_000L), (store.FindByEvaluator([4])!.Id, store.FindByInstructor([5])!.Id, store.FindByCode("HJKMNPQ")!.CodeUntil));
        Assert.Equal(Planned.Sources, store.Texts("e1"));
        var person = new StoredParticipant("p1", "e1", 2, "Bình");
        await store.Add(person, [8], "ABCDEFGHJK", 600);
        await store.SetToken(person, [9]);
        Assert.Equal((null, person, person), (store.FindParticipant([8]), store.FindParticipant([9]), store.FindByReturnCode("ABCDEFGHJK")));
        Assert.Equal(person, Assert.Single(store.ParticipantsOf("e1")));
        await Drafts_belong_to_the_seat(store);
        await A_name_is_claimed_by_one_at_a_time(store);
        var own = new OwnFileStore(database);
        own.Keep([new OwnFile("a.yaml", "one", 1)]);
        own.Keep([new OwnFile("a.yaml", "two", 2)]);
        Assert.Equal(new OwnFile("a.yaml", "two", 2), Assert.Single(own.All()));
        Assert.True(own.Remove("a.yaml"));
        Assert.False(own.Remove("a.yaml"));
        var tokens = new HostTokenStore(database);
        tokens.Add([1], 100, 0);
        tokens.Add([2], 300, 200);
        Assert.Equal((false, true, false), (tokens.Has([1], 0), tokens.Has([2], 300), tokens.Has([2], 301)));
    }

    private static async Task A_name_is_claimed_by_one_at_a_time(ExerciseStore store)
    {
        StoredParticipant Dung(string id) => new(id, "e1", 1, "Dung");
        Assert.True(await store.Add(Dung("d1"), [21], "d1", 700, "DUNG"));
        Assert.False(await store.Add(Dung("d2"), [22], "d2", 700, "DUNG"));
        Assert.Null(store.FindParticipant([22]));
        Assert.True(await store.Add(Dung("d3"), [23], "d3", 700, "DŨNG"));
        Assert.True(await store.Add(Dung("d4"), [24], "d4", 700) && await store.Add(Dung("d5"), [25], "d5", 700));
        await store.Unclaim("d1");
        Assert.True(await store.Add(Dung("d6"), [26], "d6", 700, "DUNG"));
        await store.Forget("d6");
        Assert.True(await store.Add(Dung("d7"), [27], "d7", 700, "DUNG"));
        Assert.Equal(["d1", "d3", "d4", "d5", "d7"], store.ParticipantsOf("e1").Select(one => one.Id).Where(id => id[0] == 'd'));
    }

    private static async Task Drafts_belong_to_the_seat(ExerciseStore store)
    {
        StoredParticipant first = new("p1", "e1", 2, "Bình"), again = new("p2", "e1", 2, "Bình on another machine"), elsewhere = new("p3", "e1", 1, "Chi");
        await store.Add(again, [10], "p2", 601);
        await store.Add(elsewhere, [11], "p3", 602);
        await store.SaveDraft(first, null, "note", "before there was a seat", 1);
        await store.SaveDraft(first, "hanoi", "form", "half", 2);
        await store.SaveDraft(first, "hanoi", "form", "half a sentence", 3);
        await store.SaveDraft(first, "hanoi", "other", "x", 3);
        await store.SaveDraft(first, "hanoi", "other", "", 4);
        Assert.Equal(["form: half a sentence", "note: before there was a seat"], Drafts(first, "hanoi"));
        Assert.Equal(["note: before there was a seat"], Drafts(first, null));
        Assert.Equal(["form: half a sentence"], Drafts(again, "hanoi"));
        Assert.Empty(Drafts(again, "vientiane"));
        Assert.Empty(Drafts(elsewhere, "hanoi"));
        await store.SaveDraft(first, "hanoi", "note", "", 5); // it is gone, and does not come back from before
        Assert.Equal(["form: half a sentence"], Drafts(first, "hanoi"));

        IEnumerable<string> Drafts(StoredParticipant of, string? seat) =>
            store.Drafts(of, seat).Select(draft => $"{draft.Key}: {draft.Value}").Order(StringComparer.Ordinal);
    }

    private protected static async Task A_room_is_found_again_and_an_earlier_life_of_it_writes_no_more(ServerDatabase database)
    {
        var exercises = Fill(database);
        var rooms = new RoomStore(database);
        Assert.Null(await rooms.Find("e1/3"));
        var life = await rooms.NextLife("e1/1");
        await rooms.Append("e1/1", life, Entry(1, "a", new JoinRoom("anna", "Anna")));
        await rooms.Append("e1/1", life, Entry(2, "b", new EndExercise()));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => rooms.Append("e1/1", life, Entry(2, "c", new PauseClock())));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => rooms.Append("e1/1", life, Entry(3, "a", new PauseClock())));
        await rooms.Reach("e1/1", life, 77);
        await rooms.KeepSnapshot("e1/1", life, new RoomSnapshot("build", 2, [1, 2, 3]));
        var found = (await rooms.Find("e1/1"))!;
        Assert.Equal(["a", "b"], found.Entries.Select(entry => entry.Id));
        // Earlier versions kept a character that PostgreSQL has in no text, and a backslash before five letters is none.
        var other = await rooms.NextLife("e1/2");
        await rooms.Append("e1/2", other, Entry(1, "n", new WriteMessage("hanoi", "vientiane", "a\0\0b \\u0000 \\\0")));
        Assert.Equal(["e1/2"], exercises.RoomsUnderWay(500));
        Assert.Equal([true, false], exercises.RoomsOf("e1").Select(room => room.IsEnded));
        Assert.Equal((77L, 2L, "build", 3), (found.Reached, found.Snapshot!.Ordinal, found.Snapshot.Build, found.Snapshot.World.Length));
        Assert.Equal((0, 1), exercises.Played()["e1"]);
        Assert.Equal(["e1/2"], exercises.RoomsUnderWay(500));
        Assert.Empty(exercises.RoomsUnderWay(501));
        Assert.Equal(life + 1, await rooms.NextLife("e1/1"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => rooms.Append("e1/1", life, Entry(3, "c", new PauseClock())));
        await Assert.ThrowsAsync<InvalidOperationException>(() => rooms.Reach("e1/1", life, 99));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => rooms.NextLife("e1/3"));
    }

    private protected static void The_log_can_be_neither_changed_nor_cut(ServerDatabase database)
    {
        Fill(database);
        using var connection = database.Open();
        connection.Execute("insert into log (room, ordinal, id, line) values ('e1/1', 1, 'a', 'x')");
        Assert.ThrowsAny<System.Data.Common.DbException>(() => connection.Execute("update log set line = 'y'"));
        Assert.ThrowsAny<System.Data.Common.DbException>(() => connection.Execute("delete from log"));
    }
}

public sealed class SqliteStoreTests : StoreTests, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-store-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_folder_keeps_what_a_server_knows()
    {
        using (var database = new SqliteDatabase(Path.Combine(_folder, "a"))) await Exercises_people_and_drafts_are_found_again(database);
        using (var database = new SqliteDatabase(Path.Combine(_folder, "b"))) await A_room_is_found_again_and_an_earlier_life_of_it_writes_no_more(database);
        using (var database = new SqliteDatabase(Path.Combine(_folder, "c"))) The_log_can_be_neither_changed_nor_cut(database);
    }

    [Fact]
    public async Task What_people_write_while_rooms_write_is_kept_and_nobody_is_refused()
    {
        using var database = new SqliteDatabase(_folder);
        var (store, rooms) = (Fill(database), new RoomStore(database));
        var person = new StoredParticipant("p1", "e1", 2, "Bình");
        await store.Add(person, [9], "p1", 600);
        var life = await rooms.NextLife("e1/1");
        await Parallel.ForAsync(0, 200, async (number, _) =>
        {
            await rooms.Reach("e1/1", life, number);
            await store.SaveDraft(person, Seat(number), $"form {number}", "half", number);
        });
        Assert.Equal(200, Enumerable.Range(0, 5).Sum(number => store.Drafts(person, Seat(number)).Count));

        static string Seat(int number) => $"seat-{number % 5}"; // each keeps as many as it may
    }

    [Fact]
    public async Task A_folder_of_the_first_schema_opens_with_all_that_is_in_it()
    {
        using (var made = new SqliteDatabase(_folder)) { }
        File.Delete(Path.Combine(_folder, "exchangesim.db"));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        using (var old = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(_folder, "exchangesim.db")}"))
        {
            old.Open();
            old.Execute(Migrations.Text("sqlite/001-exercises.sql"));
            old.Execute("""
                insert into exercises (id, plan, title, code, code_until, instructor_hash, rooms, created)
                  values ('e1', 'first-lesson', '{"en":"Lesson"}', 'ABCDEFG', 1, x'01', 1, 2);
                insert into rooms (room, exercise, number, header) values ('e1/1', 'e1', 1, '{}');
                insert into log (room, ordinal, id, line) values ('e1/1', 1, 'a', '{"command":{"do":"end-exercise"}}');
                insert into participants (id, exercise, room, name, token_hash, joined) values ('p1', 'e1', 1, 'Anna', x'09', 3);
                insert into drafts (participant, name, text, saved) values ('p1', 'form', 'half', 4);
                pragma user_version = 1
                """);
        }
        using var database = new SqliteDatabase(_folder);
        var store = new ExerciseStore(database);
        Assert.Equal("Lesson", store.FindByInstructor([1])!.Title.ByLanguage["en"]);
        Assert.Equal((1, 1), store.Played()["e1"]);
        Assert.Equal("half", store.Drafts(store.FindParticipant([9])!, "hanoi")["form"]);
        store.SetEvaluator("e1", [4]); // what came with later schemas
        Assert.Equal("e1", store.FindByEvaluator([4])!.Id);
        Assert.Empty(new OwnFileStore(database).All());
        Assert.Null(store.ReturnCode("p1"));
        await store.GiveReturnCode("p1", "ABCDEFGHJK");
        await store.GiveReturnCode("p1", "another, which comes too late");
        Assert.Equal("ABCDEFGHJK", store.ReturnCode("p1"));
    }

    [Fact]
    public void A_folder_of_a_later_version_is_left_alone()
    {
        using (var database = new SqliteDatabase(_folder))
        using (var connection = database.Open()) connection.Execute("pragma user_version = 99");
        var later = Assert.Throws<ClusterException>(() => new SqliteDatabase(_folder)).Message;
        Assert.Contains("belongs to a later version of exchangesim (schema 99", later, StringComparison.Ordinal);
    }

    private Exception Refused()
    {
        var refused = Record.Exception(() => new SqliteDatabase(_folder).Dispose());
        Assert.NotNull(refused);
        Assert.DoesNotContain("another server", refused.Message, StringComparison.Ordinal);
        return refused;
    }

    [Theory]
    [InlineData("garbage", "exchangesim.db is no database of exchangesim; move it away")]
    [InlineData("truncated", "exchangesim.db is damaged; put a copy")]
    [InlineData("folder", "exchangesim.db cannot be opened; it must be a file")]
    public void A_database_file_that_is_none_is_said_in_a_sentence(string kind, string words)
    {
        var file = Path.Combine(_folder, "exchangesim.db");
        if (kind == "garbage") File.WriteAllText(file, new string('x', 5000));
        else if (kind == "folder") Directory.CreateDirectory(file);
        else
        {
            new SqliteDatabase(_folder).Dispose();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            using var cut = File.OpenWrite(file);
            cut.SetLength(cut.Length / 2 / 4096 * 4096);
        }
        var refused = Assert.IsType<ClusterException>(Refused());
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("or name another folder with --data", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_data_folder_that_is_a_file_is_said_in_a_sentence()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        Assert.Contains("or name another folder with --data", Assert.Throws<ClusterException>(() => new SqliteDatabase(file)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(13, "there is no space left on the disk of /data")]
    [InlineData(8, "the data folder /data cannot be written")]
    [InlineData(1032, "the data folder /data cannot be written")] // of its own kind of read-only
    [InlineData(778, "the disk of /data cannot be read or written")]
    [InlineData(5, "the database of /data does not answer")]
    public void What_fails_while_a_server_runs_is_said_in_a_sentence_through_whatever_it_came(int code, string words)
    {
        var failure = new AggregateException(new InvalidOperationException("a room", new Microsoft.Data.Sqlite.SqliteException($"SQLite Error {code}: 'x'.", code)));
        Assert.StartsWith(words, DataFolderFault.WhileServing(failure, "/data"), StringComparison.Ordinal);
        Assert.Null(DataFolderFault.WhileServing(new InvalidOperationException("of another kind"), "/data"));
        Assert.Null(DataFolderFault.WhileServing(new Microsoft.Data.Sqlite.SqliteException("SQLite Error 19: 'UNIQUE constraint failed'.", 19), "/data"));
    }

    [Fact]
    public void What_a_server_keeps_is_read_by_nobody_else()
    {
        if (OperatingSystem.IsWindows()) return;
        var folder = Path.Combine(_folder, "own");
        using var database = new SqliteDatabase(folder);
        using (var connection = database.Open()) connection.Execute("create table some (one)"); // the log beside it is made
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        foreach (var file in Directory.GetFiles(folder)) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public void Two_servers_do_not_share_a_folder()
    {
        using (var first = new SqliteDatabase(_folder))
            Assert.StartsWith("another server uses", Assert.Throws<ClusterException>(() => new SqliteDatabase(_folder)).Message, StringComparison.Ordinal);
        using var second = new SqliteDatabase(_folder);
    }
}

[Trait("Category", "Slow")]
public sealed class PostgresStoreTests : StoreTests
{
    [PostgresFact]
    public async Task A_database_keeps_what_a_server_knows_and_servers_that_start_at_once_make_its_tables_once()
    {
        using var server = PostgresServer.Create();
        foreach (var name in new[] { "a", "b", "c" }) server.Execute($"create database {name}");
        using (var database = Open(server, "a")) await Exercises_people_and_drafts_are_found_again(database);
        using (var database = Open(server, "b")) await A_room_is_found_again_and_an_earlier_life_of_it_writes_no_more(database);
        using (var database = Open(server, "c")) The_log_can_be_neither_changed_nor_cut(database);
        Parallel.For(0, 6, _ => Open(server, "postgres", isShared: true).Dispose());
        using (var database = Open(server, "postgres")) Assert.Empty(new ExerciseStore(database).All());
        using (var database = Open(server, "a")) Assert.Single(new ExerciseStore(database).All());
    }

    [PostgresFact]
    public void Servers_share_a_database_only_when_all_of_them_are_of_a_cluster_and_none_opens_that_of_a_later_version()
    {
        using var server = PostgresServer.Create();
        using (Open(server, "postgres"))
        {
            foreach (var isShared in new[] { false, true })
                Assert.Contains("another server uses the database", Assert.Throws<ClusterException>(() => Open(server, "postgres", isShared)).Message, StringComparison.Ordinal);
        }
        using (Open(server, "postgres", isShared: true))
        using (Open(server, "postgres", isShared: true))
            Assert.Throws<ClusterException>(() => Open(server, "postgres"));
        server.Execute("update exchangesim.version set number = 99");
        var later = Assert.Throws<ClusterException>(() => Open(server, "postgres")).Message;
        Assert.Contains("belongs to a later version of exchangesim (schema 99", later, StringComparison.Ordinal);
        Assert.DoesNotContain(PostgresServer.Password, later, StringComparison.Ordinal);
    }

    private static PostgresDatabase Open(PostgresServer server, string name, bool isShared = false) =>
        new(PostgresAddress.Parse(server.Connection.Replace("Database=postgres", $"Database={name}", StringComparison.Ordinal)), isShared);
}
