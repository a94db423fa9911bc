using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;
using NodaTime;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>When a policy ends: at an instant, or when the figure by which it began is below a number.</summary>
internal sealed record PolicyEnd(Instant? At, long? Under);

/// <summary>When a policy holds: <c>from</c> and <c>until</c> a day, or <c>when</c> a figure is over a number <c>until</c> it is under another.</summary>
internal static class PolicyTimesBinder
{
    private const string UnderWord = "under";

    private static readonly Key<Instant> From = new(PolicyParts.FromKey, "The day on which it begins; at the start of the run when left out.", Kinds.Instant);
    private static readonly Key<PolicyEnd> Until = new(PolicyParts.UntilKey,
        "The first day on which it no longer holds; or, with 'when', the number under which the figure must be for it to end: under 10.",
        new ScalarKind<PolicyEnd>("a day or a number", () => Schemas.AnyOf(Schemas.Pattern(@"^\s*[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2})?\s*$"),
            Schemas.Pattern(@"^\s*under [0-9]+\s*$")), Parse));
    private static readonly Key<InjectCondition> When = new(PolicyParts.WhenKey,
        "What must be the case for it to begin: queue at laos.ncb over 40, or open requests at laos over 200.",
        InjectConditions.Kind);
    private static readonly Key<Duration> Every = new("checked-every", "How often the condition is looked at; every day when left out.", Kinds.Duration);

    internal static readonly IReadOnlyList<Key> Keys = [From, Until, When, Every];

    /// <summary>When the policy holds; null: always.</summary>
    internal static PolicyTimes? Of(Fields f)
    {
        if (f.Has(Every) && !f.IsMeant(When)) f.Error(Every, "'checked-every' goes together with 'when'");
        if (!f.Has(From) && !f.Has(Until) && !f.Has(When)) return null;
        var (end, when) = (f.Get(Until), f.Get(When));
        var times = new PolicyTimes
        {
            Policy = f.Id, From = f.Maybe(From), Until = end?.At, When = when is null ? null : when with { Every = f.Get(Every, Duration.FromDays(1)) }, Under = end?.Under,
        };
        Check(f, times, when);
        return times;
    }

    private static void Check(Fields f, PolicyTimes times, InjectCondition? when)
    {
        if (f.Has(From) && f.Has(When)) f.Error(From, "a policy begins at a day or by a figure, not both", "leave out from: or when:");
        if (f.Has(When) && times.Until is not null) f.Error(Until, "what begins by a figure ends by it", "write until: under 10, or leave it out");
        if (times.Under is not null && !f.IsMeant(When)) f.Error(Until, "'under' goes together with 'when'", "write when: queue at laos.ncb over 40");
        if (times.Under > when?.Over + 1) f.Error(Until, $"it would end before it begins: {times.Under - 1} is under {times.Under} and over {when!.Over}",
            $"write at most under {when.Over + 1}; under a smaller number it changes less often");
        if (times.Until <= times.From) f.Error(Until, "the policy ends before it begins", "write a later day");
    }

    private static Parsed<PolicyEnd> Parse(string text, Reading reading)
    {
        var cursor = new Cursor(text);
        if (!cursor.Take(UnderWord)) return Dates.ParseInstant(text, reading.Zone).Then<PolicyEnd>(at => new PolicyEnd(at, null));
        var at = cursor.Fail("a whole number from 1 should stand here", "such as: under 10");
        if (cursor.Number() is not { } under || under != Math.Floor(under) || under is < 1 or > 1e12) return at;
        return cursor.Leftover() is { } leftover ? leftover : new PolicyEnd(null, (long)under);
    }
}
