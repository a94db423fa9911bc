namespace ExchangeSim.Simulation.Agencies;

/// <content>Going on under another policy than the state was saved under. What is read at every use (instruments, channels, speeds, steps) is the new policy's anyway; officers
/// and switches are state.</content>
public sealed partial class AgencyProcess
{
    // Work in hand goes on as it was begun; desks look at their queues at once, for there may be more officers.
    private void BeginPolicy()
    {
        Mix((ulong)_scenario.Injects.Length, 3);
        _circumstances.TakeOnPolicy(_injects);
        for (var desk = 0; desk < _desks.Length; desk++)
        {
            _desks[desk].TakeOnPolicy(_agenda.Now);
            Dispatch(desk);
        }
    }
}
