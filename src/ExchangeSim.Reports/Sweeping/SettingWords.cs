using ExchangeSim.Experiments.Sweeping;

namespace ExchangeSim.Reports.Sweeping;

/// <summary>What a figure is set to, in words.</summary>
internal static class SettingWords
{
    internal static string Of(Setting setting) => setting.Text ?? "as it stands";
}
