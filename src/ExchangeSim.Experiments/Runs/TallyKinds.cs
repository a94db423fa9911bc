using System.Globalization;
using System.Text.Json;
using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Runs;

/// <summary>The kinds of tallies that experiments use: a word, and what else makes one. <see cref="Tallies.Make"/> reads them.</summary>
internal static class TallyKinds
{
    internal const string FiguresWord = "figures", ArmWord = "arm", ResponseWord = "response", TrialWord = "trial";

    internal static string Figures(int slowest) => string.Create(CultureInfo.InvariantCulture, $"{FiguresWord} {slowest}");

    internal static string Arm(int slowest, IReadOnlyList<RequestSlice> filters) =>
        string.Create(CultureInfo.InvariantCulture, $"{ArmWord} {slowest} {JsonSerializer.Serialize(filters)}");

    internal static string Trial(int batches) => string.Create(CultureInfo.InvariantCulture, $"{TrialWord} {batches}");

    internal static string Response(Metric metric) => $"{ResponseWord} {JsonSerializer.Serialize(metric)}";
}
