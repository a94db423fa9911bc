using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Exercises;

/// <summary>How many officers people may move: yes, no, or at most so many.</summary>
internal static class OfficersMayMove
{
    /// <summary>Stands for <c>yes</c>.</summary>
    internal const int AnyNumber = int.MaxValue;

    private const int Most = 1000;

    internal static Kind<int> Kind { get; } = Kinds.Of("yes, no or a number of officers", () => Schemas.AnyOf(Schemas.YesNo(), Schemas.Whole(0, Most)), Parse);

    private static Parsed<int> Parse(string text)
    {
        if (SmallValues.Whole(0, Most)(text) is { Fault: null } number) return (int)number.Value;
        if (SmallValues.YesNo(text) is { Fault: null } word) return word.Value ? AnyNumber : 0;
        return new Fault(0, $"'{YamlTree.Shown(text)}' is neither yes nor no nor a number of officers from 0 to {Most}",
            "write no, yes, or the most officers that may be moved, such as 2");
    }
}
