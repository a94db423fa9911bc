using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Figures;

/// <summary>What was left out at the beginning of each replication.</summary>
/// <param name="Days">Requests that arose earlier are not counted; 0: all are.</param>
/// <param name="Origin">How it was chosen; never <see cref="WarmUpOrigin.ToBeFound"/>.</param>
public sealed record WarmUpFigures(double Days, WarmUpOrigin Origin)
{
    internal static WarmUpFigures Of(Scenario scenario) => new(scenario.WarmUp.TotalDays, scenario.WarmUpOrigin);
}
