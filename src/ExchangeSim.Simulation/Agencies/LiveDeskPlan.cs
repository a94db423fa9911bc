using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Requests;
using ExchangeSim.Simulation.Time;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>A live desk made ready: which requests reach the person there.</summary>
internal sealed class LiveDeskPlan
{
    private const uint ShareDraw = 0x6C697665;

    private readonly bool[] _procedures, _crimes, _urgencies;
    private readonly bool _withoutCrime;
    private readonly double _share;
    private readonly IReadOnlySet<ulong> _named;

    internal LiveDeskPlan(LiveDesk desk, Scenario scenario)
    {
        _procedures = [.. scenario.Procedures.Select(procedure => desk.Procedures?.Contains(procedure.Id) ?? true)];
        _crimes = [.. scenario.Crimes.Select(crime => desk.Crimes?.Contains(crime.Id) ?? true)];
        _urgencies = [.. Enum.GetValues<Urgency>().Select(urgency => desk.Urgencies?.Contains(urgency) ?? true)];
        _withoutCrime = desk.Crimes is null;
        (_share, _named, AnswersClarifications) = (desk.Share, desk.Named, desk.AnswersClarifications);
        AnswersWithin = desk.AnswersWithin ?? Calendar.Never;
    }

    internal long AnswersWithin { get; }
    internal bool AnswersClarifications { get; }

    internal bool Reaches(in OpenRequest request, Draws draws)
    {
        if (_named.Contains(request.Root)) return true;
        if (!_procedures[request.Procedure] || !_urgencies[(int)request.Urgency] || !(request.Crime < 0 ? _withoutCrime : _crimes[request.Crime])) return false;
        return _share >= 1 || (_share > 0 && draws.Of(request.Root, ShareDraw, 0).First < _share);
    }

    /// <summary>The live desks of an agency by the desks that do their work.</summary>
    internal static LiveDeskPlan?[] Of(CompiledScenario scenario, int agency, IEnumerable<LiveDesk> live)
    {
        var plans = new LiveDeskPlan?[scenario.Agencies[agency].Desks.Length];
        foreach (var desk in live.Where(desk => desk.Agency == agency))
        {
            var index = scenario.Scenario.Agencies[agency].DeskIndex(desk.Desk);
            if (index < 0) throw new ArgumentException($"{scenario.Scenario.Agencies[agency].Id} has no desk '{desk.Desk}'", nameof(live));
            plans[index] = new LiveDeskPlan(desk, scenario.Scenario);
        }
        return plans;
    }
}
