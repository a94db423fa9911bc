using NodaTime;

namespace ExchangeSim.Model.Tests;

public class ProcedureGraphTests
{
    private static readonly Distribution Hour = Distribution.Exactly(3_600_000);

    private static Step Work(string id, string then, Side side = Side.Requested) => new WorkStep { Id = id, At = new Place(side, "ncb"), Work = Hour, Then = then };
    private static Step Send(string id, Side to, string then) => new SendStep { Id = id, To = to, Then = then };
    private static Step Wait(string id, string then) => new WaitStep { Id = id, Time = Hour, Then = then };
    private static Step Branch(string id, params string[] ways) => new BranchStep { Id = id, Cases = [.. ways.Select(way => new Case(way, null, null))] };
    private static readonly Step Answered = new CloseStep { Id = "answered", Outcome = Outcome.Answered };
    private static readonly Step Late = new CloseStep { Id = "late", Outcome = Outcome.Lapsed };

    private static ProcedureGraph Of(params Step[] steps) => new(new Procedure { Id = "p", Steps = steps, Clocks = [new Clock("papers", Duration.FromDays(1), "late")] });

    private static string Names(ProcedureGraph graph, IEnumerable<int> steps) => string.Join(' ', steps.Select(step => graph.Steps[step].Id));

    [Fact]
    public void A_step_leads_to_the_next_a_choice_to_its_cases_a_fork_to_its_branches_and_a_closing_nowhere()
    {
        var graph = Of(
            Branch("way", "look", "both"), Work("look", "answered", Side.Requesting), new ForkStep { Id = "both", Branches = ["one", "other"], JoinAt = "met" },
                Wait("one", "met"), Wait("other", "met"),
            new JoinStep { Id = "met", Then = "answered" }, Answered);
        Assert.Equal(["look both", "answered", "one other", "met", "met", "answered", ""], Enumerable.Range(0, 7).Select(step => Names(graph, graph.Successors(step))));
        Assert.Empty(graph.Loops);
    }

    [Fact]
    public void A_message_takes_the_request_to_the_other_side()
    {
        var graph = Of(Work("draft", "submit", Side.Requesting), Send("submit", Side.Requested, "look"), Work("look", "reply"), Send("reply", Side.Requesting, "answered"),
            Answered);
        Assert.Equal([Side.Requesting, Side.Requesting, Side.Requested, Side.Requested, Side.Requesting], Enumerable.Range(0, 5).Select(graph.SideOf));
        Assert.Equal("reply", graph.CameFrom(graph.Positions[^1])?.Id);
        Assert.Null(graph.CameFrom(graph.Positions[0]));
    }

    [Fact]
    public void A_clock_leads_away_from_every_step_where_it_runs_and_from_no_other()
    {
        var start = new WaitStep { Id = "start", Time = Hour, Then = "look", StartsClock = "papers" };
        var stop = new WaitStep { Id = "stop", Time = Hour, Then = "answered", StopsClock = true };
        var graph = Of(Send("submit", Side.Requested, "start"), start, Work("look", "stop"), stop, Answered, Late);
        Assert.Equal(["start", "look late", "stop late", "answered"], Enumerable.Range(0, 4).Select(step => Names(graph, graph.Exits(step))));
    }

    [Fact]
    public void A_clock_that_runs_while_a_message_is_under_way_runs_out_where_it_arrives()
    {
        var start = new SendStep { Id = "start", To = Side.Requested, Then = "look", StartsClock = "papers" };
        Assert.Equal([Side.Requested], Of(start, Branch("look", "stop"), new WaitStep { Id = "stop", Time = Hour, Then = "answered", StopsClock = true }, Answered, Late)
            .SidesOf(4));
    }

    [Fact]
    public void While_a_question_is_asked_a_clock_can_run_out_on_either_side()
    {
        var ask = new AskStep { Id = "ask", Desk = "ncb", Work = Hour, Then = "answered", StartsClock = "papers" };
        Assert.Equal([Side.Requesting, Side.Requested], Of(ask, Answered, Late).SidesOf(2));
    }

    [Fact]
    public void Steps_that_a_request_can_come_to_again_are_in_a_loop_also_when_only_a_clock_leads_back()
    {
        var graph = Of(Work("draft", "again", Side.Requesting), Branch("again", "redo", "answered"), Work("redo", "again", Side.Requesting), Answered);
        Assert.Equal("again redo", Names(graph, Assert.Single(graph.Loops).Order()));
        var procedure = new Procedure
        {
            Id = "p", Clocks = [new Clock("papers", Duration.FromDays(1), "draft")],
            Steps = [Wait("draft", "look"), new WaitStep { Id = "look", Time = Hour, Then = "done", StartsClock = "papers" },
                new WaitStep { Id = "done", Time = Hour, Then = "answered", StopsClock = true }, Answered],
        };
        var clocked = new ProcedureGraph(procedure);
        Assert.Equal("draft look", Names(clocked, Assert.Single(clocked.Loops).Order()));
    }

    [Fact]
    public void A_step_that_nothing_leads_to_is_held_by_no_side() => Assert.Empty(Of(Wait("wait", "answered"), Answered, Late).SidesOf(2));
}
