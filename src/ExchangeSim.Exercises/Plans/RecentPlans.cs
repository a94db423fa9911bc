namespace ExchangeSim.Exercises.Plans;

/// <summary>Plans that were read lately. They are immutable, and reading and compiling one of a large scenario takes a large part of a second.</summary>
internal sealed class RecentPlans
{
    private const int Most = 8;

    private readonly Lock _gate = new();
    private readonly LinkedList<(string Name, Lazy<PlannedExercise> Planned)> _plans = []; // the last asked for first

    /// <summary>Those of this process.</summary>
    internal static RecentPlans Shared { get; } = new();

    /// <summary>The plan of a name, which is read if it was not lately. It is read once, whoever asks meanwhile.</summary>
    internal PlannedExercise Of(string name, Func<PlannedExercise> read)
    {
        Lazy<PlannedExercise> planned;
        lock (_gate)
        {
            var found = _plans.First;
            while (found is not null && found.Value.Name != name) found = found.Next;
            if (found is not null) _plans.Remove(found);
            planned = found?.Value.Planned ?? new Lazy<PlannedExercise>(read);
            _plans.AddFirst((name, planned));
            if (_plans.Count > Most) _plans.RemoveLast();
        }
        return planned.Value;
    }
}
