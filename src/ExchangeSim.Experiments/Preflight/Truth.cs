namespace ExchangeSim.Experiments.Preflight;

/// <summary>What can be said of a condition: that it can hold, that it can fail, or both. Of one request at one instant it is never both.</summary>
[Flags]
internal enum Truth
{
    Always = 1,
    Never = 2,
    Either = Always | Never,
}

/// <summary>Logic on <see cref="Truth"/>. Conditions are taken as independent, so that it may say Either of what can never be, but not the other way round.</summary>
internal static class Truths
{
    internal static bool CanHold(this Truth truth) => (truth & Truth.Always) != 0;

    internal static bool CanFail(this Truth truth) => (truth & Truth.Never) != 0;

    internal static Truth Of(bool canHold, bool canFail) => (canHold ? Truth.Always : 0) | (canFail ? Truth.Never : 0);

    internal static Truth Of(bool holds) => holds ? Truth.Always : Truth.Never;

    internal static Truth Not(Truth truth) => Of(truth.CanFail(), truth.CanHold());

    internal static Truth And(Truth one, Truth other) => Of(one.CanHold() && other.CanHold(), one.CanFail() || other.CanFail());

    internal static Truth Or(Truth one, Truth other) => Not(And(Not(one), Not(other)));
}
