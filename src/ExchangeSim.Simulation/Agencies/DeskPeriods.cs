using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Requests;
using static ExchangeSim.Simulation.Saving.StateBytes;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>Reads off between windows what an agency's desks did period by period, so that it costs the handling of events nothing.</summary>
internal sealed class DeskPeriods(AgencyContext context, WorkAtDesks work)
{
    private readonly CompiledScenario _scenario = context.Scenario;
    private readonly RequestTable _requests = context.Requests;
    // End of the first period that is not over.
    private long _periodEnd = context.Scenario.PeriodEndAfter(0);

    /// <summary>Reads the desks off at every border before a time. No window crosses a border, so all that happened before it has been handled, and nothing of what comes
    /// after.</summary>
    internal void EndBefore(long time)
    {
        for (; _periodEnd < time; _periodEnd += _scenario.DeskPeriod)
        {
            var inHand = new long[work.Desks.Length];
            for (var slot = 0; slot < _requests.SlotCount; slot++)
            {
                ref readonly var request = ref _requests[slot];
                if (request.State == RequestState.InWork)
                    inHand[request.Desk] += work.Desks[request.Desk].WorkedWithinHours(request.Shift, request.Since, _periodEnd, request.Remaining);
            }
            for (var i = 0; i < inHand.Length; i++) work.Desks[i].AddBorder(_periodEnd, inHand[i]);
        }
    }

    /// <summary>What a desk did in each period, given what it did together.</summary>
    internal IEnumerable<DeskPeriod> Of(DeskFigures totals) => work.Desks[totals.Desk].Periods(totals, _scenario.DeskPeriod);

    internal void Save(BinaryWriter writer) => writer.Write(_periodEnd);

    internal void Load(BinaryReader reader) => _periodEnd = reader.ReadInt64();

    /// <summary>Checks what was loaded, and what the desks did in the periods that are over.</summary>
    /// <param name="until">Everything before this time has been handled.</param>
    internal void Check(long until)
    {
        var first = _scenario.PeriodEndAfter(0);
        var borders = (_periodEnd - first) / _scenario.DeskPeriod;
        Require(_periodEnd == first + borders * _scenario.DeskPeriod && borders >= 0 && (borders == 0 || _periodEnd - _scenario.DeskPeriod < until),
            "other periods have passed than could");
        foreach (var desk in work.Desks) desk.CheckNumbers(until, borders);
    }
}
