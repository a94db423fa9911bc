namespace ExchangeSim.Simulation.Tests.Oracle;

/// <summary>What is to happen: a plain list, from which the next is found by looking through all of it.</summary>
internal sealed class Agenda
{
    private readonly List<Entry> _ahead = [];
    private long _number;

    /// <summary>In what order things of one millisecond happen.</summary>
    internal enum Rank { Check, PolicyBegins, InjectEnds, InjectBegins, HoursBegin, ChannelTakes, Ordinary, CheckedInjectBegins }

    internal long Now { get; private set; } = -1;

    private sealed record Entry(long Time, Rank Rank, int Origin, long Number, Action Happening)
    {
        internal (long, Rank, int, long) Order => (Time, Rank, Origin, Number);
    }

    /// <summary>Something that an agency sets going. At one millisecond what an agency of a lower index set going comes first, and of what one agency set going the
    /// first.</summary>
    internal void Add(long time, int agency, Action happening)
    {
        if (time <= Now) throw new InvalidOperationException($"something is to happen at {time}, and it is {Now}");
        Add(time, Rank.Ordinary, agency, happening);
    }

    internal void Add(long time, Rank rank, int place, Action happening)
    {
        if (time < Hours.Never) _ahead.Add(new Entry(time, rank, place, _number++, happening));
    }

    /// <summary>A channel takes a message that waits for it: those of one agency in the order in which they were handed in first.</summary>
    internal void AddDeparture(long time, int agency, long handedIn, Action happening)
    {
        if (time < Hours.Never) _ahead.Add(new Entry(time, Rank.ChannelTakes, agency, handedIn, happening));
    }

    /// <summary>A number above all that were given.</summary>
    internal long NextNumber() => _number++;

    /// <summary>Whether anything is ahead but looks at conditions, which have no end of their own.</summary>
    internal bool HasMoreThanChecks => _ahead.Exists(entry => entry.Rank != Rank.Check);

    /// <summary>Nothing more happens, and it is this time.</summary>
    internal void EndAt(long time) => Now = time;

    /// <summary>Lets the next happen, if it comes before a time.</summary>
    internal bool Next(long before)
    {
        var next = _ahead.MinBy(entry => entry.Order);
        if (next is null || next.Time >= before) return false;
        _ahead.Remove(next);
        Now = next.Time;
        next.Happening();
        return true;
    }
}
