using ExchangeSim.Model;
using ExchangeSim.Simulation.Time;

namespace ExchangeSim.Simulation.Compilation;

/// <summary>When injects close a desk.</summary>
public static class Closings
{
    /// <summary>A calendar without the times at which injects close a desk.</summary>
    /// <param name="hours">The calendar.</param>
    /// <param name="scenario">The scenario, whose injects count.</param>
    /// <param name="agency">The agency.</param>
    /// <param name="desk">Its desk.</param>
    public static Calendar From(Calendar hours, Scenario scenario, Agency agency, Desk desk)
    {
        foreach (var inject in scenario.Injects.Where(inject => inject.Effects.Any(effect => effect is DeskClosed closed && closed.Agency == agency.Id && closed.Desk == desk.Id)))
            if (inject.At is { } at)
            {
                var from = Math.Max(0, (long)Math.Floor((at - scenario.Start).TotalMilliseconds));
                hours = hours.Without(from, inject.Lasts is { } lasts ? from + (long)lasts.TotalMilliseconds : Calendar.Never);
            }
        return hours;
    }
}
