using ExchangeSim.Model;

namespace ExchangeSim.Simulation.Tests.Oracle;

/// <summary>Policies that hold only at times: by dates, or from one look at a figure to another.</summary>
internal sealed class PoliciesAtTimes
{
    private readonly ReferenceSimulator _world;
    private readonly Timeline _timeline;
    private readonly HashSet<int> _begun = [];
    private uint _holding;

    internal PoliciesAtTimes(ReferenceSimulator world, Timeline timeline)
    {
        (_world, _timeline) = (world, timeline);
        for (var i = 0; i < timeline.Policies.Count; i++)
        {
            var times = timeline.Policies[i];
            if (times.When is not null) LookAfter(0, i);
            else
                foreach (var at in new[] { times.From, times.Until })
                    if (at is { } instant && world.TimeOf(instant) > 0) world.Agenda.Add(world.TimeOf(instant), Agenda.Rank.PolicyBegins, 0, Change);
        }
        _holding = Holding(0);
    }

    private uint Holding(long time)
    {
        var holding = 0u;
        for (var i = 0; i < _timeline.Policies.Count; i++)
        {
            var times = _timeline.Policies[i];
            var holds = times.When is not null ? _begun.Contains(i)
                : (times.From is not { } from || _world.TimeOf(from) <= time) && (times.Until is not { } until || time < _world.TimeOf(until));
            if (holds) holding |= 1u << i;
        }
        return holding;
    }

    private void LookAfter(long time, int policy)
    {
        var times = _timeline.Policies[policy];
        _world.Agenda.Add(time + (long)times.When!.Every.TotalMilliseconds, Agenda.Rank.Check, 0, () =>
        {
            var figure = _world.OfficeOf(_world.AgencyOf(times.When.Agency)).FigureOf(times.When);
            if (!_begun.Contains(policy) && figure > times.When.Over) _begun.Add(policy);
            else if (_begun.Contains(policy) && times.Under is { } under && figure < under) _begun.Remove(policy);
            _world.Agenda.Add(_world.Now, Agenda.Rank.PolicyBegins, 0, Change);
            LookAfter(_world.Now, policy);
        });
    }

    private void Change()
    {
        var holding = Holding(_world.Now);
        if (holding == _holding) return;
        _holding = holding;
        _world.GoOnUnder(_timeline.Under(holding));
    }
}
