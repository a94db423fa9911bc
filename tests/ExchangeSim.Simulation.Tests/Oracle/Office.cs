using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;
using NodaTime;

namespace ExchangeSim.Simulation.Tests.Oracle;

/// <summary>An agency: its desks, its demand, the injects under way, and the lives that are here.</summary>
internal sealed class Office
{
    private readonly List<(Inject Inject, long Until)> _underWay = [];
    private readonly List<DemandStream> _streams;
    private readonly DeskRoom[] _desks;

    internal Office(ReferenceSimulator world, int index)
    {
        (World, Index) = (world, index);
        _desks = [.. Enumerable.Range(0, Agency.Desks.Count).Select(desk => new DeskRoom(this, desk))];
        _streams = [.. world.Scenario.Demands.SelectMany(demand => demand.Flows.Where(flow => flow.Origin == Agency.Id).Select(flow => new DemandStream(demand, flow,
            this, world.Draws, world.Scenario)))];
        (Walk, Post) = (new Walk(this), new Post(this));
        OfficeHours = HoursOf(Agency.OfficeHours);
    }

    internal ReferenceSimulator World { get; }
    internal int Index { get; }
    internal Agency Agency => World.Scenario.Agencies[Index];
    internal Hours OfficeHours { get; }
    internal Walk Walk { get; }
    internal Post Post { get; }
    internal long Now => World.Now;

    internal void At(long time, Action happening) => World.Agenda.Add(time, Index, happening);

    internal void Start()
    {
        new OldFiles(this).Start();
        foreach (var monday in World.Mondays(Agency.Zone)) World.Agenda.Add(monday, Agenda.Rank.HoursBegin, 0, TurnWeek);
        foreach (var stream in _streams) stream.DrawNext();
        foreach (var listed in World.Scenario.Requests.Where(request => request.Origin == Agency.Id && World.TimeOf(request.At) >= 0))
            At(World.TimeOf(listed.At), () => Arise(KeyedDraws.KeyOf(listed.Id), listed.Id, listed.Procedure, listed.Destination, listed.Crime, listed.Urgency));
        foreach (var inject in World.Scenario.Injects.Where(inject => inject.At is not null))
            World.Agenda.Add(Math.Max(0, World.TimeOf(inject.At!.Value)), Agenda.Rank.InjectBegins, PlaceOf(inject), () => BeginInject(inject));
    }

    internal Hours HoursOf(WeeklyHours hours) => new(hours, Agency.Zone, Agency.Holidays, World.Scenario.Start,
        (long)(World.Scenario.Length ?? ReferenceSimulator.Forever).TotalMilliseconds);

    /// <summary>When officers of a desk work whose usual hours are these.</summary>
    internal Hours HoursAt(Desk desk, WeeklyHours usual)
    {
        var hours = HoursOf(usual);
        foreach (var inject in World.Scenario.Injects.Where(inject => inject.At is not null))
            foreach (var effect in inject.Effects.OfType<DeskHours>().Where(effect => effect.Agency == Agency.Id && effect.Desk == desk.Id))
                hours = Hours.AnyOf([hours.Without([TimesOf(inject)]), HoursOf(effect.Hours).Without([(0, TimesOf(inject).From), (TimesOf(inject).To, Hours.Never)])]);
        return hours.Without(Closings(desk));
    }

    /// <summary>When injects close a desk.</summary>
    internal IReadOnlyList<(long From, long To)> Closings(Desk desk) => [.. World.Scenario.Injects.Where(inject => inject.At is not null
        && inject.Effects.Contains(new DeskClosed(Agency.Id, desk.Id))).Select(TimesOf)];

    private (long From, long To) TimesOf(Inject inject) => Math.Max(0, World.TimeOf(inject.At!.Value)) is var from && inject.Lasts is { } lasts
        ? (from, from + (long)lasts.TotalMilliseconds) : (from, Hours.Never);

    /// <summary>When a wait of so long is over that begins now.</summary>
    internal long WaitEnds(string? desk, long length) => desk is null || Agency.DeskIndex(desk) < 0 ? Now + length
        : new Hours(WeeklyHours.RoundTheClock, Agency.Zone, [], World.Scenario.Start, 0).Without(Closings(Agency.Desks[Agency.DeskIndex(desk)])).After(Now, length);

