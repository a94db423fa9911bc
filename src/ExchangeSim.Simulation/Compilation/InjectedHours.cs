using ExchangeSim.Model;
using ExchangeSim.Simulation.Time;

namespace ExchangeSim.Simulation.Compilation;

/// <summary>What injects with dates make of the hours of a desk: others for a time, and none while they close it.</summary>
/// <param name="scenario">The scenario, whose injects count.</param>
/// <param name="agency">The agency.</param>
/// <param name="desk">Its desk.</param>
/// <param name="horizon">For how long hours are looked at, in milliseconds from the start.</param>
public sealed class InjectedHours(Scenario scenario, Agency agency, Desk desk, long horizon)
{
    /// <summary>When officers work: a calendar with the hours of injects instead, of several at once those of the last in the file, and without the times at which the desk is
    /// closed.</summary>
    public Calendar Of(Calendar usual)
    {
        foreach (var (effect, from, to) in Here<DeskHours>(effect => effect.Agency == agency.Id && effect.Desk == desk.Id))
            usual = CalendarBuilder.Union([usual.Without(from, to), Build(effect.Hours).Within(from, to)]);
        return WithoutClosings(usual);
    }

    /// <summary>A calendar without the times at which injects close the desk.</summary>
    public Calendar WithoutClosings(Calendar hours)
    {
        foreach (var (_, from, to) in Here<DeskClosed>(effect => effect.Agency == agency.Id && effect.Desk == desk.Id)) hours = hours.Without(from, to);
        return hours;
    }

    private Calendar Build(WeeklyHours hours) => CalendarBuilder.Build(hours, agency.Zone, agency.Holidays, scenario.Start, horizon);

    private IEnumerable<(T Effect, long From, long To)> Here<T>(Func<T, bool> isHere) where T : InjectEffect
    {
        foreach (var inject in scenario.Injects)
            if (inject.At is { } at)
                foreach (var effect in inject.Effects.OfType<T>().Where(isHere))
                {
                    var from = Math.Max(0, (long)Math.Floor((at - scenario.Start).TotalMilliseconds));
                    yield return (effect, from, inject.Lasts is { } lasts ? from + (long)lasts.TotalMilliseconds : Calendar.Never);
                }
    }
}
