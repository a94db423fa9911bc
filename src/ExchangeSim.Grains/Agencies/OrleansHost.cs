using System.Diagnostics;
using System.Runtime.InteropServices;
using ExchangeSim.Grains.Silos;
using ExchangeSim.Grains.Telemetry;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Agencies;
using ExchangeSim.Simulation.Agencies.Checks;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Windows;
using Orleans.Runtime;

namespace ExchangeSim.Grains.Agencies;

/// <summary>Calls agencies that live as grains on the silos of a cluster, those of a window at the same time: agencies on the coordinator's own silo straight, those of another
/// silo together by its post room, and by its grain
/// whichever is not where it was.</summary>
/// <remarks>Used by one thread, which waits; not by a grain's own.</remarks>
public sealed class OrleansHost : IAgencyHost
{
    // How often idle threads look for work where the next window follows at once.
    private const int LooksAlone = 2_000;

    private readonly AgencyLine[] _lines;
    private readonly AgencyNotices _notices;
    private readonly SortedDictionary<SiloAddress, SiloPost> _posts = [];
    private readonly Func<SiloAddress, SiloPost> _newPost;
    private readonly WorkerTeam? _team;
    // Of the present window: agencies on this silo, and calls under way to others.
    private readonly List<int> _here = [];
    private readonly List<Task> _pending = [];
    private readonly bool[] _missed;
    private AgencyCall[] _calls = [];
    private AgencyAnswer[] _answers = [];

    /// <summary>Agencies at the start of a run.</summary>
    /// <param name="grains">The cluster.</param>
    /// <param name="here">The seats of the silo on which the coordinator is; null if it is on none.</param>
    /// <param name="key">Run and replication: the first parts of the agencies' keys.</param>
    /// <param name="attempt">Number of the attempt, greater than that of any earlier one under this key.</param>
    /// <param name="definition">The scenario as the silos can compile it.</param>
    /// <param name="scenario">The same, compiled.</param>
    /// <param name="settings">The run's settings.</param>
    /// <param name="notice">Told in words what went wrong and was put right.</param>
    /// <param name="stop">Gives up waiting for answers.</param>
    public OrleansHost(
        IGrainFactory grains, Seats? here, string key, long attempt, ScenarioDefinition definition, CompiledScenario scenario, RunSettings settings, Action<string> notice,
            CancellationToken stop)
    {
        var agencies = scenario.Scenario.Agencies;
        _notices = new AgencyNotices(notice);
        _lines = [.. agencies.Select((agency, i) =>
        {
            var start = new AgencyStart(attempt, definition, settings, i, 0, [], []);
            return new AgencyLine(grains.GetGrain<IAgencyGrain>($"{key}/{agency.Id}"), $"agency {agency.Id}", start, new AnswerCheck(scenario, i), here, _notices, stop);
        })];
        _newPost = silo => new SiloPost(grains, key, silo, notice, stop);
        _missed = new bool[_lines.Length];
        if (here is not null && settings.Threads > 1) _team = new WorkerTeam(settings.Threads - 1, CallHere);
    }

    internal WindowSize Size { get; init; } = new();

    /// <inheritdoc/>
    public void Advance(ReadOnlySpan<int> agencies, AgencyCall[] calls, AgencyAnswer[] answers)
    {
        (_calls, _answers) = (calls, answers);
        var now = Stopwatch.GetTimestamp();
        foreach (var agency in agencies)
        {
            var line = _lines[agency];
            if (line.WantsGrain(now)) _pending.Add(AskGrain(agency));
            else if (line.IsHere) _here.Add(agency);
            else PostTo(line.Place!.Value.Silo).Add(agency);
        }
        foreach (var post in _posts.Values)
            if (post.HasCalls) _pending.Add(Send(post));
        var sent = Stopwatch.GetTimestamp();
        if (_team is not null) _team.Looks = _pending.Count > 0 ? 0 : LooksAlone;
        CallHere();
        if (_pending.Count > 0) Task.WhenAll(_pending).GetAwaiter().GetResult();
        _pending.Clear();
        _notices.EndWindow();
        ClusterInstruments.Barrier.Record(Stopwatch.GetElapsedTime(sent).TotalSeconds);
    }

    private void CallHere()
    {
        var agencies = CollectionsMarshal.AsSpan(_here);
        Size.Begin(agencies, _answers);
        if (_team is not null && _here.Count > 1 && Size.IsWorthSharing) _team.Do(_here.Count);
        else
            for (var i = 0; i < _here.Count; i++) CallHere(i);
        Size.End(agencies, _answers);
        foreach (var agency in agencies)
            if (_missed[agency]) _pending.Add(AskGrain(agency));
        _here.Clear();
    }

    private void CallHere(int number)
    {
        var agency = _here[number];
        _missed[agency] = !_lines[agency].AdvanceHere(_calls[agency], ref _answers[agency]);
    }

    private async Task AskGrain(int agency) => _answers[agency] = await _lines[agency].AdvanceByGrain(_calls[agency]).ConfigureAwait(false);

    private async Task Send(SiloPost post) => await Task.WhenAll((await post.Send(_lines, _calls, _answers).ConfigureAwait(false)).Select(AskGrain)).ConfigureAwait(false);

    private SiloPost PostTo(SiloAddress silo) => _posts.TryGetValue(silo, out var post) ? post : _posts[silo] = _newPost(silo);

    /// <inheritdoc/>
    public void Deliver(in Message message, AgencyCall next) => next.Inbox.Add() = message;

    /// <inheritdoc/>
    public AgencyEnding[] Finish(long end) => Task.WhenAll(_lines.Select(line => line.Finish(end))).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Save(BinaryWriter writer)
    {
        Task.WhenAll(_lines.Select(line => line.Save())).GetAwaiter().GetResult();
        _notices.EndWindow();
        foreach (var line in _lines) line.Write(writer);
    }

    /// <inheritdoc/>
    public void Load(BinaryReader reader, AgencyAnswer[] answers, bool isChecked)
    {
        foreach (var line in _lines) line.Read(reader);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var line in _lines) line.Forget();
        _team?.Dispose();
    }
}
