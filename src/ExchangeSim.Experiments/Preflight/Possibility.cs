namespace ExchangeSim.Experiments.Preflight;

/// <summary>What can be said of a condition for all requests of a kind during a run: that it can hold, that it can fail, or both.</summary>
[Flags]
internal enum Possibility
{
    Always = 1,
    Never = 2,
    Either = Always | Never,
}

/// <summary>Logic on <see cref="Possibility"/>. Conditions are taken as independent, so that it may say Either of what can never be, but not the other way round.</summary>
internal static class Possibilities
{
    internal static bool CanHold(this Possibility possibility) => (possibility & Possibility.Always) != 0;

    internal static bool CanFail(this Possibility possibility) => (possibility & Possibility.Never) != 0;

    internal static Possibility Of(bool canHold, bool canFail) => (canHold ? Possibility.Always : 0) | (canFail ? Possibility.Never : 0);

    internal static Possibility Of(bool holds) => holds ? Possibility.Always : Possibility.Never;

    internal static Possibility Not(Possibility possibility) => Of(possibility.CanFail(), possibility.CanHold());

    internal static Possibility And(Possibility one, Possibility other) => Of(one.CanHold() && other.CanHold(), one.CanFail() || other.CanFail());

    internal static Possibility Or(Possibility one, Possibility other) => Not(And(Not(one), Not(other)));

    /// <summary>What can be said where each of several things may be the case.</summary>
    internal static Possibility Over<T>(IReadOnlyList<T> all, Func<T, bool> holds) => Of(all.Any(holds), !all.All(holds));
}
