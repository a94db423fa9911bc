using System.Text.Json.Nodes;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;
using NodaTime;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>The kinds of single values that nouns share.</summary>
internal static class Kinds
{
    /// <summary>A text that is shown in one line: a title, a name, a remark. Ends of lines and tabs in it are spaces.</summary>
    internal static readonly Kind<string> Text = Words((text, _) =>
        SmallValues.Anything(string.Join(' ', text.Split([' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries))));
    /// <summary>A text of any number of lines.</summary>
    internal static readonly Kind<string> Prose = Words((text, _) => SmallValues.Anything(text));
    internal static readonly Kind<bool> YesNo = Of("yes or no", Schemas.YesNo, SmallValues.YesNo);
    internal static readonly Kind<Duration> Duration = Of("a duration", () => Schemas.Pattern(Durations.Pattern), Durations.ParsePositive);
    internal static readonly Kind<Duration> DurationOrZero = Of("a duration", () => Schemas.Pattern(Durations.Pattern), Durations.Parse);
    /// <summary>A duration, or a number of calendar months.</summary>
    internal static readonly Kind<CalendarLength> CalendarLength = Of("a duration or a number of months", () => Schemas.Pattern(Months.Pattern), Months.Parse);
    internal static readonly Kind<Distribution> Length = Of("a random length", () => Schemas.Pattern(Patterns.Length), Distributions.Parse);
    /// <summary>The same, of which a share may never end.</summary>
    internal static readonly Kind<Distribution> Wait = Of("a random length", () => Schemas.Pattern(Patterns.Length), Distributions.ParseWait);
    internal static readonly Kind<double> Rate = Of("a rate", () => Schemas.Pattern(Rates.Pattern), Rates.Parse);
    internal static readonly Kind<double> Share = Of("a share", () => Schemas.Pattern(Shares.Pattern), Shares.Parse);
    internal static readonly Kind<double> Percentage = Of("a percentage", () => Schemas.Pattern(Shares.PercentagePattern), Shares.ParsePercentage);
    internal static readonly Kind<double> Factor = Of("a number", Schemas.Number, SmallValues.Factor);
    internal static readonly Kind<double> Amount = Of("an amount", Schemas.Number, SmallValues.Amount);
    internal static readonly Kind<WrittenHours> WrittenHours = new ScalarKind<WrittenHours>("hours",
        definitions => Schemas.Define("hours", definitions, () => Schemas.Pattern(Patterns.Hours)), (text, _) => Hours.Parse(text));
    internal static readonly Kind<LocalDate> Day = Of("a day", () => Schemas.Pattern(Patterns.Day), Dates.ParseDay);
    internal static readonly Kind<Instant> Instant = InstantKind.Instance;
    internal static readonly Kind<DateTimeZone> Zone = new ScalarKind<DateTimeZone>("a time zone", definitions =>
        Schemas.Define("time zone", definitions, () => Schemas.Words(DateTimeZoneProviders.Tzdb.Ids)), (text, _) => SmallValues.Zone(text));
    internal static readonly Kind<Urgency> UrgencyWord = OneOf("an urgency", SmallValues.Urgencies);
    internal static readonly Kind<EndOfShift> EndOfShift = OneOf("a rule", ("suspend", Model.EndOfShift.Suspend), ("finish", Model.EndOfShift.Finish), ("hand over",
        Model.EndOfShift.HandOver));

    private static ScalarKind<string> Words(Func<string, Reading, Parsed<string>> parse) =>
        new("a text", () => new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") }, parse, isProse: true);

    internal static Kind<T> Of<T>(string what, Func<JsonObject> schema, Func<string, Parsed<T>> parse) => new ScalarKind<T>(what, schema, (text, _) => parse(text));

    internal static Kind<T> OneOf<T>(string what, params (string Word, T Value)[] words) =>
        Of(what, () => Schemas.Words(words.Select(w => w.Word)), SmallValues.OneOf(words));

    internal static Kind<long> Whole(long low, long high) => Of("a whole number", () => Schemas.Whole(low, high), SmallValues.Whole(low, high));

    /// <summary>A name of a section of the file, or of the noun around it.</summary>
    internal static Kind<string> Reference(string what, Func<Reading, Names> known) => new ScalarKind<string>($"the name of {what}", definitions =>
        Schemas.NameOf(what, definitions), (text, reading) =>
        Known(what, known(reading), text.Trim(), reading) is { } fault ? fault : text.Trim());

    /// <summary>Names of something that are keys, and read otherwise: their schema only.</summary>
    internal static Kind<string> Keys(string what, string pattern = SmallValues.Name) => new ScalarKind<string>($"the name of {what}", definitions =>
        Schemas.Define(Schemas.IdOfName(what), definitions, () => Schemas.Pattern(pattern)), (text, _) => text);

    internal static readonly Kind<string> Agency = Reference("an agency", r => r.AgencyNames);
    internal static readonly Kind<string> AgencyOfScenario = Reference("an agency", r => r.Section("agencies"));
    internal static readonly Kind<string> Channel = Reference("a channel", r => r.Section("channels"));
    internal static readonly Kind<string> Procedure = Reference("a procedure", r => r.Section("procedures"));
    internal static readonly Kind<string> Crime = Reference("a crime area", r => r.Section("crimes"));
    internal static readonly Kind<string> Switch = Reference("a switch", r => r.Section("switches"));
    internal static readonly Kind<string> Instrument = Reference("an instrument", r => r.Section("instruments"));
    internal static readonly Kind<string> Step = Reference("a step of this procedure", r => r.Steps);
    internal static readonly Kind<string> Clock = Reference("a clock of this procedure", r => r.Clocks);

    internal const string Participating = "an agency that takes part";

    /// <summary>An agency that takes part.</summary>
    internal static readonly Kind<string> Participant = new ScalarKind<string>("the name of an agency", definitions =>
        Schemas.NameOf(Participating, definitions), (text, reading) =>
        TakesPart(text.Trim(), reading) is { } fault ? fault : text.Trim());

    internal static Fault? TakesPart(string agency, Reading reading) =>
        reading.TakingPart.Contains(agency) || (reading.TakingPart.All.Count < 2 && reading.Section("agencies").Contains(agency)) ? null // that nobody takes part is reported once
        : reading.Section("agencies").Contains(agency) ? new Fault(0, $"'{agency}' does not take part", "add it to taking-part")
        : Known("an agency", reading.Section("agencies"), agency, reading);

    internal static Fault? Known(string what, Names known, string word, Reading reading) =>
        known.Contains(word) ? null : new Fault(0, $"'{Scenarios.Text.YamlTree.Shown(word)}' is not the name of {what}", reading.Problems.IsFull ? null
            : known.Advice(word)) { Unknown = word };

    /// <summary>A duration for every urgency, or by urgency.</summary>
    internal static readonly Kind<IReadOnlyList<Named<Duration>>> LimitByUrgency = new EitherKind<IReadOnlyList<Named<Duration>>>(
        Duration.To<IReadOnlyList<Named<Duration>>>(d => [new Named<Duration>("", d)]), new MapKind<Duration>(Duration, UrgencyKey, UrgencyPattern));

    /// <summary>The same, where it may be said in calendar months.</summary>
    internal static readonly Kind<IReadOnlyList<Named<CalendarLength>>> CalendarLimitByUrgency = new EitherKind<IReadOnlyList<Named<CalendarLength>>>(
        CalendarLength.To<IReadOnlyList<Named<CalendarLength>>>(d => [new Named<CalendarLength>("", d)]), new MapKind<CalendarLength>(CalendarLength, UrgencyKey, UrgencyPattern));

    internal const string UrgencyPattern = "^(routine|urgent|very-urgent)$";

    internal static Fault? UrgencyKey(string key, Reading reading) =>
        SmallValues.OneOf(SmallValues.Urgencies)(key).Fault;

    internal static Urgency UrgencyOf(string word) => SmallValues.OneOf(SmallValues.Urgencies)(word).Value;
}
