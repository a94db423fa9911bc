namespace ExchangeSim.Simulation.Agencies;

/// <content>Going on under another policy than the state was saved under. What is read at every use (instruments, channels, speeds, steps) is the new policy's anyway; officers
/// and switches are state.</content>
public sealed partial class AgencyProcess
{
    // Switches at the start by the policy in force; the scenario's but between a branching's load and its taking effect.
    private readonly bool[] _switchesPlanned;

    // Work in hand goes on as it was begun; desks look at their queues at once, for there may be more officers.
    private void BeginPolicy()
    {
        Mix((ulong)_scenario.Injects.Length, 3);
        for (var i = 0; i < _switches.Length; i++)
        {
            if (_switchesPlanned[i] == _scenario.SwitchesAtStart[i]) continue;
            _switchesPlanned[i] = _scenario.SwitchesAtStart[i];
            _switches[i] = _injects.IsOn(i);
        }
        for (var desk = 0; desk < _desks.Length; desk++)
        {
            _desks[desk].TakeOnPolicy(_agenda.Now);
            Dispatch(desk);
        }
    }
}
