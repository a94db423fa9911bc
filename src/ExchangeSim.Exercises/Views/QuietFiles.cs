using System.Runtime.CompilerServices;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;

namespace ExchangeSim.Exercises.Views;

/// <summary>The files of a seat of which nothing is at its agency: most have ended.</summary>
/// <remarks>A desk of a long scenario has seen thousands, every picture of the seat needs them, and they change only when something happens to their request.</remarks>
internal sealed class QuietFiles
{
    private static readonly ConditionalWeakTable<Room, SortedDictionary<string, QuietFiles>> Kept = [];

    private readonly Dictionary<ulong, (int Segments, KnownFile File)> _files = []; // looked up, never enumerated
    private readonly Lock _gate = new();

    internal static QuietFiles Of(Room room, string seat)
    {
        var seats = Kept.GetValue(room, _ => new SortedDictionary<string, QuietFiles>(StringComparer.Ordinal));
        lock (seats)
        {
            if (!seats.TryGetValue(seat, out var files)) seats[seat] = files = new QuietFiles();
            return files;
        }
    }

    /// <summary>The file of a request; null: it is not kept, or something has happened to the request since.</summary>
    internal KnownFile? Find(RequestRecord request)
    {
        lock (_gate)
            return _files.TryGetValue(request.Key, out var kept) && ReferenceEquals(kept.File.Record, request) && kept.Segments == request.Segments.Count ? kept.File : null;
    }

    /// <summary>Keeps a file if nothing of it is at the agency, and nothing of it is awaited there.</summary>
    internal void Keep(KnownFile file)
    {
        if (file is not { Open: null, Work: null, Away: null, Passed.Count: > 0 }) return;
        lock (_gate) _files[file.Record.Key] = (file.Record.Segments.Count, file);
    }
}
