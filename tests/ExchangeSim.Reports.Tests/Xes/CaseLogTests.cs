using ExchangeSim.Model;
using ExchangeSim.Reports.Tests.Mining;
using ExchangeSim.Reports.Xes;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.TestKit;
using NodaTime;

namespace ExchangeSim.Reports.Tests.Xes;

public sealed class CaseLogTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-").FullName;

    private string FilePath => Path.Combine(_folder, "events.xes");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Work_that_rests_overnight_is_suspended_and_messages_leave_one_agency_and_arrive_at_the_other()
    {
        var office = Small.Daily(9, 12);
        var scenario = Small.Scenario(Small.There(Small.Work("look-up", "registry", Small.Hours(4), "reply")), [Small.Desk("registry", 1, office)],
            lineHours: 1) with { Requests = [Small.Listed("the-van", 7)] };
        Assert.Equal(
            """
            01 07:00 complete arises asker
            01 07:00 complete submit sent asker
            01 08:00 complete submit received answerer
            01 08:00 schedule look-up answerer
            01 09:00 start look-up answerer.registry.1
            01 12:00 suspend look-up answerer.registry.1
            02 09:00 resume look-up answerer.registry.1
            02 10:00 complete look-up answerer.registry.1
            02 10:00 complete reply sent answerer
            02 11:00 complete reply received asker
            02 11:00 complete answered asker
            """, Told(scenario));
    }

    [Fact]
    public void Work_that_a_clock_cuts_short_is_given_up()
    {
        var procedure = Small.There(Small.Work("look-up", "registry", Small.Hours(4), "reply") with { StartsClock = "papers" }) with { Clocks = [new Clock("papers",
            Duration.FromHours(3), "late")] };
        procedure = procedure with { Steps = [.. procedure.Steps, Small.Close("late", Outcome.Lapsed)] };
        var scenario = Small.Scenario(procedure, [Small.Desk("registry", 1)], lineHours: 1) with { Requests = [Small.Listed("first", 0), Small.Listed("second", 1.5)] };
        Assert.Equal(
            """
            01 00:00 complete arises asker
            01 00:00 complete submit sent asker
            01 01:00 complete submit received answerer
            01 01:00 schedule look-up answerer
            01 01:00 start look-up answerer.registry.1
            01 04:00 ate_abort look-up answerer.registry.1
            01 04:00 complete time limit papers runs out answerer
            01 04:00 complete late answerer
            01 01:30 complete arises asker
            01 01:30 complete submit sent asker
            01 02:30 complete submit received answerer
            01 02:30 schedule look-up answerer
            01 04:00 start look-up answerer.registry.1
            01 05:30 ate_abort look-up answerer.registry.1
            01 05:30 complete time limit papers runs out answerer
            01 05:30 complete late answerer
            """, Told(scenario));
    }

    [Fact]
    public void A_clarification_is_a_question_work_and_an_answer_and_what_is_open_at_the_end_is_cut_off_then()
    {
        var ask = new AskStep { Id = "missing", Desk = "ncb", Work = Small.Hours(2), Then = "term" };
        var wait = new WaitStep { Id = "term", Time = Small.Hours(9), Then = "reply" };
        var scenario = Small.Scenario(Small.There(ask, wait), [Small.Desk("registry", 1)], lineHours: 1) with { Requests = [Small.Listed("first", 0)],
            Length = Duration.FromHours(6) };
        Assert.Equal(
            """
            01 00:00 complete arises asker
            01 00:00 complete submit sent asker
            01 01:00 complete submit received answerer
            01 01:00 complete missing question sent answerer
            01 02:00 complete missing question received asker
            01 02:00 schedule missing asker
            01 02:00 start missing asker.ncb.1
            01 04:00 complete missing asker.ncb.1
            01 04:00 complete missing answer sent asker
            01 05:00 complete missing answer received answerer
            01 05:00 schedule term answerer
            01 06:00 unknown term answerer
            """, Told(scenario));
    }

    [Fact]
    public void Requests_to_third_agencies_are_told_inside_the_wait_for_them()
    {
        var consult = new ConsultStep { Id = "enquire", Procedure = "check", Agencies = ["third"], Then = "reply" };
        var check = Small.There(Small.Work("search", "registry", Small.Hours(2), "reply")) with { Id = "check" };
        var scenario = Small.Scenario(Small.There(consult), [Small.Desk("registry", 1)], lineHours: 1);
        scenario = scenario with { Agencies = [.. scenario.Agencies, Small.Agency("third", Small.Desk("registry", 1))], Procedures = [.. scenario.Procedures, check],
            Requests = [Small.Listed("first", 0)] };
        Assert.Equal(
            """
            01 00:00 complete arises asker
            01 00:00 complete submit sent asker
            01 01:00 complete submit received answerer
            01 01:00 schedule enquire answerer
            01 01:00 complete check: submit sent answerer
            01 02:00 complete check: submit received third
            01 02:00 schedule check: search third
            01 02:00 start check: search third.registry.1
            01 04:00 complete check: search third.registry.1
            01 04:00 complete check: reply sent third
            01 05:00 complete check: reply received answerer
            01 05:00 complete check: answered answerer
            01 05:00 complete enquire answerer
            01 05:00 complete reply sent answerer
            01 06:00 complete reply received asker
            01 06:00 complete answered asker
            """, Told(scenario));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(23)]
    public void Any_run_keeps_the_rules_of_the_standard(int seed)
    {
        var scenario = RandomScenario.Of(seed);
        var count = Write(scenario);
        using var text = File.OpenText(FilePath);
        Assert.Equal(count, XesRules.Traces(text).Count());
    }

    [Fact]
    public void Only_the_first_replication_is_told()
    {
        using var log = new CaseLog(FilePath, Example.Scenario);
        Assert.True(log.Wants(0));
        Assert.False(log.Wants(1));
        Assert.Empty(log.Complete(Example.Report)); // it was stopped and another was not
        Assert.False(File.Exists(FilePath));
    }

    [Fact]
    public void Each_stretch_of_work_is_a_row_of_activities_and_everything_else_a_moment()
    {
        var scenario = Small.Scenario(Small.There(Small.Work("look-up", "registry", Small.Hours(4), "reply")), [Small.Desk("registry", 1, Small.Daily(9, 12))],
            lineHours: 1) with { Requests = [Small.Listed("the-van", 7)] };
        Write(scenario);
        Assert.Equal(
            """
            case_id,activity,resource,start_utc,end_utc,kind,part,instance,life,depth,agency,desk,procedure_name,outcome,is_open
            the-van,arises,asker,2024-01-01 07:00:00.000,2024-01-01 07:00:00.000,arrival,,1,0,0,asker,,information,answered,0
            the-van,submit sent,asker,2024-01-01 07:00:00.000,2024-01-01 07:00:00.000,message,,2,0,0,asker,,information,answered,0
            the-van,submit received,answerer,2024-01-01 08:00:00.000,2024-01-01 08:00:00.000,message,transit,3,0,0,answerer,,information,answered,0
            the-van,look-up,answerer.registry.1,2024-01-01 09:00:00.000,2024-01-01 12:00:00.000,work,work,4,0,0,answerer,registry,information,answered,0
            the-van,look-up,answerer.registry.1,2024-01-02 09:00:00.000,2024-01-02 10:00:00.000,work,work,4,0,0,answerer,registry,information,answered,0
            the-van,reply sent,answerer,2024-01-02 10:00:00.000,2024-01-02 10:00:00.000,message,,5,0,0,answerer,,information,answered,0
            the-van,reply received,asker,2024-01-02 11:00:00.000,2024-01-02 11:00:00.000,message,transit,6,0,0,asker,,information,answered,0
            the-van,answered,asker,2024-01-02 11:00:00.000,2024-01-02 11:00:00.000,closing,,7,0,0,asker,,information,answered,0

            """.ReplaceLineEndings("\r\n"), File.ReadAllText(Path.Combine(_folder, "activities.csv")));
    }

    [Fact]
    public void Activities_tell_which_part_of_the_time_work_is_and_what_the_end_of_the_run_cut_off()
    {
        var ask = new AskStep { Id = "missing", Desk = "ncb", Work = Small.Hours(2), Then = "look-up" };
        Write(Small.Scenario(Small.There(ask, Small.Work("look-up", "registry", Small.Hours(9), "reply")), [Small.Desk("registry", 1)], lineHours: 1)
            with { Requests = [Small.Listed("first", 0)], Length = Duration.FromHours(6) });
        Assert.Equal(["missing,asker.ncb.1,work,waiting_for_other_side,0", "look-up,answerer.registry.1,work,work,1"],
            Activities().Where(row => row["kind"] == "work").Select(row => $"{row["activity"]},{row["resource"]},{row["kind"]},{row["part"]},{row["is_open"]}"));
    }

    [Fact]
    public void Work_that_rests_when_the_run_ends_is_open()
    {
        Write(Small.Scenario(Small.There(Small.Work("look-up", "registry", Small.Hours(4), "reply")), [Small.Desk("registry", 1, Small.Daily(9, 12))], lineHours: 1)
            with { Requests = [Small.Listed("the-van", 7)], Length = Duration.FromHours(20) });
        Assert.Equal(["2024-01-01 12:00:00.000,1"], Activities().Where(row => row["kind"] == "work").Select(row => $"{row["end_utc"]},{row["is_open"]}"));
    }

    [Fact]
    public void Branches_begin_with_a_fork_end_with_a_join_and_are_told_apart()
    {
        var fork = new ForkStep { Id = "both", Branches = ["one", "other"], JoinAt = "met" };
        Write(Small.Scenario(Small.There(fork, Small.Work("one", "registry", Small.Hours(2), "met"), Small.Work("other", "registry", Small.Hours(3), "met"),
            new JoinStep { Id = "met", Then = "reply" }),
            [Small.Desk("registry", 2)], lineHours: 1) with { Requests = [Small.Listed("first", 0)] });
        var rows = Activities().ToList();
        Assert.Equal(["both,fork,0", "one,work,1", "other,work,2", "both,join,0"],
            rows.Where(row => row["kind"] is "fork" or "work" or "join").Select(row => $"{row["activity"]},{row["kind"]},{row["life"]}"));
        Assert.Single(rows.Where(row => row["activity"] == "both").Select(row => row["instance"]).Distinct());
    }

    [Fact]
    public void What_is_open_at_the_end_is_marked_with_the_time_until_which_it_was_observed()
    {
        var wait = new WaitStep { Id = "term", Time = Small.Hours(9), Then = "reply" };
        Write(Small.Scenario(Small.There(wait), [Small.Desk("registry", 1)], lineHours: 1) with { Requests = [Small.Listed("first", 0)], Length = Duration.FromHours(6) });
        using var text = File.OpenText(FilePath);
        var trace = XesRules.Traces(text).Single();
        Assert.Equal(("true", "2024-01-01T06:00:00.000+00:00", null),
            (XesRules.ValueOf(trace, "is_open"), XesRules.ValueOf(trace, "observed_until"), XesRules.ValueOf(trace, "closed")));
    }

    [Fact]
    public void Nothing_is_left_behind_without_completion_or_where_a_file_cannot_begin()
    {
        using (new CaseLog(FilePath, Example.Scenario)) Assert.NotEmpty(Directory.GetFiles(_folder));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
        var inTheWay = Directory.CreateDirectory(Path.Combine(_folder, "activities.csv.unfinished")).FullName;
        Assert.ThrowsAny<Exception>(() => new CaseLog(FilePath, Example.Scenario));
        Assert.Equal([inTheWay], Directory.GetFileSystemEntries(_folder));
    }

    private IEnumerable<Dictionary<string, string>> Activities() => CsvReader.Rows(Path.Combine(_folder, "activities.csv"));

    private int Write(Scenario scenario)
    {
        var run = Recorder.Run(scenario, Recorder.Traced(scenario));
        var lives = run.Trace.ToLookup(s => s.Request);
        using var log = new CaseLog(FilePath, scenario);
        foreach (var request in run.Requests) log.Add(0, request, lives[request.Key].Where(s => s.To <= request.ClosedAt).OrderBy(s => s.From).ToArray());
        Assert.Equal([FilePath, Path.Combine(_folder, "activities.csv")], log.Complete(Example.Report));
        return run.Requests.Count;
    }

    private string Told(Scenario scenario)
    {
        Write(scenario);
        using var text = File.OpenText(FilePath);
        return string.Join('\n', XesRules.Traces(text).SelectMany(XesRules.Events).Select(e =>
            $"{XesRules.ValueOf(e, "time:timestamp")![8..16].Replace('T', ' ')} {XesRules.ValueOf(e, "lifecycle:transition")} {XesRules.ValueOf(e, "concept:name")} " +
                $"{XesRules.ValueOf(e, "org:resource")}"));
    }
}
