using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;

namespace ExchangeSim.Simulation.Fast;

/// <summary>What the handling of a desk's work may leave out because the desk's plan has nothing that needs it. Where nothing is left out, which is the default, a run is the
/// same.</summary>
internal readonly struct DeskShortcuts
{
    private DeskShortcuts(DeskPlan plan)
    {
        var neverCloses = plan.Calendars.Length == 1 && plan.Calendars[0].IsAlwaysOpen;
        // Policies may change who is on leave during a run: only what says nothing of requests at the desk may depend on it.
        NoHours = neverCloses && plan.Leave is null;
        NoHandOver = !plan.HandsOver || neverCloses;
        NoneInHand = NoHandOver && !plan.UrgentInterrupts;
        NoTurns = NoneInHand && plan.Discipline == QueueDiscipline.FirstComeFirstServed;
        GoesOn = NoHours && NoTurns && plan.Speed == 1;
    }

    /// <summary>One shift round the clock, of which nobody goes on leave: no hours to look up.</summary>
    internal bool NoHours { get; }
    /// <summary>No work is handed over at the end of a shift.</summary>
    internal bool NoHandOver { get; }
    /// <summary>No work goes back to the queue, so what is in hand need not be listed.</summary>
    internal bool NoneInHand { get; }
    /// <summary>The order in which requests came is not needed after they have left the queue.</summary>
    internal bool NoTurns { get; }
    /// <summary>A request may go on from one piece of work to the next by <see cref="Desks.ShortWay"/>.</summary>
    internal bool GoesOn { get; }

    /// <summary>What may be left out at a desk, in a run that is not one of the reference mode.</summary>
    internal static DeskShortcuts Of(DeskPlan plan, FastPlan? fast) => fast is null ? default : new DeskShortcuts(plan);
}
