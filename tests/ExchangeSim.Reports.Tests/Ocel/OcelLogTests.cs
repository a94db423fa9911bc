using System.Text.Json;
using ExchangeSim.Model;
using ExchangeSim.Reports.Ocel;
using ExchangeSim.Reports.Tests.Logs;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Simulation.TestKit;
using NodaTime;
using NodaTime.Text;

namespace ExchangeSim.Reports.Tests.Ocel;

[Trait("Category", "Slow")]
public sealed class OcelLogTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-").FullName;

    private string Database => Path.Combine(_folder, "ocel.sqlite");

    private string Json => Path.Combine(_folder, "ocel.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_life_with_third_agencies_and_branches_becomes_events_of_objects()
    {
        Write(Logged.Story);
        Assert.Equal("""
            0:00 information: arises: agency:asker at, request:one request
            0:00 information: submit sent: agency:asker at, message:1 message, request:one request
            1:00 information: submit received: agency:answerer at, message:1 message, request:one request
            1:00 information: consult third agencies asked: agency:answerer at, request:one request
            5:00 information: consult third agencies answered: agency:answerer at, request:one request
            1:00 check: arises: agency:answerer at, request:one/1 request
            1:00 check: query sent: agency:answerer at, message:2 message, request:one/1 request
            2:00 check: query received: agency:quick at, message:2 message, request:one/1 request
            2:00 check: look begun: agency:quick at, desk:quick.ncb desk, officer:quick.ncb.1 by, request:one/1 request
            4:00 check: look done: agency:quick at, desk:quick.ncb desk, officer:quick.ncb.1 by, request:one/1 request
            4:00 check: tell sent: agency:quick at, message:3 message, request:one/1 request
            5:00 check: tell received: agency:answerer at, message:3 message, request:one/1 request
            5:00 check: told: agency:answerer at, request:one/1 request
            1:00 check: arises: agency:answerer at, request:one/2 request
            1:00 check: query sent: agency:answerer at, message:4 message, request:one/2 request
            2:00 check: query received: agency:slow at, message:4 message, request:one/2 request
            2:00 check: look begun: agency:slow at, desk:slow.ncb desk, officer:slow.ncb.1 by, request:one/2 request
            4:00 check: look done: agency:slow at, desk:slow.ncb desk, officer:slow.ncb.1 by, request:one/2 request
            4:00 check: tell sent: agency:slow at, message:5 message, request:one/2 request
            5:00 check: tell received: agency:answerer at, message:5 message, request:one/2 request
            5:00 check: told: agency:answerer at, request:one/2 request
            5:00 information: choose: agency:answerer at, desk:answerer.ncb desk, request:one request
            5:00 information: fork branches begun: agency:answerer at, request:one request
            7:00 information: fork branches joined: agency:answerer at, request:one request
            5:00 information: search wait begun: agency:answerer at, request:one request
            6:00 information: search wait over: agency:answerer at, request:one request
            5:00 information: paper begun: agency:answerer at, desk:answerer.ncb desk, officer:answerer.ncb.1 by, request:one request
            7:00 information: paper done: agency:answerer at, desk:answerer.ncb desk, officer:answerer.ncb.1 by, request:one request
            7:00 information: reply sent: agency:answerer at, message:6 message, request:one request
            8:00 information: reply received: agency:asker at, message:6 message, request:one request
            8:00 information: answered: agency:asker at, request:one request
            """, Events());
    }

    [Fact]
    public void Nested_requests_messages_desks_and_officers_are_linked_to_what_they_belong_to()
    {
        Write(Logged.Story);
        using var database = OcelSqliteRules.Open(Database);
        var links = OcelSqliteRules.Rows(database, "SELECT ocel_source_id || ' ' || ocel_qualifier || ' ' || ocel_target_id FROM object_object").Select(r => r[0]).ToHashSet();
        Assert.Superset(new HashSet<string>
        {
            "request:one requesting agency:asker", "request:one requested agency:answerer", "request:one/2 inside request:one", "request:one/2 requested agency:slow",
            "message:5 carries request:one/2", "message:5 from agency:slow", "message:5 to agency:answerer", "officer:slow.ncb.1 works at desk:slow.ncb",
                "desk:slow.ncb of agency:slow",
        }, links);
        Assert.Equal("answered",
            OcelSqliteRules.Rows(database,
            "SELECT outcome FROM object_Request WHERE ocel_id = 'request:one' AND ocel_changed_field = 'outcome' AND ocel_time = '2024-01-01T08:00:00.000Z'").Single()[0]);
    }

    [Fact]
    public void Both_files_keep_the_rules_of_the_standard_in_random_worlds()
    {
        for (var seed = 0; seed < 25; seed++)
        {
            Write(RandomScenario.Of(seed));
            OcelJsonRules.Check(Json);
            OcelSqliteRules.Check(Database);
        }
    }

    public static TheoryData<string> Shipped() => [.. Directory.EnumerateFiles(ShippedFiles.Folder, "*.yaml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Both_files_of_a_shipped_scenario_keep_the_rules_and_no_desk_has_more_officers_than_posts(string file)
    {
        var read = ScenarioFile.Read(Path.Combine(ShippedFiles.Folder, file)).Scenario!;
        Write(read with { Length = read.WarmUp + Duration.FromDays(60) });
        OcelJsonRules.Check(Json);
        OcelSqliteRules.Check(Database);
        using var database = OcelSqliteRules.Open(Database);
        var relief = read.Injects.SelectMany(i => i.Effects).OfType<Staffing>().Where(s => s.Change > 0).ToList();
        var desks = OcelSqliteRules.Rows(database, """
            SELECT d.ocel_id, d.posts, count(o.ocel_source_id) FROM object_Desk d LEFT JOIN object_object o ON o.ocel_target_id = d.ocel_id AND o.ocel_qualifier = 'works at'
            GROUP BY d.ocel_id
            """);
        Assert.All(desks, d => Assert.True(int.Parse(d[2]) <= int.Parse(d[1]) + relief.Where(r => d[0] == $"desk:{r.Agency}.{r.Desk}").Sum(r => r.Change), string.Join(' ', d)));
        Assert.Contains(desks, d => d[2] != "0");
    }

    [Fact]
    public void A_desk_that_is_open_by_day_lets_the_work_rest_and_says_how_long()
    {
        var scenario = Small.Scenario(Small.There(Small.Work("look-up", "ncb", Small.Hours(3), "reply")), [Small.Desk("ncb", 1, Small.Daily(0, 2))],
            1) with { Requests = [Small.Listed("one", 0)] };
        Write(scenario);
        using var database = OcelSqliteRules.Open(Database);
        Assert.Equal(["look-up", "0", "3.0", "22.0"], OcelSqliteRules.Rows(database, "SELECT step, translation, worked_hours, rested_hours FROM event_InformationLookUpDone")
            .Single());
    }

    [Fact]
    public void Without_completion_nothing_is_left_behind()
    {
        using (new OcelLog(Database, Logged.Story)) Assert.NotEmpty(Directory.GetFiles(_folder));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    private void Write(Scenario scenario)
    {
        Assert.Equal([Database, Json], Logged.Run(scenario, _folder, new OcelLog(Database, scenario)));
        Assert.Equal(2, Directory.GetFileSystemEntries(_folder).Length);
    }

    private string Events()
    {
        using var log = JsonDocument.Parse(File.ReadAllText(Json));
        return string.Join('\n', log.RootElement.GetProperty("events").EnumerateArray().Select(Line));
    }

    private static string Line(JsonElement happening)
    {
        var time = InstantPattern.ExtendedIso.Parse(happening.GetProperty("time").GetString()!).Value - Small.Monday;
        var objects = happening.GetProperty("relationships").EnumerateArray().Select(r => $"{r.GetProperty("objectId").GetString()} {r.GetProperty("qualifier").GetString()}");
        return $"{(int)time.TotalHours}:{time.Minutes:00} {happening.GetProperty("type").GetString()}: {string.Join(", ", objects)}";
    }
}
