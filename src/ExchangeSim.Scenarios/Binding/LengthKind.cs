using System.Text.Json.Nodes;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Values;
using NodaTime;
using Scalar = ExchangeSim.Scenarios.Text.Scalar;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>How long a run is: for a time, until an instant, or (neither) until the last reply.</summary>
internal sealed record RunLength(CalendarLength? Lasts, Instant? End)
{
    internal bool IsUntilLastReply => Lasts is null && End is null;

    /// <summary>The time from a start; null where it is not known.</summary>
    internal Duration? From(Instant? start, DateTimeZone zone) => Lasts is { Months: 0 } time ? time.Time
        : start is not { } begin ? null : Lasts is { } months ? months.After(begin, zone) - begin : End - begin;
}

/// <summary>Reads <c>26 wk</c>, <c>18 months</c>, <c>until 2025-12-31</c> (when that day begins, in the zone of the file) or <c>until the last reply</c>.</summary>
internal sealed class LengthKind : Kind<RunLength>
{
    private const string Until = "until ", LastReply = "the last reply";
    private static readonly ScalarKind<RunLength> Single = new("a duration", () => Schemas.AnyOf(Kinds.CalendarLength.Schema([]), Schemas.Words(Until + LastReply),
        Schemas.Pattern(@"^\s*until \s*(the last reply|[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2})?)\s*$")), (text, reading) => Parse(text, reading.Zone));

    internal override bool Read(Slot slot, Reading reading, out RunLength value)
    {
        if (!Single.Read(slot, reading, out value)) return false;
        if (value.End is { } end && slot.Value is Scalar written) InstantKind.WarnOfDoubt(written, End(written.Value).Text, end, reading);
        return true;
    }

    private static Parsed<RunLength> Parse(string text, DateTimeZone zone)
    {
        if (!text.TrimStart().StartsWith(Until, StringComparison.Ordinal)) return Months.Parse(text).Then<RunLength>(time => new RunLength(time, null));
        var (end, offset) = End(text);
        if (end.Trim() == LastReply) return new RunLength(null, null);
        if (!end.Any(char.IsAsciiDigit))
            return new Fault(offset, $"'{Text.YamlTree.Shown(end)}' is not an end of a run", "write until the last reply, or until a day, such as until 2025-12-31");
        var read = Dates.ParseInstant(end, zone);
        return read.Fault is { } fault ? fault with { Offset = fault.Offset + offset } : new RunLength(null, read.Value);
    }

    private static (string Text, int Offset) End(string text)
    {
        var at = text.IndexOf(Until, StringComparison.Ordinal) + Until.Length;
        return (text[at..], at);
    }

    internal override JsonObject Schema(JsonObject definitions) => Single.Schema(definitions);
}
