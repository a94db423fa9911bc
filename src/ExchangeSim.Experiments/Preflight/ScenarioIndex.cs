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
    private readonly Dictionary<string, ChannelTimes> _channels;
    private readonly Dictionary<(int, string), int> _desks = [];
    private readonly TermsTimeline _terms;

    internal ScenarioIndex(Scenario scenario)
    {
        Scenario = scenario;
        _agencies = Numbers(scenario.Agencies.Select(agency => agency.Id));
        _procedures = Numbers(scenario.Procedures.Select(procedure => procedure.Id));
        _channels = scenario.Channels.ToDictionary(channel => channel.Id, channel => new ChannelTimes(channel), StringComparer.Ordinal);
        Graphs = [.. scenario.Procedures.Select(procedure => new ProcedureGraph(procedure))];
        Times = [.. scenario.Procedures.Select(procedure => new StepTimes(procedure))];
        Length = scenario.Length ?? Duration.Min(Longest, DemandRate.LongestArrivals(scenario));
        _terms = new TermsTimeline(scenario);
    }

    internal Scenario Scenario { get; }
    internal ProcedureGraph[] Graphs { get; }
    internal StepTimes[] Times { get; }
    /// <summary>Length of the run; for a run to the last reply, of its arrivals.</summary>
    internal Duration Length { get; }
    internal double Weeks => Length.TotalDays / 7;

    internal int Agency(string id) => _agencies[id];

    internal int Procedure(string id) => _procedures[id];

    internal ChannelTimes Channel(string id) => _channels[id];

    /// <summary>The desk of an agency that does the work of this name.</summary>
    internal int Desk(int agency, string name)
    {
        if (!_desks.TryGetValue((agency, name), out var desk)) _desks[(agency, name)] = desk = Scenario.Agencies[agency].DeskIndex(name);
        return desk;
    }

    /// <summary>The terms between two agencies at a time (milliseconds from the start), injects with a condition left aside.</summary>
    internal PossibleTerms TermsAt(int one, int other, int procedure, double time) => _terms.At(one, other, procedure, time);

    /// <summary>The terms that can hold between two agencies during the run.</summary>
    internal IReadOnlyList<PossibleTerms> PossibleTerms(int one, int other, int procedure) => _terms.Possible(one, other, procedure);

    /// <summary>Whether a switch is on at an instant, by the start or by an inject at a stated time.</summary>
    internal bool IsSwitchedOn(string name, Instant at) =>
        Scenario.Injects.Where(inject => IsOn(inject, at)).SelectMany(inject => inject.Effects).OfType<SwitchTurned>()
            .Where(turned => turned.Switch == name).Select(turned => (bool?)turned.On).LastOrDefault() ?? Scenario.Switches[name];

    internal Possibility SwitchDuringRun(string name) =>
        Scenario.Injects.SelectMany(inject => inject.Effects).Any(effect => effect is SwitchTurned turned && turned.Switch == name && turned.On != Scenario.Switches[name])
            ? Possibility.Either : Possibilities.Of(Scenario.Switches[name]);

    internal static bool IsOn(Inject inject, Instant at) => inject.At is { } begins && begins <= at && (inject.Lasts is not { } lasts || at < begins + lasts);

    private static Dictionary<string, int> Numbers(IEnumerable<string> ids) => ids.Select((id, i) => (id, i)).ToDictionary(pair => pair.id, pair => pair.i, StringComparer.Ordinal);
}
