using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Requests;

namespace ExchangeSim.Simulation.Agencies;

/// <content>What holds for a request at this instant.</content>
public sealed partial class AgencyProcess : IConditionSubject
{
    private readonly Dictionary<(int PairClass, int Procedure, ulong InForce), TermsPlan> _termsKnown = []; // looked up, never enumerated
    // Instruments that injects have put into force, counted.
    private readonly int[] _forced;
    private readonly bool[] _switches;
    // Terms by procedure, if they are the same with all agencies and at all times and the run is not one of the reference mode; else null.
    private readonly TermsPlan[]? _terms;
    private int _subject;

    private TermsPlan TermsOf(in OpenRequest request) => _terms is { } terms ? terms[request.Procedure] : TermsBetween(request);

    private TermsPlan TermsBetween(in OpenRequest request)
    {
        var pair = _scenario.PairClasses[_scenario.PairClassOf[request.Requesting * _scenario.Agencies.Length + request.Requested]];
        if (pair.Instruments.Length == 0) return pair.Base[request.Procedure];
        var inForce = 0UL;
        for (var i = 0; i < pair.Instruments.Length; i++)
            if (IsInForce(pair.Instruments[i])) inForce |= 1UL << i;
        if (inForce == 0) return pair.Base[request.Procedure];
        var key = (pair.Number, (int)request.Procedure, inForce);
        return _termsKnown.TryGetValue(key, out var known) ? known : _termsKnown[key] = TermsUnder(pair, request.Procedure, inForce);
    }

    // Apart, because its lambdas would cost the caller an allocation on every call.
    private TermsPlan TermsUnder(PairClass pair, int procedure, ulong inForce)
    {
        var instruments = pair.Instruments.Where((_, i) => (inForce >> i & 1) != 0).Select(i => _scenario.Scenario.Instruments[i]).ToArray();
        return TermsPlan.Of(_scenario.Scenario.Procedures[procedure], instruments, pair.LanguageShared, _scenario.Names);
    }

    private bool IsInForce(int instrument)
    {
        var (from, until) = _scenario.InForce[instrument];
        return (from <= _agenda.Now && _agenda.Now < until) || _forced[instrument] > 0;
    }

    bool IConditionSubject.InstrumentInForce(int instrument)
    {
        ref readonly var request = ref _requests[_subject];
        if (instrument < 0) return TermsOf(request).InstrumentInForce;
        var pair = _scenario.PairClasses[_scenario.PairClassOf[request.Requesting * _scenario.Agencies.Length + request.Requested]];
        return IsInForce(instrument) && Array.IndexOf(pair.Instruments, instrument) >= 0;
    }

    int IConditionSubject.Crime => _requests[_subject].Crime;

    Urgency IConditionSubject.Urgency => _requests[_subject].Urgency;

    int IConditionSubject.AgencyOn(Side side) => side == Side.Requesting ? _requests[_subject].Requesting : _requests[_subject].Requested;

    bool IConditionSubject.FactHolds(int fact)
    {
        ref readonly var request = ref _requests[_subject];
        if (request.FactsKnown != 0 && fact < 16 && (request.FactsKnown >> fact & 1) != 0) return (request.FactsHeld >> fact & 1) != 0;
        var plan = _scenario.Procedures[request.Procedure].Facts[fact];
        return _draws.Of(request.Key, plan.Purpose, 0).First < plan.Probability;
    }

    bool IConditionSubject.FactIsBelow(int fact, double milliseconds)
    {
        ref readonly var request = ref _requests[_subject];
        if (double.IsNaN(milliseconds)) milliseconds = TermsOf(request).Thresholds[fact];
        var plan = _scenario.Procedures[request.Procedure].Facts[fact];
        return plan.Length.Draw(_draws, request.Key, plan.Purpose, 0) < milliseconds;
    }

    bool IConditionSubject.SwitchIsOn(int number) => _switches[number];

    bool IConditionSubject.LanguageIsShared => TermsOf(_requests[_subject]).LanguageIsShared;

    long IConditionSubject.OpenFor => _requests[_subject].WasSent ? _agenda.Now - _requests[_subject].SentAt : 0;
}
