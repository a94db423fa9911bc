using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Requests;

namespace ExchangeSim.Simulation.Agencies;

/// <content>What the desks did period by period. Read off between windows, so it costs the handling of events nothing.</content>
public sealed partial class AgencyProcess
{
    private long _periodEnd;

    /// <summary>Reads the desks off at every border before a time. No window crosses a border, so all that happened before it has been handled, and nothing of what comes
    /// after.</summary>
    private void EndPeriods(long before)
    {
        for (; _periodEnd < before; _periodEnd += _scenario.DeskPeriod)
        {
            var inHand = new long[_desks.Length];
            for (var slot = 0; slot < _requests.SlotCount; slot++)
            {
                ref readonly var request = ref _requests[slot];
                if (request.State == RequestState.InWork)
                    inHand[request.Desk] += _desks[request.Desk].WorkedWithinHours(request.Shift, request.Since, _periodEnd, request.Remaining);
            }
            for (var i = 0; i < _desks.Length; i++) _desks[i].AddBorder(_periodEnd, inHand[i]);
        }
    }

    private IEnumerable<DeskPeriod> Periods(DeskFigures totals) => _desks[totals.Desk].Periods(totals, _scenario.DeskPeriod);
}
