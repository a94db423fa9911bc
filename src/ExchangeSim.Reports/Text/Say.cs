using System.Globalization;
using ExchangeSim.Model;
using NodaTime;
using NodaTime.Text;

namespace ExchangeSim.Reports.Text;

/// <summary>The small things of a scenario in words: times, hours, dates.</summary>
public static class Say
{
    private const double Day = 24 * Hour;
    private const double Hour = 3_600_000;
    private static readonly (double Milliseconds, string Unit, double AtLeast)[] Units =
        [(365 * Day, "y", 1), (7 * Day, "wk", 8), (Day, "d", 1), (Hour, "h", 1), (60_000, "min", 1), (1000, "s", 1), (1, "ms", 1)];

    /// <summary>A time as a scenario would write it where it can, such as <c>90 min</c>; rounded otherwise.</summary>
    public static string Time(double milliseconds)
    {
        foreach (var (unit, name, least) in Units)
            if (milliseconds >= unit * least && milliseconds % unit == 0) return (milliseconds / unit).ToString("0", CultureInfo.InvariantCulture) + " " + name;
        return Human.Time(milliseconds / Hour);
    }

    /// <summary>A time.</summary>
    public static string Time(Duration duration) => Time(duration.TotalMilliseconds);

    /// <summary>A time limit, or another length that may be said in calendar months.</summary>
    public static string Time(CalendarLength length) => length.Months switch { 0 => Time(length.Time), 1 => "1 month", var months => $"{months} months" };

    /// <summary>How long a clock runs.</summary>
    public static string Time(Clock clock) => clock.Drawn is { } law ? Time(law) : Time(clock.Limit);

    /// <summary>A random time: where it lies, and its law.</summary>
    public static string Time(Distribution distribution) => distribution switch
    {
        Constant c => Time(c.Value),
        Uniform u => $"{Time(u.Low)} to {Time(u.High)}",
        Triangular t => $"{Time(t.Low)} to {Time(t.High)}, most likely {Time(t.Mode)}",
        Exponential e => $"{Time(e.Mean)} on average (exponential)",
        Lognormal l => $"{Time(l.Mean)} on average (lognormal, cv {Number(l.Cv)})",
        Gamma g => $"{Time(g.Mean)} on average (gamma, cv {Number(g.Cv)})",
        Weibull w => $"{Time(w.Mean)} on average (weibull, shape {Number(w.Shape)})",
        Empirical e => $"one of {string.Join(", ", e.Values.Select(Time))}",
        Shifted s => $"{Time(s.Offset)} and then {Time(s.Rest)}",
        Mixture m => string.Join("; ", m.Parts.Zip(m.Shares, (part, share) => $"{Number(share * 100)} %: {Time(part)}")),
        Never => "never ends",
        _ => throw new ArgumentOutOfRangeException(nameof(distribution), distribution.GetType().Name, "a law without words"),
    };

    /// <summary>Hours of a week, such as <c>Mon–Fri 08:00–12:00, 13:00–17:00; Sat 08:00–11:30</c>.</summary>
    public static string Hours(WeeklyHours hours)
    {
        if (hours.IsRoundTheClock) return "round the clock";
        var days = hours.Openings.GroupBy(o => o.Day).OrderBy(g => g.Key)
            .Select(g => (Day: g.Key, Times: string.Join(", ", g.Select(o => $"{Clock(o.From)}–{Clock(o.To)}")))).ToList();
        var stretches = new List<string>();
        for (var first = 0; first < days.Count;)
        {
            var last = first;
            while (last + 1 < days.Count && days[last + 1].Times == days[first].Times && days[last + 1].Day == days[last].Day + 1) last++;
            stretches.Add((first == last ? Name(days[first].Day) : $"{Name(days[first].Day)}–{Name(days[last].Day)}") + " " + days[first].Times);
            first = last + 1;
        }
        return string.Join("; ", stretches) + (hours.OpenOnHolidays ? " and holidays" : "");
    }

    /// <summary>Between whom something goes, such as <c>from laos to vietnam</c>; empty: between all.</summary>
    public static string Way(string? from, string? to) => string.Join(' ', new[] { from is null ? "" : $"from {from}", to is null ? "" : $"to {to}" }.Where(one => one.Length > 0));

    /// <summary>When a channel takes messages.</summary>
    public static string Hours(Channel channel) => channel.Keeps switch
    {
        SenderHours.Office => "office hours of the sender",
        SenderHours.OfficeAndHolidays => "office hours of the sender and holidays",
        _ => channel.Hours is { } hours ? Hours(hours) : "always",
    };

    /// <summary>A date.</summary>
    public static string Date(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>An instant in a zone, such as <c>Tue 2022-03-01 09:12</c>.</summary>
    public static string Local(Instant instant, DateTimeZone zone) =>
        LocalDateTimePattern.CreateWithInvariantCulture("ddd uuuu-MM-dd HH:mm").Format(instant.InZone(zone).LocalDateTime);

    /// <summary>An instant with the zone that it is said in, such as <c>2022-03-01 09:12 Asia/Vientiane</c>.</summary>
    public static string Moment(Instant instant, DateTimeZone zone) =>
        $"{LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Format(instant.InZone(zone).LocalDateTime)} {zone.Id}";

    /// <summary>A name of the language, its hyphens as they are; enum names become words.</summary>
    public static string Word(Enum name) =>
        string.Concat(name.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? " " + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    /// <summary>Several names: <c>a, b and c</c>.</summary>
    public static string List(IEnumerable<string> names, string last = "and")
    {
        var all = names.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {last} {all[^1]}";
    }

    private static string Name(IsoDayOfWeek day) => day.ToString()[..3];

    private static string Clock(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
