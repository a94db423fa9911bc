using System.Globalization;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Reports.Languages;

/// <summary>A language of papers: words, dates and numbers as its readers write them. The program runs without the system's cultures, so what is needed stands here.</summary>
public sealed class PaperLanguage
{
    private static readonly string[] EnglishDays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], FrenchDays = ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."],
        VietnameseDays = ["T2", "T3", "T4", "T5", "T6", "T7", "CN"];
    private static readonly string[] EnglishMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        FrenchMonths = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];
    private static readonly (long Length, Word Unit)[] Units =
    [
        (86_400_000, new("d", "j", "ngày")), (3_600_000, new("h", "h", "giờ")), (60_000, new("min", "min", "phút")),
    ];

    private static readonly Word Month = new("month", "mois", "tháng"), Months = new("months", "mois", "tháng");

    /// <summary>The languages that there are, the first one stands in for others.</summary>
    public static IReadOnlyList<string> All { get; } = ["en", "fr", "vi"];

    /// <summary>A language.</summary>
    /// <param name="code">Two letters; English where there are no words in it.</param>
    public PaperLanguage(string code) => Code = All.Contains(code) ? code : All[0];

    /// <summary>Its two letters.</summary>
    public string Code { get; }

    internal string this[Word word] => word.In(Code);

    internal string Of(Word word, params object[] values) => word.In(Code, values);

    internal string Of(Phrase? phrase) => phrase is null ? "" : Code == "fr" ? FrenchSpaces.In(phrase.In(Code)) : phrase.In(Code);

    /// <summary>A name or a heading with what belongs to it behind a colon.</summary>
    internal string Colon(string name, string words) => $"{name}{(Code == "fr" ? "\u00a0" : "")}: {words}";

    /// <summary>Parts of a sentence with semicolons between them.</summary>
    internal string Semicolons(IEnumerable<string> parts) => string.Join(Code == "fr" ? "\u00a0; " : "; ", parts);

    /// <summary>A number with a few digits after the decimal sign at most.</summary>
    internal string Number(double number, int digits = 1)
    {
        var written = Math.Round(number, digits, MidpointRounding.AwayFromZero).ToString("#,0." + new string('#', digits), CultureInfo.InvariantCulture);
        return Code switch
        {
            "fr" => written.Replace(',', '\u202f').Replace('.', ','),
            "vi" => written.Replace(',', '\u202f').Replace('.', ',').Replace('\u202f', '.'),
            _ => written,
        };
    }

    /// <summary>A share from 0 to 1.</summary>
    internal string Share(double share) => Code == "vi" ? Number(share * 100, 0) + "%" : Number(share * 100, 0) + "\u00a0%";

    /// <summary>A length of simulated or real time, in milliseconds.</summary>
    internal string Length(double milliseconds)
    {
        var fitting = Units.Where(one => milliseconds >= one.Length * (one.Length == 86_400_000 ? 2 : 1)).DefaultIfEmpty(Units[^1]).ToList();
        // Fifty hours stay fifty hours: as days they would be rounded.
        var (size, unit) = fitting.FirstOrDefault(one => milliseconds * 10 % one.Length == 0, fitting[0]);
        return $"{Number(milliseconds / size)}\u00a0{this[unit]}";
    }

    /// <summary>A time limit.</summary>
    internal string Length(CalendarLength length) => length.Months == 0 ? Length(length.Time.TotalMilliseconds)
        : $"{Number(length.Months)}\u00a0{this[length.Months == 1 ? Month : Months]}";

    /// <summary>A figure of a measure.</summary>
    internal string Figure(double? value, FigureUnit unit) => (value, unit) switch
    {
        (null, _) => "–",
        ({ } share, FigureUnit.Share) => Share(share),
        ({ } time, FigureUnit.Time) => Length(time),
        ({ } count, _) => Number(count),
    };

    /// <summary>A simulated time in the scenario's zone, with its weekday.</summary>
    internal string Moment(PlannedExercise planned, long time)
    {
        var local = (planned.Scenario.Start + Duration.FromMilliseconds(time)).InZone(planned.Scenario.Zone).LocalDateTime;
        return At(local);
    }

    /// <summary>A local time with its weekday.</summary>
    internal string At(LocalDateTime local) => string.Create(CultureInfo.InvariantCulture, $"{Day(local)}, {local.Hour:00}:{local.Minute:00}");

    /// <summary>A real time in UTC, from milliseconds since 1970.</summary>
    internal string RealTime(long time)
    {
        var local = Instant.FromUnixTimeMilliseconds(time).InUtc().LocalDateTime;
        return string.Create(CultureInfo.InvariantCulture, $"{Day(local)}, {local.Hour:00}:{local.Minute:00} UTC");
    }

    /// <summary>A day of the calendar.</summary>
    internal string Date(LocalDate date) => Code switch
    {
        "fr" => string.Create(CultureInfo.InvariantCulture, $"{date.Day}{(date.Day == 1 ? "er" : "")} {FrenchMonths[date.Month - 1]} {date.Year}"),
        "vi" => string.Create(CultureInfo.InvariantCulture, $"{date.Day:00}/{date.Month:00}/{date.Year}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {EnglishMonths[date.Month - 1]} {date.Year}"),
    };

    private string Day(LocalDateTime local)
    {
        var days = Code switch { "fr" => FrenchDays, "vi" => VietnameseDays, _ => EnglishDays };
        return $"{days[(int)local.DayOfWeek - 1]} {Date(local.Date)}";
    }
}
