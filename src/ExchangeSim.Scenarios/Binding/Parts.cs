using System.Globalization;
using ExchangeSim.Model;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>Shares that make a whole.</summary>
internal static class Parts
{
    /// <summary>How far from 100 % shares may be together: thirds are written 33.3 %.</summary>
    internal const double Tolerance = 0.005;

    /// <summary>The shares, made to sum to exactly one; reports when they are far from it. Shares of nothing are left out.</summary>
    internal static IReadOnlyList<Share> ToWhole(IReadOnlyList<Named<double>> written, Action<string> report)
    {
        if (written.Count == 0) return [];
        var sum = written.Sum(s => s.Value);
        if (Math.Abs(sum - 1) > Tolerance) report(string.Create(CultureInfo.InvariantCulture, $"the shares make {sum * 100:0.##} % together, not 100 %"));
        return [.. written.Where(s => s.Value > 0).Select(s => new Share(s.Id, s.Value / sum))];
    }

    internal static IReadOnlyList<Share> Equal(IReadOnlyList<string> ids) => [.. ids.Select(id => new Share(id, 1.0 / ids.Count))];
}
