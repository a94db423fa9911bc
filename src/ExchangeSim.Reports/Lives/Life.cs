using System.Runtime.InteropServices;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Lives;

/// <summary>The life of a request, or of a branch or a nested request inside it: its visits in order of time, with the lives that some of them waited for.</summary>
public sealed class Life
{
    private readonly List<Visit> _visits = [];

    private Life(in TraceSegment first) => (Depth, Procedure) = (first.Depth, first.Procedure);

    /// <summary>0 for the request itself.</summary>
    public int Depth { get; }

    /// <summary>Index of its procedure.</summary>
    public int Procedure { get; }

    /// <summary>Whether it is a nested request; otherwise it is a branch, or the request itself.</summary>
    public bool IsNested { get; private set; }

    /// <summary>Index of the agency that asks.</summary>
    public int Requesting { get; private set; }

    /// <summary>Index of the agency that is asked; −1 for a nested request that never came to it.</summary>
    public int Requested { get; private set; }

    /// <summary>What it went through; not empty.</summary>
    public IReadOnlyList<Visit> Visits => _visits;

    /// <summary>Its beginning, milliseconds from the start.</summary>
    public long From => _visits[0].From;

    /// <summary>Its end.</summary>
    public long To => _visits[^1].To;

    /// <summary>The visits at desks of this life and of those inside it, those inside a visit after it.</summary>
    public IEnumerable<Visit> AtDesks()
    {
        foreach (var visit in _visits)
        {
            if (visit.IsAtDesk) yield return visit;
            foreach (var inner in visit.Inner.SelectMany(life => life.AtDesks())) yield return inner;
        }
    }

    /// <summary>The agency that handed over what a visit shows under way.</summary>
    public int SenderOf(Visit sent) => sent.First.Agency == Requesting ? Requested : Requesting;

    /// <summary>The life of a request from its segments in order of their beginning; null without segments.</summary>
    public static Life? Of(Scenario scenario, in ClosedRequest request, ReadOnlySpan<TraceSegment> segments)
    {
        var lives = new List<Life>();
        var byName = new Dictionary<ulong, Life>();
        foreach (ref readonly var segment in segments)
        {
            ref var life = ref CollectionsMarshal.GetValueRefOrAddDefault(byName, segment.Life, out var known);
            if (!known) lives.Add(life = new Life(segment));
            life!.Add(segment);
        }
        if (!byName.TryGetValue(request.Key, out var whole)) return null;
        (whole.Requesting, whole.Requested) = (request.Requesting, request.Requested);
        foreach (var life in lives.Where(l => l.Depth > 0 && l != whole).OrderBy(l => l.Depth)) life.PutUnder(scenario, lives, whole);
        var end = request.Outcome == Outcome.Open ? request.ClosedAt : long.MaxValue;
        foreach (var life in lives) life.MarkCutShort(end);
        return whole;
    }

    private void Add(in TraceSegment segment)
    {
        if (_visits.Count > 0 && _visits[^1].GoesOnWith(segment)) _visits[^1].Add(segment);
        else _visits.Add(new Visit(segment));
    }

    // A life begins when another, one level further out, begins to wait for it. Of one that was left behind nothing may be told; what it had begun is put under the request.
    private void PutUnder(Scenario scenario, List<Life> lives, Life whole)
    {
        var (outer, wait) = lives.Where(l => l.Depth == Depth - 1).SelectMany(l => l._visits, (life, visit) => (life, visit))
            .FirstOrDefault(p => p.visit.From == From && IsFor(p.visit.StepIn(scenario), scenario.Procedures[Procedure].Id, p.visit));
        if (wait is null) (outer, wait) = (whole, whole._visits.LastOrDefault(v => v.From <= From, whole._visits[0]));
        wait.Add(this);
        IsNested = wait.StepIn(scenario) is ConsultStep || Procedure != outer.Procedure;
        (Requesting, Requested) = IsNested ? (wait.First.Agency, FirstOther(wait.First.Agency)) : (outer.Requesting, outer.Requested);
    }

    private bool IsFor(Step step, string procedure, Visit visit) =>
        visit.First.Kind == TraceKind.Joined && (step is ConsultStep consult ? consult.Procedure == procedure : visit.First.Procedure == Procedure);

    private int FirstOther(int home) => _visits.Select(v => (int)v.First.Agency).FirstOrDefault(a => a != home, -1);

    private void MarkCutShort(long end)
    {
        for (var i = 0; i < _visits.Count; i++)
            _visits[i].IsCutShort = i + 1 < _visits.Count ? _visits[i + 1].First.Kind == TraceKind.ClockRanOut : _visits[i].To == end;
    }
}
