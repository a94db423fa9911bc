using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>Which terms hold between agencies when. Instruments enter into force and end by their dates and by injects, so between two such moments nothing changes.</summary>
internal sealed class TermsTimeline
{
    private readonly Scenario _scenario;
    private readonly Instant[] _moments;
    private readonly double[] _times;
    // Instruments that injects may put into force at moments that nobody can know before the run.
    private readonly string[] _conditional;
    private readonly Dictionary<(int, int), Instrument[]> _between = [];
    private readonly Dictionary<(int, int, int, int), PossibleTerms> _known = [];

    internal TermsTimeline(Scenario scenario)
    {
        _scenario = scenario;
        var end = scenario.Length is { } length ? scenario.Start + length : Instant.MaxValue;
        _moments = [scenario.Start, .. Changes(scenario).Where(moment => moment > scenario.Start && moment < end).Distinct().Order()];
        _times = [.. _moments.Select(moment => (moment - scenario.Start).TotalMilliseconds)];
        _conditional = [.. scenario.Injects.Where(inject => inject.When is not null).SelectMany(EntriesOf).Distinct()];
    }

    /// <summary>The index of the last moment of change at or before a time in milliseconds from the start.</summary>
    internal int MomentAt(double time)
    {
        var moment = _times.Length - 1;
        while (moment > 0 && _times[moment] > time) moment--;
        return moment;
    }

    /// <summary>The terms between two agencies from a moment of change until the next, injects with a condition left aside.</summary>
    internal PossibleTerms From(int moment, int one, int other, int procedure)
    {
        var key = (moment, one, other, procedure);
        if (_known.TryGetValue(key, out var known)) return known;
        return _known[key] = Under([.. Between(one, other).Where(instrument => IsInForce(instrument, _moments[moment]))], one, other, procedure);
    }

    /// <summary>All terms that can hold between two agencies during the run.</summary>
    internal IReadOnlyList<PossibleTerms> Possible(int one, int other, int procedure)
    {
        var unsure = Between(one, other).Where(instrument => _conditional.Contains(instrument.Id)).ToArray();
        var possible = new List<PossibleTerms>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var moment = 0; moment < _moments.Length; moment++)
            for (var chosen = 0; chosen < 1 << unsure.Length; chosen++)
            {
                var forced = unsure.Where((_, i) => (chosen >> i & 1) != 0).ToArray();
                var inForce = Between(one, other).Where(instrument => forced.Contains(instrument) || IsInForce(instrument, _moments[moment])).ToArray();
                if (seen.Add(string.Join(' ', inForce.Select(instrument => instrument.Id)))) possible.Add(Under(inForce, one, other, procedure));
            }
        return possible;
    }

    /// <summary>The instruments to which both agencies are parties, in the order of the scenario.</summary>
    private Instrument[] Between(int one, int other)
    {
        if (_between.TryGetValue((one, other), out var found)) return found;
        var (a, b) = (_scenario.Agencies[one].Id, _scenario.Agencies[other].Id);
        return _between[(one, other)] = [.. _scenario.Instruments.Where(instrument => instrument.IsBetween(a, b))];
    }

    private PossibleTerms Under(Instrument[] inForce, int one, int other, int procedure) =>
        new(Terms.Of(_scenario.Procedures[procedure], inForce, _scenario.Agencies[one].SharesLanguageWith(_scenario.Agencies[other])), inForce);

    private bool IsInForce(Instrument instrument, Instant at) =>
        (instrument.InForce is { } from && _scenario.FirstMomentOf(from) <= at && (instrument.Until is not { } until || at < _scenario.FirstMomentOf(until)))
        || _scenario.Injects.Any(inject => ScenarioIndex.IsOn(inject, at) && EntriesOf(inject).Contains(instrument.Id));

    private static IEnumerable<Instant> Changes(Scenario scenario)
    {
        foreach (var instrument in scenario.Instruments)
        {
            if (instrument.InForce is { } from) yield return scenario.FirstMomentOf(from);
            if (instrument.Until is { } until) yield return scenario.FirstMomentOf(until);
        }
        foreach (var inject in scenario.Injects.Where(inject => EntriesOf(inject).Any()))
        {
            if (inject.At is not { } begins) continue;
            yield return begins;
            if (inject.Lasts is { } lasts) yield return begins + lasts;
        }
    }

    private static IEnumerable<string> EntriesOf(Inject inject) => inject.Effects.OfType<EntryIntoForce>().Select(entry => entry.Instrument);
}
