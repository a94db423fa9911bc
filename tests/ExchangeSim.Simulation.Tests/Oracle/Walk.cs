using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Simulation.Tests.Oracle;

/// <summary>How a life goes from step to step at an agency.</summary>
internal sealed class Walk(Office office)
{
    private readonly List<(Step Step, int Other, Life Life)> _gathering = [];

    private long Now => office.Now;
    private KeyedDraws Draws => office.World.Draws;

    /// <summary>The step it stands at is over.</summary>
    internal void GoOn(Life life)
    {
        life.Step = StepOf(life, life.Step.Then!);
        Enter(life);
    }

    private static Step StepOf(Life life, string id) => life.Procedure.Steps.Single(step => step.Id == id);

    internal static uint VisitOf(Life life) => life.Visits.GetValueOrDefault(life.Step.Id, 1u) - 1;

    private long LengthOf(Distribution distribution, Life life) => 
        Draws.LengthOf(distribution, life.Step.IsDrawnOnceABatch ? life.BatchKey : life.Key, life.Procedure, life.Step, VisitOf(life));

    /// <summary>Begins the step it stands at.</summary>
    internal void Enter(Life life)
    {
        office.Begin(life, Doing.Moving);
        Count(life);
        if (!life.IsBranch) SetClock(life);
        switch (life.Step)
        {
            case WorkStep { IsTranslation: true } when new Terms(office, life).LanguageIsShared: GoOn(life); break;
            case WorkStep work: office.DeskOf(work.At.Desk).Add(life, LengthOf(work.Work, life), work.EndOfShift); break;
            case SendStep send: office.Post.Send(life, send); break;
            case AskStep ask: office.Post.Ask(life, ask); break;
            case WaitStep wait: Delay(life, office.WaitEnds(wait.Desk, LengthOf(wait.Time, life))); break;
            case ChoiceStep choice: Choose(life, choice); break;
            case ConsultStep consult: Consult(life, consult); break;
            case ForkStep fork: Fork(life, fork); break;
            case JoinStep join when life.IsBranch: Meet(life, join); break;
            case JoinStep: GoOn(life); break;
            case GatherStep gather: Gather(life, gather); break;
            case CloseStep close: Close(life, close); break;
            default: throw new InvalidOperationException($"unknown step {life.Step}");
        }
    }

    internal void WorkOnAnswer(Life life) => office.DeskOf(((AskStep)life.Step).Desk).Add(life, LengthOf(((AskStep)life.Step).Work, life), null);

    private static void Count(Life life)
    {
        if (life.Visits.GetValueOrDefault(life.Step.Id) == byte.MaxValue)
        {
            (life.Key, life.BatchKey) = (KeyedDraws.AfterManyVisits(life.Key), KeyedDraws.AfterManyVisits(life.BatchKey));
            life.Visits.Clear();
        }
        life.Visits[life.Step.Id] = life.Visits.GetValueOrDefault(life.Step.Id) + 1;
    }

    private void Delay(Life life, long until)
    {
        office.Begin(life, Doing.Delayed);
        var turn = life.Turn;
        office.At(until, () =>
        {
            if (life.Turn != turn) return;
            office.Tell(life, TraceKind.Delayed, LatencyPart.ExternalWait);
            GoOn(life);
        });
    }

    // A branch and a decision lead on alike, where nobody takes part.
    private void Choose(Life life, ChoiceStep step)
    {
        var terms = new Terms(office, life);
        var (number, below) = (Draws.NumberOf(life.Key, life.Procedure, step, VisitOf(life)), 0d);
        for (var i = 0; i < step.Cases.Count; i++)
        {
            var one = step.Cases[i];
            if (StepOf(life, one.Then) is CloseStep { Outcome: Outcome.Refused } close && terms.Lifts(close.Ground)) continue;
            if (one.When is { } condition && !terms.Holds(condition)) continue;
            if (one.Chance is { } chance && number >= (below += chance)) continue;
            office.Tell(life, TraceKind.Decided, LatencyPart.ExternalWait, i);
            life.Step = StepOf(life, one.Then);
            Enter(life);
            return;
        }
        throw new InvalidOperationException($"no case of {step.Id} holds");
    }

    private void Close(Life life, CloseStep step)
    {
        office.Tell(life, TraceKind.Closed, LatencyPart.ExternalWait, (int)step.Outcome);
        if (life.IsNested)
        {
            EndNested(life);
            return;
        }
        (life.Outcome, life.ClosedAt) = (step.Outcome, Now);
        office.Drop(life);
    }

