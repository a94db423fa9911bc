using System.Text.RegularExpressions;

namespace ExchangeSim.Benchmarks.Load;

/// <summary>Words that are written where only one seat may read them, so that they are found wherever they turn up.</summary>
internal static partial class Marks
{
    /// <summary>A mark of a kind that belongs to a seat.</summary>
    internal static string Of(string kind, string seat, int number = 0) => $"SECRET-{kind}-{seat}-{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    /// <summary>Kind and seat of a mark.</summary>
    internal static (string Kind, string Seat) Read(string mark) => mark.Split('-') is [_, var kind, .. var seat, _] ? (kind, string.Join('-', seat)) : ("", "");

    [GeneratedRegex("SECRET-[A-Z]+-[a-z-]+-[0-9]+")]
    internal static partial Regex All();
}
