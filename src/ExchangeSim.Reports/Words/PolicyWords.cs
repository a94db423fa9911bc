using ExchangeSim.Model;
using ExchangeSim.Reports.Text;
using NodaTime;

namespace ExchangeSim.Reports.Words;

/// <summary>When a policy holds, in words.</summary>
public static class PolicyWords
{
    /// <summary>The words, such as <c>from 2023-07-01 00:00 Asia/Vientiane</c>.</summary>
    public static string Of(PolicyTimes times, DateTimeZone zone)
    {
        if (times.When is { } when)
            return $"when {InjectWords.Over(when)} (looked at every {Say.Time(when.Every)}), {(times.Under is { } under ? $"until under {under}" : "then to the end")}";
        string?[] parts = [times.From is { } from ? $"from {Say.Moment(from, zone)}" : null, times.Until is { } until ? $"until {Say.Moment(until, zone)}" : null];
        return string.Join(' ', parts.OfType<string>());
    }
}
