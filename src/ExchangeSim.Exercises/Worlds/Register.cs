using ExchangeSim.Model;
using ExchangeSim.Simulation.Agencies;
using ExchangeSim.Simulation.Agencies.Checks;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Exercises.Worlds;

/// <summary>Every request of a room, by key, as the simulation reports them.</summary>
public sealed class Register : IRunObserver
{
    private readonly Scenario _scenario;
    private readonly SortedDictionary<ulong, RequestRecord> _requests = [];
    private readonly Dictionary<ulong, ListedRequest> _listed; // looked up, never enumerated
    private readonly List<TraceSegment> _segments = [];
    private readonly List<ClosedRequest> _closed = [];
    private readonly SortedDictionary<ulong, long> _letters = [];
    private readonly SortedDictionary<(int Agency, int Desk), SortedSet<ulong>> _atDesks = [];

    /// <summary>Of a scenario whose requests have not arisen yet.</summary>
    public Register(Scenario scenario)
    {
        _scenario = scenario;
        _listed = scenario.Requests.ToDictionary(listed => StableHash.Of($"request/{listed.Id}")); // looked up, never enumerated
    }

    /// <summary>The requests that have arisen, in order of their keys.</summary>
    public IReadOnlyCollection<RequestRecord> Requests => _requests.Values;

    /// <summary>When letters arrived that belong to no request, simulated milliseconds, by key.</summary>
    public IReadOnlyDictionary<ulong, long> Letters => _letters;

    /// <summary>All that was reported of requests and letters, in order.</summary>
    internal IReadOnlyList<TraceSegment> Segments => _segments;

    /// <summary>How much has been reported so far; it grows with every change.</summary>
    public long Version => _segments.Count + _closed.Count;

    /// <summary>A request by its key, or null.</summary>
    public RequestRecord? Find(ulong key) => _requests.GetValueOrDefault(key);

    /// <summary>The listed request with this key, or null.</summary>
    public ListedRequest? Listed(ulong key) => _listed.GetValueOrDefault(key);

    /// <inheritdoc/>
    public void OnTrace(ReadOnlySpan<TraceSegment> segments)
    {
        foreach (ref readonly var segment in segments) Take(segment);
    }

    /// <inheritdoc/>
    public void OnClosed(ReadOnlySpan<ClosedRequest> requests)
    {
        foreach (ref readonly var closed in requests) Take(closed);
    }

    /// <summary>Keys of the requests that lay at a desk for a time that has ended.</summary>
    internal IReadOnlySet<ulong> AtDesk(int agency, int desk) => _atDesks.GetValueOrDefault((agency, desk)) ?? None;

    private static readonly SortedSet<ulong> None = [];

    /// <summary>Learns from a decision what it says about its request.</summary>
    internal void Learn(in PendingDecision pending)
    {
        if (pending.Root != pending.Request) return; // of a nested request the parties are others
        var record = Record(pending.Root);
        (record.Requesting, record.Requested, record.Crime, record.Urgency) = (pending.Requesting, pending.Requested, pending.Crime, pending.Urgency);
    }

    private void Take(in TraceSegment segment)
    {
        _segments.Add(segment);
        if (segment.Step < 0)
        {
            _letters[segment.Request] = segment.To;
            return;
        }
        var record = Record(segment.Request);
        if (segment.Kind == TraceKind.Arisen && segment.Depth == 0) Arise(record, segment);
        else if (segment.Kind == TraceKind.Sent && segment.Depth == 0 && record.Requested < 0 && segment.Agency != record.Requesting) record.Requested = segment.Agency;
        record.Add(segment);
        if (segment.Desk < 0) return;
        if (!_atDesks.TryGetValue((segment.Agency, segment.Desk), out var there)) _atDesks[(segment.Agency, segment.Desk)] = there = [];
        there.Add(segment.Request);
    }

    private void Arise(RequestRecord record, in TraceSegment segment)
    {
        (record.Requesting, record.Procedure, record.Urgency, record.ArisenAt) = (segment.Agency, segment.Procedure, (Urgency)segment.Detail, segment.From);
        if (_listed.TryGetValue(record.Key, out var listed))
        {
            record.Requested = IndexOf(_scenario.Agencies, agency => agency.Id == listed.Destination);
            record.Crime = listed.Crime is null ? -1 : IndexOf(_scenario.Crimes, crime => crime.Id == listed.Crime);
        }
        else if (_scenario.Agencies.Count == 2) record.Requested = 1 - segment.Agency;
    }

    private void Take(in ClosedRequest closed)
    {
        _closed.Add(closed);
        var record = Record(closed.Key);
        (record.Requesting, record.Requested, record.Procedure, record.Crime, record.Urgency) = (closed.Requesting, closed.Requested, closed.Procedure, closed.Crime,
            closed.Urgency);
        record.Closed = closed;
    }

    private RequestRecord Record(ulong key) => _requests.TryGetValue(key, out var known) ? known : _requests[key] = new RequestRecord(key);

    internal void Save(BinaryWriter writer)
    {
        writer.WriteAll(_segments);
        writer.WriteAll(_closed);
    }

    internal void Load(BinaryReader reader)
    {
        _requests.Clear();
        _segments.Clear();
        _closed.Clear();
        _letters.Clear();
        _atDesks.Clear();
        var (check, segments, closed) = (new ReportCheck(_scenario, withLetters: true), reader.ReadAll<TraceSegment>(), reader.ReadAll<ClosedRequest>());
        check.Check(segments);
        check.Check(closed);
        OnTrace(segments);
        OnClosed(closed);
    }

    private static int IndexOf<T>(IReadOnlyList<T> list, Func<T, bool> isIt) => Enumerable.Range(0, list.Count).First(index => isIt(list[index]));
}