    // Clocks

    private void SetClock(Life life)
    {
        if (life.Step.StartsClock is null && !life.Step.StopsClock) return;
        life.ClockTurn++;
        life.Clock = life.Step.StartsClock is { } id ? life.Procedure.Clocks.Single(clock => clock.Id == id) : null;
        if (life.Clock is null) return;
        life.ClockRunsOutAt = Now + (new Terms(office, life).LimitOf(life.Clock) ?? Draws.ClockOf(life.Clock.Drawn!, life.Key, life.Procedure, life.Step, VisitOf(life)));
        WatchClock(life);
    }

    /// <summary>The clock goes on here.</summary>
    internal void WatchClock(Life life)
    {
        var (turn, stay) = (life.ClockTurn, life.Stay);
        office.At(life.ClockRunsOutAt, () => { if (life.ClockTurn == turn && life.Stay == stay && life.Doing != Doing.Over) RunOutOfTime(life); });
    }

    /// <summary>Whatever it was in ends, and it goes where the clock leads.</summary>
    internal void RunOutOfTime(Life life)
    {
        var desk = life.Doing == Doing.InWork ? life.Piece!.Desk : null;
        TellWhatItIsIn(life);
        LeaveBranches(life);
        life.Piece?.Desk.Remove(life.Piece);
        life.Piece = null;
        _gathering.RemoveAll(there => there.Life == life);
        office.Tell(life, TraceKind.ClockRanOut, LatencyPart.ExternalWait, life.Procedure.Clocks.ToList().IndexOf(life.Clock!));
        life.Step = StepOf(life, life.Clock!.Then);
        (life.Clock, life.IsAsking, life.IsAnswered) = (null, false, false);
        life.ClockTurn++;
        Enter(life);
        desk?.Look();
    }

    internal void TellWhatItIsIn(Life life)
    {
        switch (life.Doing)
        {
            case Doing.Moving: break;
            case Doing.InTransit: office.Tell(life, TraceKind.Sent, LatencyPart.Transit, life.Losses); break;
            case Doing.Waiting: office.TellWaiting(life.Piece!); break;
            case Doing.InWork: office.TellWork(life.Piece!, life.Piece!.Desk.DoneSince(life.Piece)); break;
            case Doing.Delayed or Doing.Gathering: office.Tell(life, TraceKind.Delayed, LatencyPart.ExternalWait); break;
            case Doing.AwaitingThird: office.Tell(life, TraceKind.Joined, LatencyPart.WaitingForThirdAgency); break;
            case Doing.AwaitingBranches: office.Tell(life, TraceKind.Joined, LatencyPart.ExternalWait, 0, PartsOfFirstBranch(life)); break;
            default: throw new InvalidOperationException($"nothing is told of a life that is {life.Doing}");
        }
    }

    // A fork cut short has no last branch; the first still under way, as the step lists them, tells where the time went. The branch itself is not changed.
    private List<Stretch> PartsOfFirstBranch(Life life)
    {
        var branch = life.Children.First(child => child.ParentTurn == life.Turn && child.Doing != Doing.Over);
        var (told, since) = (branch.Told.Count, branch.Since);
        TellWhatItIsIn(branch);
        var parts = branch.Told.ToList();
        branch.Told.RemoveRange(told, branch.Told.Count - told);
        branch.Since = since;
        return parts;
    }

    // Forks, consultations, gatherings

    private void Fork(Life life, ForkStep step)
    {
        office.Begin(life, Doing.AwaitingBranches);
        life.Awaited = step.Branches.Count;
        var share = step.Branches.SelectMany(branch => Reached(life, branch, step.JoinAt)).GroupBy(id => id).Any(same => same.Count() > 1);
        ulong KeyOf(ulong key, int branch) => KeyedDraws.KeyOfBranch(key, VisitOf(life), share ? branch : 0);
        Enter([.. step.Branches.Select((branch, i) => Child(life, isBranch: true, KeyOf(life.Key, i), KeyOf(life.BatchKey, i), life.Procedure, StepOf(life, branch),
            life.Requesting, life.Requested))]);
    }

    // What a branch can come to before the join.
    private static HashSet<string> Reached(Life life, string from, string join)
    {
        var reached = new HashSet<string>();
        void Look(string id)
        {
            if (id == join || !reached.Add(id)) return;
            foreach (var next in ProcedureGraph.SuccessorsOf(life.Procedure.Steps.Single(step => step.Id == id))) Look(next);
        }
        Look(from);
        return reached;
    }

