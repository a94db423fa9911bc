using System.Text.Json.Nodes;
using ExchangeSim.Scenarios.Values;
using NodaTime;
using NodaTime.Text;
using Scalar = ExchangeSim.Scenarios.Text.Scalar;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>A day, or a day and a time, in the zone of the file. Of a time that its clocks skip or show twice it is said which instant is taken.</summary>
internal sealed class InstantKind : Kind<Instant>
{
    internal static readonly InstantKind Instance = new();
    private static readonly ScalarKind<Instant> Single = new("a day, or a day and a time", () => Schemas.Pattern(Patterns.Instant), (text, r) => Dates.ParseInstant(text, r.Zone));
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    internal override bool Read(Slot slot, Reading reading, out Instant value)
    {
        if (!Single.Read(slot, reading, out value)) return false;
        if (slot.Value is Scalar written) WarnOfDoubt(written, written.Value, value, reading);
        return true;
    }

    /// <summary>Warns of a time that the clocks of the zone skip or show twice.</summary>
    internal static void WarnOfDoubt(Scalar written, string text, Instant taken, Reading reading)
    {
        if (Doubt(text, reading.Zone, taken) is { } doubt) reading.Problems.Warn(written.Spot, doubt.Message, doubt.Advice);
    }

    private static (string Message, string Advice)? Doubt(string text, DateTimeZone zone, Instant taken)
    {
        if (Dates.LocalTimeOf(text) is not { } local) return null;
        var here = Minute.Format(taken.InZone(zone).LocalDateTime);
        return zone.MapLocal(local).Count switch
        {
            0 => ($"{text.Trim()} does not exist in {zone.Id}, where the clocks are put forward; it is taken as {here}", $"write {here}, or another time"),
            2 => ($"{text.Trim()} comes twice in {zone.Id}, where the clocks are put back; the first is taken", "write an earlier or later time if it matters"),
            _ => null,
        };
    }

    internal override JsonObject Schema(JsonObject definitions) => Single.Schema(definitions);
}