    internal IReadOnlyList<DeskRoom> Desks => _desks;

    internal DeskRoom DeskOf(string id) => _desks[Agency.DeskIndex(id)];

    internal void Arise(ulong key, string name, string procedure, string destination, string? crime, Urgency urgency, ulong? batch = null)
    {
        var followed = World.ProcedureOf(procedure);
        var life = new Life
        {
            Key = key, BatchKey = batch ?? key, Root = key, FactsKey = key, Name = name, Procedure = followed, Step = followed.Steps[0],
                Requesting = Index, Requested = World.AgencyOf(destination),
                Agency = Index, Crime = crime, Urgency = urgency, ArisenAt = Now,
        };
        World.Lives.Add(life);
        life.Since = Now;
        Tell(life, TraceKind.Arisen, LatencyPart.ExternalWait, (int)urgency);
        Walk.Enter(life);
    }

    internal void Begin(Life life, Doing doing) => (life.Doing, life.Since, life.Turn) = (doing, Now, life.Turn + 1);

    internal void WorkIsDone(Life life)
    {
        if (life.IsAbandoned) Drop(life);
        else if (life.IsAsking) Post.SendAnswer(life);
        else Walk.GoOn(life);
    }

    internal void Drop(Life life) => Begin(life, Doing.Over);

    // Injects

    internal void BeginInject(Inject inject)
    {
        CountDuty();
        var until = inject.Lasts is { } lasts ? Now + (long)lasts.TotalMilliseconds : Hours.Never;
        _underWay.Add((inject, until));
        World.Agenda.Add(until, Agenda.Rank.InjectEnds, PlaceOf(inject), () => EndInject(inject));
        Changed(inject);
    }

    private int PlaceOf(Inject inject) => World.Scenario.Injects.ToList().FindIndex(known => known.Id == inject.Id);

    /// <summary>The number of officers may change at its desks.</summary>
    internal void CountDuty()
    {
        foreach (var desk in _desks) desk.CountDuty();
    }

    private void EndInject(Inject inject)
    {
        CountDuty();
        _underWay.RemoveAll(known => known.Inject == inject);
        Changed(inject);
    }

    private void Changed(Inject inject)
    {
        foreach (var effect in inject.Effects)
            if (effect is Surge surge)
                foreach (var stream in _streams.Where(stream => Concerns(surge, stream.Demand))) stream.ChangeFactor(UnderWay<Surge>().Where(other => Concerns(other,
                    stream.Demand)).Aggregate(1d, (factor, other) => factor * other.Factor));
            else if (effect is Staffing staffing && staffing.Agency == Agency.Id) DeskOf(staffing.Desk).Look();
    }

    private static bool Concerns(Surge surge, Demand demand) => surge.Demands.Count == 0 || surge.Demands.Contains(demand.Id);

    private IEnumerable<T> UnderWay<T>() where T : InjectEffect => _underWay.SelectMany(known => known.Inject.Effects.OfType<T>());

    internal int OfficersOf(int desk, int shift) => OfficersOf(desk, shift, Now);

    /// <summary>How many officers a shift had at a time since which nothing but the week may have changed.</summary>
    internal int OfficersOf(int desk, int shift, long at) => Agency.Desks[desk].Shifts[shift].Officers - AwayOf(desk, shift, at)
        + (shift > 0 ? 0 : UnderWay<Staffing>().Where(s => s.Agency == Agency.Id && Agency.DeskIndex(s.Desk) == desk).Sum(s => s.Change));

    // Weeks are counted from the one in which the run starts; each begins on a Monday here.
    private int AwayOf(int desk, int shift, long at)
    {
        var (share, officers) = (Agency.Desks[desk].OnLeave, Agency.Desks[desk].Shifts[shift].Officers);
        if (share == 0) return 0;
        var week = World.Mondays(Agency.Zone).Count(monday => monday <= at);
        var away = officers * share + World.Draws.LeaveOf(Agency, Agency.Desks[desk], Agency.Desks[desk].Shifts[shift], week);
        return away >= officers ? officers : (int)away;
    }