    // All are there before the first moves, so that none can end the fork alone.
    private void Enter(IReadOnlyList<Life> children)
    {
        foreach (var child in children)
            if (child.IsAbandoned) office.Drop(child);
            else Enter(child);
    }

    private Life Child(Life parent, bool isBranch, ulong key, ulong? batch, Procedure procedure, Step step, int requesting, int requested)
    {
        var child = new Life
        {
            Key = key, BatchKey = batch ?? key, Root = key, FactsKey = isBranch ? parent.FactsKey : key, Name = $"{parent.Name} {step.Id}", Procedure = procedure, Step = step,
                Requesting = requesting, Requested = requested,
                Agency = office.Index, Crime = parent.Crime, Urgency = parent.Urgency,
            ArisenAt = Now, Parent = parent, IsBranch = isBranch, ParentTurn = parent.Turn, Depth = parent.Depth + 1, Visits = isBranch ? new(parent.Visits) : [],
        };
        if (isBranch) (child.SentAt, child.Limit) = (parent.SentAt, parent.Limit);
        child.Since = Now;
        parent.Children.Add(child);
        office.World.Lives.Add(child);
        return child;
    }

    private void Meet(Life branch, JoinStep join)
    {
        var (parent, awaited) = (branch.Parent!, !branch.IsAbandoned);
        office.Drop(branch);
        if (!awaited || (--parent.Awaited > 0 && join.Join == Join.All)) return;
        office.Tell(parent, TraceKind.Joined, LatencyPart.ExternalWait, 0, branch.Told);
        LeaveBranches(parent);
        parent.Step = join;
        Count(parent);
        SetClock(parent);
        GoOn(parent);
    }

    // Waiting ends; work in an officer's hands is done to its end, and third agencies answer for nothing.
    private void LeaveBranches(Life life)
    {
        foreach (var branch in life.Children.Where(child => child.IsBranch && life.Awaits(child) && (child.Doing is Doing.Waiting or Doing.Delayed)).ToList())
        {
            branch.Piece?.Desk.Remove(branch.Piece);
            office.Drop(branch);
        }
    }

    private void Consult(Life life, ConsultStep step)
    {
        var lead = office.World.Scenario.Crimes.SingleOrDefault(crime => crime.Id == life.Crime)?.Lead;
        var asked = (step.Agencies.Count > 0 ? step.Agencies : lead is null ? [] : [lead]).Where(id => office.World.AgencyOf(id) is var agency
            && agency != life.Requesting && agency != life.Requested).ToList();
        if (asked.Count == 0) { GoOn(life); return; }
        office.Begin(life, Doing.AwaitingThird);
        life.Awaited = asked.Count;
        var procedure = office.World.ProcedureOf(step.Procedure);
        Enter([.. asked.Select(id => Child(
            life, isBranch: false, KeyedDraws.KeyOfNested(life.Key, life.Procedure, step, VisitOf(life), id), null, procedure, procedure.Steps[0], office.Index,
                office.World.AgencyOf(id)))]);
    }

    /// <summary>A nested request has ended: elsewhere it goes home first, at home whoever waits for it goes on.</summary>
    internal void EndNested(Life life)
    {
        if (office.Index != life.Requesting)
        {
            office.Post.GoHome(life);
            return;
        }
        var parent = life.Parent!;
        office.Drop(life);
        if (!parent.Awaits(life)) return;
        if (parent.IsAbandoned) { office.Drop(parent); return; }
        if (--parent.Awaited > 0 && ((ConsultStep)parent.Step).Join == Join.All) return;
        office.Tell(parent, TraceKind.Joined, LatencyPart.WaitingForThirdAgency);
        GoOn(parent);
    }

    private void Gather(Life life, GatherStep step)
    {
        office.Begin(life, Doing.Gathering);
        var (other, turn) = (life.OtherSide(office.Index), life.Turn);
        _gathering.Add((step, other, life));
        if (Company().Count >= step.Count) SetOff();
        else office.At(Now + LengthOf(step.AtMost, life), () => { if (life.Turn == turn) SetOff(); });

        List<(Step Step, int Other, Life Life)> Company() => [.. _gathering.Where(there => there.Step.Id == step.Id
            && there.Life.Procedure.Id == life.Procedure.Id && there.Other == other)];

        void SetOff()
        {
            var company = Company();
            _gathering.RemoveAll(company.Contains);
            foreach (var (_, _, one) in company)
            {
                office.Tell(one, TraceKind.Delayed, LatencyPart.ExternalWait);
                GoOn(one);
            }
        }
    }
}
