using System.Globalization;

namespace ExchangeSim.Reports.Outputs;

/// <summary>What to say where the files of requests become large.</summary>
public static class LargeFiles
{
    private const double Large = 1e9, Share = 0.2;

    /// <summary>How large they become and how to leave the largest out; null where all together stay below a gigabyte.</summary>
    /// <param name="choice">Which are written.</param>
    /// <param name="events">Events of all replications.</param>
    /// <param name="replications">How many there were.</param>
    public static string? Advice(LogChoice choice, long events, int replications)
    {
        var sizes = LogFiles.SizesOf(choice, events, replications).OrderByDescending(log => log.Bytes).ToList();
        var all = sizes.Sum(log => log.Bytes);
        if (all < Large) return null;
        var largest = sizes.Where(log => log.Bytes > Share * all && LogFiles.Names.Contains(log.Name)).ToList();
        return largest.Count == 0 ? $"The files of requests will take about {Gigabytes(all)}."
            : $"The files of requests will take about {Gigabytes(all)}, most of it {string.Join(" and ", largest.Select(log => $"{log.Name} ({Gigabytes(log.Bytes)})"))}; "
            + $"with --without {string.Join(',', largest.Select(log => log.Name))} they are not written.";
    }

    private static string Gigabytes(double bytes) => (bytes / 1e9).ToString(bytes < 10e9 ? "0.0" : "0", CultureInfo.InvariantCulture) + " GB";
}
