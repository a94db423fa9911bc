using ExchangeSim.Simulation.Agencies;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Fast;
using ExchangeSim.Simulation.Fast.Drawing;
using ExchangeSim.Simulation.Fast.Memory;
using ExchangeSim.Simulation.Fast.Messages;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Requests;

namespace ExchangeSim.Simulation.Windows;

/// <summary>Calls agency objects directly, on one thread or several. The default host.</summary>
public sealed class InProcessHost : IAgencyHost, IRequestRoute
{
    // Fewer are handled in less time than it takes to wake a thread.
    private const int EventsWorthSharing = 200;

    private readonly AgencyProcess[] _agencies;
    private readonly WorkerTeam? _team;
    // One set for each thread, with several threads or many agencies.
    private Mailboxes[] _mailboxes = [];
    // Events that each agency has handled, and those of a window lately.
    private readonly long[] _handled;
    private readonly int _worthSharing;
    private double _eventsOfWindow;
    private readonly int[] _byLoad;
    private readonly int[] _work;
    private AgencyCall[] _calls = [];
    private AgencyAnswer[] _answers = [];

    /// <summary>Agencies of a scenario at the start of a run.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="settings">The run's settings.</param>
    /// <param name="eventsWorthSharing">Where windows have fewer events than that of late, the caller's thread handles them alone; 0: every window is shared. Only the speed
    /// depends on it.</param>
    public InProcessHost(CompiledScenario scenario, RunSettings settings, int eventsWorthSharing = EventsWorthSharing)
    {
        scenario = scenario.For(settings);
        _eventsOfWindow = _worthSharing = eventsWorthSharing;
        var fast = FastPlan.For(settings, scenario);
        _agencies = [.. Enumerable.Range(0, scenario.AgencyCount).Select(i => new AgencyProcess(scenario, i, settings, fast))];
        _work = new int[_agencies.Length];
        _handled = new long[_agencies.Length];
        _byLoad = ByLoad(scenario);
        if (fast is not null) SendStraight(settings.Threads);
        if (settings.Threads == 1) return;
        _team = new WorkerTeam(settings.Threads - 1, i => Call(_work[i]));
    }

    // Requests go from agency to agency, and not by way of the coordinator.
    private void SendStraight(int threads)
    {
        foreach (var agency in _agencies) agency.SendOver(this);
        if (threads > 1 || !NearCaches.HoldAgencies(_agencies.Length)) _mailboxes = [.. Enumerable.Range(0, threads).Select(_ => new Mailboxes(_agencies.Length))];
    }

    /// <inheritdoc/>
    public void Advance(ReadOnlySpan<int> agencies, AgencyCall[] calls, AgencyAnswer[] answers)
    {
        (_calls, _answers) = (calls, answers);
        foreach (var boxes in _mailboxes)
            foreach (var agency in agencies) boxes.Close(agency);
        if (_team is null || agencies.Length == 1 || _eventsOfWindow < _worthSharing)
            foreach (var agency in agencies) Call(agency);
        else Share(agencies, _team);
        foreach (var boxes in _mailboxes)
            for (var to = 0; to < calls.Length; to++) calls[to].EarliestArrival = Math.Min(calls[to].EarliestArrival, boxes.TakeEarliest(to));
        if (_team is not null) CountEvents(agencies);
    }

    private void Share(ReadOnlySpan<int> agencies, WorkerTeam team)
    {
        agencies.CopyTo(_work);
        // The longest pieces first, so that the last ones even the threads out.
        _work.AsSpan(0, agencies.Length).Sort((one, other) => _byLoad[one].CompareTo(_byLoad[other]));
        team.Do(agencies.Length);
    }

    private void CountEvents(ReadOnlySpan<int> agencies)
    {
        var events = 0L;
        foreach (var agency in agencies)
        {
            events += _answers[agency].Events - _handled[agency];
            _handled[agency] = _answers[agency].Events;
        }
        _eventsOfWindow += (events - _eventsOfWindow) / 16;
    }

    private void Call(int agency)
    {
        foreach (var boxes in _mailboxes) boxes.Empty(agency, _agencies[agency].Receiver);
        var answer = _agencies[agency].Handle(_calls[agency]);
        if (_answers[agency] != answer) _answers[agency] = answer;
    }

    /// <inheritdoc/>
    public void Deliver(in Message message, AgencyCall next) => _agencies[message.To].Receive(message);

    void IRequestRoute.Expect(int to)
    {
        if (_mailboxes.Length > 0) _mailboxes[WorkerTeam.Number].Expect(to);
    }

    void IRequestRoute.Carry(in OpenRequest request, in DrawnAhead drawn, DrawnParts parts, int to, ulong order, long arrivesAt)
    {
        if (_mailboxes.Length > 0)
        {
            _mailboxes[WorkerTeam.Number].Leave(request, drawn, parts, to, order, arrivesAt);
            return;
        }
        var call = _calls[to];
        call.EarliestArrival = Math.Min(call.EarliestArrival, arrivesAt);
        _agencies[to].Receiver.Accept(request, drawn, parts, order, arrivesAt);
    }

    // Rank of each agency by the demand that touches it; only the speed depends on it.
    private static int[] ByLoad(CompiledScenario scenario)
    {
        var load = new double[scenario.AgencyCount];
        for (var i = 0; i < load.Length; i++)
            foreach (var stream in scenario.Agencies[i].Streams)
            {
                load[i] += stream.PerMillisecond;
                for (var d = 0; d < stream.Destinations.Length; d++)
                    load[stream.Destinations[d]] += 3 * stream.PerMillisecond * stream.ByDestination[d];
            }
        var rank = new int[load.Length];
        foreach (var (agency, place) in Enumerable.Range(0, load.Length).OrderByDescending(i => load[i]).Select((agency, place) => (agency, place))) rank[agency] = place;
        return rank;
    }

    /// <inheritdoc/>
    public AgencyEnding[] Finish(long end)
    {
        EmptyMailboxes();
        return [.. _agencies.Select(agency => agency.Finish(end))];
    }

    private void EmptyMailboxes()
    {
        foreach (var boxes in _mailboxes)
        {
            for (var agency = 0; agency < _agencies.Length; agency++)
            {
                boxes.Close(agency);
                boxes.Empty(agency, _agencies[agency].Receiver);
            }
        }
    }

    /// <summary>Has agencies save themselves as if these policies held, which are those of another scenario.</summary>
    internal void Renumber(uint holding, long time)
    {
        foreach (var agency in _agencies) agency.Renumber(holding, time);
    }

    /// <inheritdoc/>
    public void Save(BinaryWriter writer)
    {
        EmptyMailboxes();
        foreach (var agency in _agencies) agency.Save(writer);
    }

    /// <inheritdoc/>
    public void Load(BinaryReader reader, AgencyAnswer[] answers, bool isChecked)
    {
        for (var i = 0; i < _agencies.Length; i++)
        {
            _agencies[i].Load(reader, isChecked);
            answers[i] = _agencies[i].LastAnswer;
        }
        if (isChecked) return;
        foreach (var agency in _agencies) agency.CheckNested(_agencies);
    }

    /// <inheritdoc/>
    public void Dispose() => _team?.Dispose();
}
