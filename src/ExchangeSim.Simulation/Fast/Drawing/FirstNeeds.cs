using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Fast.Machine;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Simulation.Fast.Drawing;

/// <summary>Draws that a request is sure to need first, because nothing can lead elsewhere before: the times of its first row of work, and how long its first messages take.
/// They are made when it arises, for eight requests at once.</summary>
internal sealed class FirstNeeds
{
    /// <summary>How many messages are foreseen at most.</summary>
    internal const int MostMessages = 2;

    private FirstNeeds(LognormalRow? row, uint[] messages) => (Row, Messages) = (row, messages);

    /// <summary>Its first work, if that begins a row.</summary>
    internal LognormalRow? Row { get; }

    /// <summary>Purposes of the draws of its first messages.</summary>
    internal uint[] Messages { get; }

    /// <summary>What is needed on the way from a step; null: nothing is known.</summary>
    internal static FirstNeeds? Of(StepPlan[] steps, LognormalRow?[] rows, int first)
    {
        LognormalRow? row = null;
        var worked = false;
        var messages = new List<uint>();
        // Repeated visits have draws of their own.
        for (var at = first; at >= 0 && steps[at] is { VisitSlot: < 0 } step; at = step.Then)
        {
            if (step is { Kind: StepKind.Work, IsTranslation: false })
            {
                if (!worked) row = rows[at];
                worked = true;
            }
            else if (step.Kind == StepKind.Send && messages.Count < MostMessages) messages.Add(step.Purpose ^ DrawPurposes.Transit);
            else if (step.Kind != StepKind.Wait) break;
        }
        return row is null && messages.Count == 0 ? null : new FirstNeeds(row, [.. messages]);
    }
}