    private void TurnWeek()
    {
        CountDuty();
        foreach (var desk in _desks) desk.Look();
    }

    internal bool IsOn(string name) => UnderWay<SwitchTurned>().LastOrDefault(turned => turned.Switch == name)?.On ?? World.Scenario.Switches[name];

    internal bool IsInForce(Instrument instrument) =>
        (instrument.InForce is { } from && Midnight(from) <= Now && (instrument.Until is not { } until || Now < Midnight(until)))
            || UnderWay<EntryIntoForce>().Any(entry => entry.Instrument == instrument.Id);

    // A day that the zone left out begins with the next.
    private long Midnight(LocalDate day) => Hours.Exists(day, World.Scenario.Zone) ? World.TimeOf(World.Scenario.Zone.AtStartOfDay(day).ToInstant()) : Midnight(day.PlusDays(1));

    /// <summary>When the outages of a channel to an agency that are under way will be over; the time itself if there is none.</summary>
    internal long DownUntil(string channel, string to) => _underWay.Where(known => known.Inject.Effects.OfType<Outage>().Any(outage => outage.Channel == channel
        && (outage.From ?? Agency.Id) == Agency.Id && (outage.To ?? to) == to)).Select(known => known.Until).Append(Now).Max();

    internal long FigureOf(InjectCondition when) => when.Figure == ReportedFigure.Queue ? DeskOf(when.Desk!).Waiting
        : World.Lives.Count(life => life.Agency == Index && !life.IsBranch && life.Doing is not (Doing.Over or Doing.InTransit));

    // Telling

    internal void Tell(Life life, TraceKind kind, LatencyPart part, int detail = 0, IReadOnlyList<Stretch>? parts = null)
    {
        if (life.IsAsking && kind is not (TraceKind.Decided or TraceKind.Closed or TraceKind.ClockRanOut or TraceKind.Arisen)) part = LatencyPart.WaitingForOtherSide;
        var from = kind is TraceKind.Decided or TraceKind.Closed or TraceKind.ClockRanOut ? Now : life.Since;
        var desk = kind == TraceKind.Delayed && life.Step is WaitStep { Desk: { } at } ? Agency.DeskIndex(at) : -1;
        life.Told.Add(new Stretch(from, Now, Index, desk, life.Procedure, life.Step, kind, part, detail) { Parts = parts });
        life.Since = Now;
    }

    internal void TellWaiting(Piece piece)
    {
        if (piece.Begun) TellDesk(piece, piece.Life.Since, Now, TraceKind.Rested, LatencyPart.Suspended);
        else TellSplit(piece, piece.Desk.AnyShift, Now, (TraceKind.Waited, LatencyPart.Queueing), (TraceKind.Waited, LatencyPart.WaitingForOpening));
    }

    internal void TellWork(Piece piece, long done)
    {
        var worked = (TraceKind.Worked, piece.Life.Step is WorkStep { IsTranslation: true } ? LatencyPart.Translation : LatencyPart.Work);
        if (done == (Now) - piece.Life.Since) TellDesk(piece, piece.Life.Since, Now, worked.Item1, worked.Item2);
        else TellSplit(piece, piece.Desk.HoursOf(piece), Now, worked, (TraceKind.Rested, LatencyPart.Suspended));
    }

    private static void TellSplit(Piece piece, Hours hours, long until, (TraceKind Kind, LatencyPart Part) open, (TraceKind Kind, LatencyPart Part) closed)
    {
        foreach (var (from, to) in hours.Between(piece.Life.Since, until).ToList())
        {
            TellDesk(piece, piece.Life.Since, from, closed.Kind, closed.Part);
            TellDesk(piece, from, to, open.Kind, open.Part);
        }
        TellDesk(piece, piece.Life.Since, until, closed.Kind, closed.Part);
    }

    private static void TellDesk(Piece piece, long from, long to, TraceKind kind, LatencyPart part)
    {
        var life = piece.Life;
        if (from < to) life.Told.Add(new Stretch(from, to, life.Agency, piece.Desk.Index, life.Procedure, life.Step, kind, life.IsAsking
            ? LatencyPart.WaitingForOtherSide : part, 0));
        life.Since = to;
    }
}
