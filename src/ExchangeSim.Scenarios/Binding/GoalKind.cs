using ExchangeSim.Model;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>A goal in words: a figure, and which way it is to move.</summary>
internal static class GoalKind
{
    internal const string Name = "goal";

    internal static readonly Kind<Goal> Goal = new ScalarKind<Goal>("a figure", definitions =>
        Schemas.Define(Name, definitions, () => Schemas.Pattern(Metrics.Pattern(Patterns.AnyName, Patterns.AnyName, Patterns.AnyName))), (text, reading) =>
        Metrics.ParseGoal(text, new MetricNames(Section("a procedure", "procedures", reading), agency => Kinds.TakesPart(agency, reading),
            Section("a crime area", "crimes", reading))));

    private static Func<string, Fault?> Section(string what, string section, Reading reading) => name => Kinds.Known(what, reading.Section(section), name, reading);
}
