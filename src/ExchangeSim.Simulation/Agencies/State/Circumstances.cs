using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Agencies.State;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Requests;
using ExchangeSim.Simulation.Saving;
using static ExchangeSim.Simulation.Saving.StateBytes;

namespace ExchangeSim.Simulation.Agencies.State;

/// <summary>What holds at an agency at this instant: instruments in force, switches, and what follows from them for a request.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="only">Terms by procedure, if they are the same with all agencies and at all times and the run is not one of the reference mode; else null.</param>
/// <param name="agenda">What time it is.</param>
/// <param name="requests">The agency's requests.</param>
/// <param name="draws">The run's draws.</param>
internal sealed class Circumstances(CompiledScenario scenario, TermsPlan[]? only, Agenda agenda, RequestTable requests, Draws draws) : IConditionSubject
{
    private const int MostInForce = 1 << 20;

    private readonly Dictionary<(int PairClass, int Procedure, ulong InForce), TermsPlan> _known = []; // looked up, never enumerated
    // How many injects have put each instrument into force.
    private readonly int[] _forced = new int[scenario.InForce.Length];
    private readonly bool[] _switches = [.. scenario.SwitchesAtStart];
    // Switches at the start by the policy in force; the scenario's but between a branching's load and its taking effect.
    private readonly bool[] _switchesPlanned = [.. scenario.SwitchesAtStart];
    private int _subject;

    /// <summary>The terms under which the agencies of a request deal with it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TermsPlan TermsOf(in OpenRequest request) => only is { } terms ? terms[request.Procedure] : TermsBetween(request);

    /// <summary>What conditions look at that are asked about the request of a slot, until the next is asked for.</summary>
    internal IConditionSubject About(int slot)
    {
        _subject = slot;
        return this;
    }

    /// <summary>An inject puts an instrument into force, or no longer does.</summary>
    internal void Force(int instrument, bool begins) => _forced[instrument] += begins ? 1 : -1;

    internal void Turn(int switched, bool on) => _switches[switched] = on;

    /// <summary>The scenario's switches in place of those that were planned where the state was saved; what injects turned stays.</summary>
    internal void TakeOnPolicy(InjectBook injects)
    {
        for (var i = 0; i < _switches.Length; i++)
        {
            if (_switchesPlanned[i] == scenario.SwitchesAtStart[i]) continue;
            _switchesPlanned[i] = scenario.SwitchesAtStart[i];
            _switches[i] = injects.IsOn(i);
        }
    }

    private TermsPlan TermsBetween(in OpenRequest request)
    {
        var pair = scenario.PairClasses[scenario.PairClassOf[request.Requesting * scenario.Agencies.Length + request.Requested]];
        if (pair.Instruments.Length == 0) return pair.Base[request.Procedure];
        var inForce = 0UL;
        for (var i = 0; i < pair.Instruments.Length; i++)
            if (IsInForce(pair.Instruments[i])) inForce |= 1UL << i;
        if (inForce == 0) return pair.Base[request.Procedure];
        var key = (pair.Number, (int)request.Procedure, inForce);
        return _known.TryGetValue(key, out var known) ? known : _known[key] = TermsUnder(pair, request.Procedure, inForce);
    }

    // Apart, because its lambdas would cost the caller an allocation on every call.
    private TermsPlan TermsUnder(PairClass pair, int procedure, ulong inForce)
    {
        var instruments = pair.Instruments.Where((_, i) => (inForce >> i & 1) != 0).Select(i => scenario.Scenario.Instruments[i]).ToArray();
        return TermsPlan.Of(scenario.Scenario.Procedures[procedure], instruments, pair.LanguageShared, scenario.Names);
    }

    private bool IsInForce(int instrument)
    {
        var (from, until) = scenario.InForce[instrument];
        return (from <= agenda.Now && agenda.Now < until) || _forced[instrument] > 0;
    }

    bool IConditionSubject.InstrumentInForce(int instrument)
    {
        ref readonly var request = ref requests[_subject];
        if (instrument < 0) return TermsOf(request).InstrumentInForce;
        var pair = scenario.PairClasses[scenario.PairClassOf[request.Requesting * scenario.Agencies.Length + request.Requested]];
        return IsInForce(instrument) && Array.IndexOf(pair.Instruments, instrument) >= 0;
    }

    int IConditionSubject.Crime => requests[_subject].Crime;

    Urgency IConditionSubject.Urgency => requests[_subject].Urgency;

    int IConditionSubject.AgencyOn(Side side) => side == Side.Requesting ? requests[_subject].Requesting : requests[_subject].Requested;

    bool IConditionSubject.FactHolds(int fact)
    {
        ref readonly var request = ref requests[_subject];
        if (request.FactsKnown != 0 && fact < 16 && (request.FactsKnown >> fact & 1) != 0) return (request.FactsHeld >> fact & 1) != 0;
        var plan = scenario.Procedures[request.Procedure].Facts[fact];
        return draws.Of(request.FactsKey, plan.Purpose, 0).First < plan.Probability;
    }

    bool IConditionSubject.FactIsBelow(int fact, double milliseconds)
    {
        ref readonly var request = ref requests[_subject];
        if (double.IsNaN(milliseconds)) milliseconds = TermsOf(request).Thresholds[fact];
        var plan = scenario.Procedures[request.Procedure].Facts[fact];
        return plan.Length.Draw(draws, request.FactsKey, plan.Purpose, 0) < milliseconds;
    }

    bool IConditionSubject.SwitchIsOn(int number) => _switches[number];

    bool IConditionSubject.LanguageIsShared => TermsOf(requests[_subject]).LanguageIsShared;

    long IConditionSubject.OpenFor => requests[_subject].WasSent ? agenda.Now - requests[_subject].SentAt : 0;

    internal void Save(BinaryWriter writer)
    {
        writer.Write(MemoryMarshal.AsBytes(_forced.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_switches.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_switchesPlanned.AsSpan()));
    }

    internal void Load(BinaryReader reader)
    {
        reader.Fill(_forced.AsSpan());
        reader.FillFlags(_switches);
        reader.FillFlags(_switchesPlanned);
    }

    /// <summary>Checks what was loaded.</summary>
    internal void Check()
    {
        foreach (var count in _forced) Require(Math.Abs((long)count) <= MostInForce, "an instrument was put into force too often");
    }
}
