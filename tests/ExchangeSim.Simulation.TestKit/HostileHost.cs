using ExchangeSim.Simulation.Agencies;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Simulation.TestKit;

/// <summary>A host that does all that a host may do: it calls agencies in random order, delivers every call twice, carries calls and answers as bytes, and rebuilds an agency
/// from its saved state between calls.</summary>
public sealed class HostileHost(CompiledScenario scenario, RunSettings settings, int seed) : IAgencyHost
{
    private readonly System.Random _random = new(seed);
    private readonly AgencyProcess[] _agencies = [.. Enumerable.Range(0, scenario.AgencyCount).Select(i => new AgencyProcess(scenario, i, settings))];

    public void Advance(ReadOnlySpan<int> agencies, AgencyCall[] calls, AgencyAnswer[] answers)
    {
        var order = agencies.ToArray();
        _random.Shuffle(order);
        foreach (var agency in order)
        {
            Shuffle(calls[agency]);
            var first = Answer(agency, calls[agency]);
            Rebuild(agency);
            var second = Answer(agency, calls[agency]);
            Assert.Equal(Bytes(first.Save), Bytes(second.Save));
            answers[agency] = second;
        }
    }

    public void Deliver(in Message message, AgencyCall next) => next.Inbox.Add() = message;

    public AgencyEnding[] Finish(long end) => [.. _agencies.Select(agency => agency.Finish(end))];

    public void Save(BinaryWriter writer)
    {
        foreach (var agency in _agencies) agency.Save(writer);
    }

    public void Load(BinaryReader reader, AgencyAnswer[] answers, bool isChecked)
    {
        for (var i = 0; i < _agencies.Length; i++)
        {
            _agencies[i].Load(reader, isChecked);
            answers[i] = _agencies[i].LastAnswer;
        }
    }

    public void Dispose() { }

    // Messages may come in any order.
    private void Shuffle(AgencyCall call) => _random.Shuffle(call.Inbox.Items);

    private AgencyAnswer Answer(int agency, AgencyCall call)
    {
        var carried = new AgencyCall();
        Carry(call.Save, carried.Load);
        var answer = new AgencyAnswer();
        Carry(_agencies[agency].Handle(carried).Save, answer.Load);
        return answer;
    }

    private void Rebuild(int agency)
    {
        var saved = _agencies[agency];
        _agencies[agency] = new AgencyProcess(scenario, agency, settings);
        Carry(saved.Save, reader => _agencies[agency].Load(reader));
    }

    private static void Carry(Action<BinaryWriter> save, Action<BinaryReader> load)
    {
        using var reader = new BinaryReader(new MemoryStream(Bytes(save)));
        load(reader);
        Assert.Equal(reader.BaseStream.Length, reader.BaseStream.Position);
    }

    private static byte[] Bytes(Action<BinaryWriter> save)
    {
        var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream)) save(writer);
        return stream.ToArray();
    }
}
