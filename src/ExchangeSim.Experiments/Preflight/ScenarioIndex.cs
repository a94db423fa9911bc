using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;
using NodaTime;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>A scenario with its names looked up.</summary>
internal sealed class ScenarioIndex
{
    // A run to the last reply may have no end that can be known before it; instants reach no further than this in practice.
    private static readonly Duration Longest = Duration.FromDays(365 * 60);

    private readonly Dictionary<string, int> _agencies, _procedures;
    private readonly Dictionary<string, Channel> _channels;
    private readonly Dictionary<(string, Distribution), ChannelTimes> _transits = [];
    private readonly Dictionary<(int, string), int> _desks = [];

    internal ScenarioIndex(Scenario scenario)
    {
        Scenario = scenario;
        _agencies = Numbers(scenario.Agencies.Select(agency => agency.Id));
        _procedures = Numbers(scenario.Procedures.Select(procedure => procedure.Id));
        _channels = scenario.Channels.ToDictionary(channel => channel.Id, StringComparer.Ordinal);
        Graphs = [.. scenario.Procedures.Select(procedure => new ProcedureGraph(procedure))];
        Times = [.. scenario.Procedures.Select(procedure => new StepTimes(procedure))];
        Length = scenario.Length ?? Duration.Min(Longest, DemandRate.LongestArrivals(scenario));
        Facts = [.. scenario.Procedures.Select(procedure => new FactDraws(procedure))];
        Terms = new TermsTimeline(scenario);
        Switches = new SwitchTimeline(scenario);
    }

    internal Scenario Scenario { get; }
    internal ProcedureGraph[] Graphs { get; }
    internal StepTimes[] Times { get; }
    internal FactDraws[] Facts { get; }
    internal TermsTimeline Terms { get; }
    internal SwitchTimeline Switches { get; }
    /// <summary>Length of the run; for a run to the last reply, of its arrivals.</summary>
    internal Duration Length { get; }
    internal double Weeks => Length.TotalDays / 7;

    internal int Agency(string id) => _agencies[id];

    internal int Procedure(string id) => _procedures[id];

    /// <summary>How long messages take over a channel from one agency to another.</summary>
    internal ChannelTimes Channel(string id, int from, int to)
    {
        var (channel, agencies) = (_channels[id], Scenario.Agencies);
        var delay = channel.Delays.Count == 0 ? channel.Delay : channel.DelayBetween(agencies[from].Id, agencies[to].Id);
        if (!_transits.TryGetValue((id, delay), out var times)) _transits[(id, delay)] = times = new ChannelTimes(channel, delay);
        return times;
    }

    /// <summary>The desk of an agency that does the work of this name.</summary>
    internal int Desk(int agency, string name)
    {
        if (!_desks.TryGetValue((agency, name), out var desk)) _desks[(agency, name)] = desk = Scenario.Agencies[agency].DeskIndex(name);
        return desk;
    }

    /// <summary>The channel over which an answer to a nested request is handed in by whom it ends at: the agreed one, else the first that a step of its procedure names.</summary>
    internal string? WayHome(int procedure, string? agreed) => agreed
        ?? Scenario.Procedures[procedure].Steps.Select(step => step switch { SendStep send => send.Over, AskStep ask => ask.Over, _ => null })
            .FirstOrDefault(over => over is not null);

    internal static bool IsOn(Inject inject, Instant at) => inject.At is { } begins && begins <= at && (inject.Lasts is not { } lasts || at < begins + lasts);

    private static Dictionary<string, int> Numbers(IEnumerable<string> ids) => ids.Select((id, i) => (id, i)).ToDictionary(pair => pair.id, pair => pair.i, StringComparer.Ordinal);
}
