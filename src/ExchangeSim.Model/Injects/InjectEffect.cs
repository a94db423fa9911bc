using System.Diagnostics;

namespace ExchangeSim.Model;

/// <summary>One thing an inject does while it lasts.</summary>
public abstract record InjectEffect
{
    private protected InjectEffect()
    {
    }

    /// <summary>Calls the function of the effect's own kind. Whoever asks must answer for every kind.</summary>
    public T Match<T>(Func<Surge, T> surge, Func<Outage, T> outage, Func<Staffing, T> staffing, Func<EntryIntoForce, T> entry, Func<SwitchTurned, T> turned,
        Func<DeskClosed, T> closed, Func<DeskHours, T> hours) => this switch
    {
        Surge effect => surge(effect),
        Outage effect => outage(effect),
        Staffing effect => staffing(effect),
        EntryIntoForce effect => entry(effect),
        SwitchTurned effect => turned(effect),
        DeskClosed effect => closed(effect),
        DeskHours effect => hours(effect),
        _ => throw new UnreachableException($"the effect {GetType().Name} is missing here"),
    };
}
