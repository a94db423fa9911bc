using ExchangeSim.Simulation.Desks;
using ExchangeSim.Simulation.Requests;

namespace ExchangeSim.Simulation.Fast.Desks;

/// <summary>From one piece of work to the next at a desk round the clock that serves in order of arrival. It does what ending a piece of work, entering the next step, queueing
/// and giving work to free officers come to where nothing can lead elsewhere: the request queues anew, and whatever is first gets the officer.</summary>
internal static class ShortWay
{
    /// <summary>Whether a request whose work ends can take it, given <see cref="FastPlan.GoesOn"/> of its step.</summary>
    internal static bool IsOpenTo(in OpenRequest request, bool goesOn) => goesOn && !request.Has(RequestMarks.Asking | RequestMarks.Branch);

    internal static void GoOn<T>(T work, int slot, ref OpenRequest request, DeskState desk, int next) where T : struct, IDeskWork
    {
        desk.CountWork(request.Shift, request.Since, work.Now, request.Remaining);
        work.Record(request);
        work.ChargeWork(ref request);
        request.Step = next;
        request.Remaining = work.WorkTime(slot, ref request);
        request.Shift = 0;
        request.Generation++;
        work.Mix(request);
        if (desk.Waiting == 0)
        {
            desk.CountStart(0, work.Now);
            work.ScheduleEnd(slot, request);
            return;
        }
        request.Marks &= ~RequestMarks.Begun;
        request.State = RequestState.Queued;
        desk.QueueTurns(work.Now);
        BeginTurned(work, desk.Line.Turn(new WaitingEntry(slot, request.Generation)), desk);
    }

    // Begins the work of the first in the queue, for which an officer has just been found.
    private static void BeginTurned<T>(T work, WaitingEntry first, DeskState desk) where T : struct, IDeskWork
    {
        work.Expect(desk);
        ref var request = ref work[first.Slot];
        var waits = request.Generation == first.Generation && request.State == RequestState.Queued;
        if (!waits || request.Has(RequestMarks.Branch | RequestMarks.Begun | RequestMarks.Asking | RequestMarks.Traced))
        {
            // It may have left the queue, or needs more attention.
            desk.Line.AddFirst(first);
            work.StartFirst(desk);
            return;
        }
        var waited = work.Now - request.Since;
        desk.CountStart(waited, work.Now);
        work.AddQueueing(ref request, waited);
        request.Since = work.Now;
        request.Marks |= RequestMarks.Begun;
        request.State = RequestState.InWork;
        request.Shift = 0;
        request.Generation++;
        work.ScheduleEnd(first.Slot, request);
    }
}
