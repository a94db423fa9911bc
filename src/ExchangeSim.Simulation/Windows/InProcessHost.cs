using ExchangeSim.Simulation.Agencies;
using ExchangeSim.Simulation.Compilation;

namespace ExchangeSim.Simulation.Windows;

/// <summary>Calls agency objects directly, on one thread or several. The default host.</summary>
public sealed class InProcessHost : IAgencyHost, IRequestRoute
{
    private readonly AgencyProcess[] _agencies;
    private readonly WorkerTeam? _team;
    // With several threads, one for each agency.
    private readonly Mailbox[] _mailboxes = [];
    private readonly int[] _byLoad;
    private readonly int[] _work;
    private AgencyCall[] _calls = [];
    private AgencyAnswer[] _answers = [];

    /// <summary>Agencies of a scenario at the start of a run.</summary>
    public InProcessHost(CompiledScenario scenario, RunSettings settings)
    {
        _agencies = [.. Enumerable.Range(0, scenario.AgencyCount).Select(i => new AgencyProcess(scenario, i, settings))];
        _work = new int[_agencies.Length];
        _byLoad = ByLoad(scenario);
        foreach (var agency in _agencies) agency.SendOver(this);
        if (settings.Threads == 1) return;
        _mailboxes = [.. _agencies.Select(_ => new Mailbox())];
        _team = new WorkerTeam(settings.Threads - 1, i => Call(_work[i]));
    }

    /// <inheritdoc/>
    public void Advance(ReadOnlySpan<int> agencies, AgencyCall[] calls, AgencyAnswer[] answers)
    {
        (_calls, _answers) = (calls, answers);
        if (_team is not null)
            foreach (var agency in agencies) _mailboxes[agency].Close();
        if (_team is null || agencies.Length == 1)
        {
            foreach (var agency in agencies) Call(agency);
            return;
        }
        agencies.CopyTo(_work);
        // The longest pieces first, so that the last ones even the threads out.
        _work.AsSpan(0, agencies.Length).Sort((one, other) => _byLoad[one].CompareTo(_byLoad[other]));
        _team.Do(agencies.Length);
    }

    private void Call(int agency)
    {
        if (_team is not null) _mailboxes[agency].Empty(_agencies[agency]);
        _answers[agency] = _agencies[agency].Handle(_calls[agency]);
    }

    /// <inheritdoc/>
    public void Deliver(in Message message, AgencyCall next) => _agencies[message.To].Receive(message);

    void IRequestRoute.Carry(in OpenRequest request, int to, ulong order, long arrivesAt, int losses)
    {
        var call = _calls[to];
        if (_team is not null)
        {
            _mailboxes[to].Leave(request, order, arrivesAt, losses, call);
            return;
        }
        if (arrivesAt < call.EarliestArrival) call.EarliestArrival = arrivesAt;
        _agencies[to].Accept(request, order, arrivesAt, losses);
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
                    load[stream.Destinations[d]] += 3 * stream.PerMillisecond * (stream.DestinationsCumulative[d] - (d > 0 ? stream.DestinationsCumulative[d - 1] : 0));
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
        for (var i = 0; i < _mailboxes.Length; i++)
        {
            _mailboxes[i].Close();
            _mailboxes[i].Empty(_agencies[i]);
        }
    }

    /// <inheritdoc/>
    public void Save(BinaryWriter writer)
    {
        EmptyMailboxes();
        foreach (var agency in _agencies) agency.Save(writer);
    }

    /// <inheritdoc/>
    public void Load(BinaryReader reader)
    {
        foreach (var agency in _agencies) agency.Load(reader);
    }

    /// <inheritdoc/>
    public void Dispose() => _team?.Dispose();
}
