using ExchangeSim.Model;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>A goal in words: a figure, and which way it is to move.</summary>
internal static class GoalKind
{
    internal static readonly Kind<Goal> Goal = new ScalarKind<Goal>("a figure", Schemas.Text, (text, reading) =>
        Metrics.ParseGoal(text, procedure => Kinds.Known("a procedure", reading.Section("procedures"), procedure, reading), agency => Kinds.TakesPart(agency, reading)));
}
