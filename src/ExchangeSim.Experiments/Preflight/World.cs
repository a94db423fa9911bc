using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>A scenario with its names looked up, and what may change during its run.</summary>
internal sealed class World
{
    // A run to the last reply may have no end that can be known before it; instants reach no further than this in practice.
    private static readonly Duration Longest = Duration.FromDays(365 * 60);

    private readonly Dictionary<string, int> _agencies, _procedures;
    private readonly Dictionary<string, Channel> _channels;
    private readonly Dictionary<(int, int), Instrument[]> _between = [];
    private readonly Dictionary<(int, string), int> _desks = [];

    internal World(Scenario scenario)
    {
        Scenario = scenario;
        _agencies = Numbers(scenario.Agencies.Select(agency => agency.Id));
        _procedures = Numbers(scenario.Procedures.Select(procedure => procedure.Id));
        _channels = scenario.Channels.ToDictionary(channel => channel.Id, StringComparer.Ordinal);
        Graphs = scenario.Procedures.Select(procedure => new StepGraph(procedure)).ToArray();
        Length = scenario.Length ?? Duration.Min(Longest, DemandRate.LongestArrivals(scenario));
        End = scenario.Start + Length;
    }

    internal Scenario Scenario { get; }
    internal StepGraph[] Graphs { get; }
    /// <summary>Length of the run; for a run to the last reply, of its arrivals.</summary>
    internal Duration Length { get; }
    internal Instant End { get; }
    internal double Weeks => Length.TotalDays / 7;

    internal int Agency(string id) => _agencies[id];

    internal int Procedure(string id) => _procedures[id];

    internal Channel Channel(string id) => _channels[id];

    /// <summary>The desk of an agency that does the work of this name.</summary>
    internal int Desk(int agency, string name)
    {
        if (!_desks.TryGetValue((agency, name), out var desk)) _desks[(agency, name)] = desk = Scenario.Agencies[agency].DeskIndex(name);
        return desk;
    }

    /// <summary>The instruments to which both agencies are parties, in the order of the scenario.</summary>
    internal Instrument[] Between(int one, int other)
    {
        if (_between.TryGetValue((one, other), out var found)) return found;
        var (a, b) = (Scenario.Agencies[one].Id, Scenario.Agencies[other].Id);
        return _between[(one, other)] = one == other ? [] : Scenario.Instruments.Where(i => i.Parties.Contains(a) && i.Parties.Contains(b)).ToArray();
    }

    internal bool SpeakAlike(int one, int other) => Scenario.Agencies[one].Languages.Intersect(Scenario.Agencies[other].Languages).Any();

    /// <summary>Whether an instrument is in force at an instant, by its dates or by an inject at a stated time.</summary>
    internal bool IsInForce(Instrument instrument, Instant at) =>
        (instrument.InForce is { } from && Scenario.FirstMomentOf(from) <= at && (instrument.Until is not { } until || at < Scenario.FirstMomentOf(until)))
        || Scenario.Injects.Any(inject => IsOn(inject, at) && inject.Effects.Any(effect => effect is EntryIntoForce entry && entry.Instrument == instrument.Id));

    /// <summary>Whether an instrument is in force during the run.</summary>
    internal Truth InForceDuringRun(Instrument instrument)
    {
        var (from, until) = (instrument.InForce, instrument.Until);
        if (from is { } first && Scenario.FirstMomentOf(first) <= Scenario.Start && (until is not { } last || Scenario.FirstMomentOf(last) >= End)) return Truth.Always;
        if (Scenario.Injects.Any(inject => inject.Effects.Any(effect => effect is EntryIntoForce entry && entry.Instrument == instrument.Id))) return Truth.Either;
        return from is null || Scenario.FirstMomentOf(from.Value) >= End || (until is { } end && Scenario.FirstMomentOf(end) <= Scenario.Start) ? Truth.Never : Truth.Either;
    }

    /// <summary>Whether a switch is on at an instant, by the start or by an inject at a stated time.</summary>
    internal bool IsSwitchedOn(string name, Instant at) =>
        Scenario.Injects.Where(inject => IsOn(inject, at)).SelectMany(inject => inject.Effects).OfType<SwitchTurned>()
            .Where(turned => turned.Switch == name).Select(turned => (bool?)turned.On).LastOrDefault() ?? Scenario.Switches[name];

    internal Truth SwitchDuringRun(string name) =>
        Scenario.Injects.SelectMany(inject => inject.Effects).Any(effect => effect is SwitchTurned turned && turned.Switch == name && turned.On != Scenario.Switches[name])
            ? Truth.Either : Truths.Of(Scenario.Switches[name]);

    private static bool IsOn(Inject inject, Instant at) => inject.At is { } begins && begins <= at && (inject.Lasts is not { } lasts || at < begins + lasts);

    private static Dictionary<string, int> Numbers(IEnumerable<string> ids) => ids.Select((id, i) => (id, i)).ToDictionary(pair => pair.id, pair => pair.i, StringComparer.Ordinal);
}
