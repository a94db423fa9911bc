using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Tests.Kit;

/// <summary>Numbers that are uncertain, and what a scenario is when they are drawn.</summary>
/// <param name="laws">Their laws, by place.</param>
/// <param name="with">Makes the scenario.</param>
internal sealed class UncertainNumbers(IReadOnlyList<(string Place, Distribution Law)> laws, Func<IReadOnlyList<double>, Scenario> with) : Uncertainty
{
    public override IReadOnlyList<UncertainNumber> Numbers { get; } = [.. laws.Select(law => new UncertainNumber(law.Place, "x …", law.Law, true, ""))];

    public override Scenario With(IReadOnlyList<double> values) => with(values);

    /// <summary>Numbers of no scenario, each as likely as any other of 0 to 1.</summary>
    internal static UncertainNumbers Of(int count) =>
        new([.. Enumerable.Range(0, count).Select(i => ($"number-{i}", (Distribution)new Uniform(0, 1)))], _ => throw new NotSupportedException());
}
