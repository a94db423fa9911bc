namespace ExchangeSim.Experiments.Runs;

/// <summary>Threads that share out items, as many as there is room for just then. Items are begun in their order, so that work which is stopped has done its first ones.</summary>
/// <typeparam name="T">An item.</typeparam>
internal sealed class Crew<T>
{
    private readonly IReadOnlyList<T> _items;
    private readonly Func<int> _room;
    private readonly Action<T> _do;
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _over = new();
    private int _begun, _working;
    private Exception? _failure;

    private Crew(IReadOnlyList<T> items, Func<int> room, Action<T> act) => (_items, _room, _do) = (items, room, act);

    /// <summary>Does something with each item and waits for all; after a failure no other is begun, and it is thrown again.</summary>
    /// <param name="items">The items.</param>
    /// <param name="room">How many threads there is room for, at least one; asked whenever an item is done.</param>
    /// <param name="act">What to do.</param>
    internal static void ForEach(IReadOnlyList<T> items, Func<int> room, Action<T> act)
    {
        if (items.Count == 0) return;
        var crew = new Crew<T>(items, room, act);
        crew.Begin();
        crew._over.Task.GetAwaiter().GetResult();
    }

    private void Begin()
    {
        var room = Math.Max(1, _room());
        lock (_lock)
        {
            for (; _working < room && _begun < _items.Count && _failure is null; _working++)
            {
                var item = _items[_begun++];
                _ = Task.Factory.StartNew(() => Work(item), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            }
            if (_working > 0) return;
        }
        if (_failure is null) _over.TrySetResult();
        else _over.TrySetException(_failure);
    }

    private void Work(T item)
    {
        try
        {
            _do(item);
        }
        catch (Exception failure)
        {
            lock (_lock) _failure ??= failure;
        }
        lock (_lock) _working--;
        Begin();
    }
}
