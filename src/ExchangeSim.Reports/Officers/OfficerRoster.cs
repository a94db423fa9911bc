namespace ExchangeSim.Reports.Officers;

/// <summary>Says which officer of a desk did which stretch of work. A simulation knows how many officers work, not who: any numbering in which nobody does two things at once
/// fits it.
/// This one lets the same officer go on with a piece of work if they can, and otherwise takes the lowest number that is free.</summary>
/// <remarks>Stretches come in order of their beginning, so there are never more numbers than officers who worked at once.</remarks>
internal sealed class OfficerRoster
{
    private readonly SortedSet<int> _free = [];
    private readonly PriorityQueue<int, long> _busy = new();
    private readonly Dictionary<long, int> _holders = [];
    private readonly List<WorkStretch> _waiting = [];
    private readonly Action<WorkStretch, int> _assign;
    private long _now = -1;

    /// <summary>A desk's roster, which tells for each stretch the number of its officer.</summary>
    internal OfficerRoster(Action<WorkStretch, int> assign) => _assign = assign;

    /// <summary>How many officers there are so far, numbered from 1.</summary>
    internal int Count { get; private set; }

    /// <summary>Takes the next stretch.</summary>
    internal void Add(in WorkStretch stretch)
    {
        if (stretch.From != _now) Assign();
        _now = stretch.From;
        _waiting.Add(stretch);
    }

    /// <summary>Assigns what began last; to be called at the end, too.</summary>
    internal void Assign()
    {
        while (_busy.TryPeek(out var officer, out var until) && until <= _now)
        {
            _busy.Dequeue();
            _free.Add(officer);
        }
        // Those who go on come first, or somebody else might take their place.
        foreach (var stretch in _waiting.Where(s => _holders.ContainsKey(s.Work)).ToList()) if (_free.Contains(_holders[stretch.Work])) Take(stretch, _holders[stretch.Work]);
        foreach (var stretch in _waiting.ToList()) Take(stretch, _free.Count > 0 ? _free.Min : ++Count);
    }

    private void Take(in WorkStretch stretch, int officer)
    {
        _free.Remove(officer);
        _busy.Enqueue(officer, stretch.To);
        _waiting.Remove(stretch);
        if (stretch.IsLast) _holders.Remove(stretch.Work);
        else _holders[stretch.Work] = officer;
        _assign(stretch, officer);
    }
}
