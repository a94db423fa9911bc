using System.Runtime.InteropServices;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Agencies.Checks;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Interventions;
using ExchangeSim.Simulation.Saving;
using static ExchangeSim.Simulation.Saving.StateBytes;

namespace ExchangeSim.Simulation.Agencies.State;

/// <summary>Which injects are under way, may still begin, or were written during the run. What surges make of demand, and what switches are on, follows from it.</summary>
internal sealed class InjectBook(CompiledScenario scenario)
{
    // Each as many times as it is under way.
    private readonly List<int> _underWay = [];
    // Injects that have begun, or that a person stopped: they do not begin by themselves any more.
    private readonly bool[] _stopped = new bool[scenario.Injects.Length];
    // Injects that were written during the run; the first has the number after next behind the scenario's last, so that fingerprints stay what they were.
    private Batch<WrittenEffect> _written = new();
    private readonly List<InjectPlan> _writtenPlans = [];

    private int Planned => scenario.Injects.Length;

    internal IReadOnlyList<int> UnderWay => _underWay;

    internal InjectPlan this[int number] => number < Planned ? scenario.Injects[number] : _writtenPlans[number - Planned - 1];

    /// <summary>From now on an inject of the scenario does not begin by itself. False if that was so already.</summary>
    internal bool Stop(int number)
    {
        var isNew = !_stopped[number];
        _stopped[number] = true;
        return isNew;
    }

    internal void Begin(int number) => _underWay.Add(number);

    internal void End(int number) => _underWay.Remove(number);

    /// <summary>Takes in an effect that was written during the run and gives the number of its inject.</summary>
    internal int Write(in WrittenEffect effect)
    {
        _written.Add() = effect;
        _writtenPlans.Add(effect.ToPlan(scenario.Scenario));
        return Planned + _writtenPlans.Count;
    }

    /// <summary>What surges that are under way make of a demand.</summary>
    internal double FactorOf(int demand)
    {
        var factor = 1d;
        foreach (var number in _underWay)
            foreach (var effect in this[number].Effects)
                if (effect.Effect is Surge surge && effect.Demands[demand]) factor *= surge.Factor;
        return factor;
    }

    /// <summary>Whether a switch is on: the latest inject still under way decides, and of its effects the last; else the scenario.</summary>
    internal bool IsOn(int switched)
    {
        for (var i = _underWay.Count - 1; i >= 0; i--)
            if (this[_underWay[i]].Effects.LastOrDefault(effect => effect.Effect is SwitchTurned && effect.Switch == switched) is { Effect: SwitchTurned turned }) return turned.On;
        return scenario.SwitchesAtStart[switched];
    }

    internal void Save(BinaryWriter writer)
    {
        writer.Write(_underWay.Count);
        foreach (var number in _underWay) writer.Write(number);
        writer.Write(MemoryMarshal.AsBytes(_stopped.AsSpan()));
        _written.Save(writer);
    }

    internal void Load(BinaryReader reader, OrderCheck check)
    {
        _underWay.Clear();
        _underWay.AddRange(reader.ReadItems<int>());
        reader.FillFlags(_stopped);
        _written.Load(reader);
        _writtenPlans.Clear();
        foreach (ref readonly var effect in _written.Items)
        {
            check.Check(effect);
            _writtenPlans.Add(effect.ToPlan(scenario.Scenario));
        }
    }

    /// <summary>Checks what was loaded.</summary>
    internal void Check()
    {
        var seen = new SortedSet<int>();
        foreach (var number in _underWay)
            Require(number >= 0 && number <= Planned + _writtenPlans.Count && number != Planned && seen.Add(number), "an inject is under way that does not exist");
    }
}
