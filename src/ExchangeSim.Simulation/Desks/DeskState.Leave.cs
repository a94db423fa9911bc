using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Time;

namespace ExchangeSim.Simulation.Desks;

/// <content>Officers on leave. Nothing happens when a week begins at a desk where nothing waits: who is there is looked up when it is next asked for, so that a run until the last
/// reply has an end.</content>
internal sealed partial class DeskState
{
    private readonly Draws _draws;
    // When the week ends for which the officers on leave are known; never where nobody goes on leave.
    private long _leaveUntil;

    // Takes the officers of each week up to now, one after the other, because their time on duty is counted.
    private void EndLeave(long now)
    {
        while (_leaveUntil <= now && _leaveUntil < Calendar.Never)
        {
            CountDuty(_leaveUntil);
            PlanOfficers(_leaveUntil);
        }
    }

    // The officers of the policy in force who are not on leave at a time, in place of those that were planned; what injects changed stays.
    private void PlanOfficers(long now)
    {
        for (var i = 0; i < _officers.Length; i++)
        {
            var change = Plan.OfficersAt(now, i, _draws) - _planned[i];
            _planned[i] += change;
            _officers[i] += change;
            _free[i] += change;
        }
        _leaveUntil = Plan.WeekAfter(now);
    }
}
