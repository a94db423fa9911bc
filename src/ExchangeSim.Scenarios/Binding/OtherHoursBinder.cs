using ExchangeSim.Model;
using ExchangeSim.Scenarios.Holidays;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>Hours that are others on some days, of an agency, a desk or a shift.</summary>
internal static class OtherHoursBinder
{
    private const int Most = 24;

    internal static readonly Key<IReadOnlyList<Named<WrittenHours>>> Key = new("other-hours",
        "Hours on some days instead, such as Ramadan, 07-01 to 08-31 or 2026-02-18 to 2026-03-19.",
        new MapKind<WrittenHours>(Kinds.WrittenHours, (key, _) => SeasonText.Parse(key).Fault, SeasonText.Pattern));

    /// <summary>The hours with those laid over them.</summary>
    /// <param name="f">What has them.</param>
    /// <param name="hours">The usual hours.</param>
    /// <param name="office">What <c>office hours</c> are; null: these themselves.</param>
    internal static WeeklyHours Lay(Fields f, WeeklyHours hours, WeeklyHours? office)
    {
        var others = f.Get(Key) ?? [];
        if (others.Count > Most) f.Error(Key, $"more than {Most} seasons of other hours", "say those that come every year by rule, such as 07-01 to 08-31");
        foreach (var (id, written) in others.Take(Most))
        {
            if (office is null && written.Week is null && (f.Map[Key.Name]?.Value as Mapping)?[id] is { } entry)
                f.Reading.Problems.Error(entry.Value.Spot, AgencyBinder.OfficeItself, AgencyBinder.OfficeAdvice);
            if (SeasonText.Parse(id) is not { Fault: null, Value: var season }) continue;
            var other = written.Resolve(office ?? hours with { Others = [] });
            foreach (var (first, last) in season.In(f.Reading.FirstYear - 1, f.Reading.FirstYear + HolidayDays.Years)) hours = LaidHours.With(hours, first, last, other);
        }
        return hours;
    }
}
