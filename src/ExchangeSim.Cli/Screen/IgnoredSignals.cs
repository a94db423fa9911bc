using System.Globalization;

namespace ExchangeSim.Cli.Screen;

/// <summary>The signals that this process was started to ignore.</summary>
internal static class IgnoredSignals
{
    private const string Line = "SigIgn:";

    /// <summary>Whether a signal is one of them; false where the system does not say.</summary>
    /// <param name="number">Its number.</param>
    internal static bool Contains(int number)
    {
        try
        {
            var mask = File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith(Line, StringComparison.Ordinal));
            return mask is not null && (ulong.Parse(mask[Line.Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) >> (number - 1) & 1) == 1;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or FormatException)
        {
            return false;
        }
    }
}
