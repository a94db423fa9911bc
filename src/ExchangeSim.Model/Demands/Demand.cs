using NodaTime;

namespace ExchangeSim.Model;

/// <summary>A random stream of requests. Each origin has its own stream, numbered from 1.</summary>
public sealed record Demand
{
    /// <summary>The word a scenario uses for it.</summary>
    public required string Id { get; init; }
    /// <summary>In words.</summary>
    public string? Says { get; init; }
    /// <summary>The procedure its requests follow.</summary>
    public required string Procedure { get; init; }
    /// <summary>Who asks whom how often.</summary>
    public required IReadOnlyList<DemandFlow> Flows { get; init; }
    /// <summary>Crime areas with their shares (summing to 1); empty: none is told.</summary>
    public IReadOnlyList<Share> Crimes { get; init; } = [];
    /// <summary>Share of urgent requests, 0 to 1.</summary>
    public double Urgent { get; init; }
    /// <summary>Share of very urgent requests, 0 to 1.</summary>
    public double VeryUrgent { get; init; }
    /// <summary>Factors on the rate for Monday to Sunday (7 numbers ≥ 0), in the origin's zone; null: all 1. The stated rate is the rate at factor 1.</summary>
    public IReadOnlyList<double>? Week { get; init; }
    /// <summary>Factors on the rate for January to December (12 numbers ≥ 0); null: all 1.</summary>
    public IReadOnlyList<double>? Season { get; init; }
    /// <summary>Factor on public holidays of the origin; 1: like other days.</summary>
    public double OnHolidays { get; init; } = 1;
    /// <summary>Days with another rate or an exact number, in order; they do not overlap.</summary>
    public IReadOnlyList<DemandPeriod> Periods { get; init; } = [];
    /// <summary>How much the rate of an origin varies from one calendar year to the next: the coefficient of variation of a gamma factor with mean 1 that is drawn for each
    /// year; 0: it does not. Exact numbers do not vary.</summary>
    public double YearlyCv { get; init; }
    /// <summary>How many requests arrive together: 1, or uniformly between the two.</summary>
    public int BatchLow { get; init; } = 1;
    /// <summary>See <see cref="BatchLow"/>.</summary>
    public int BatchHigh { get; init; } = 1;
    /// <summary>How many requests arrive together on average.</summary>
    public double MeanBatch => (BatchLow + (double)BatchHigh) / 2;
    /// <summary>The stream of an origin stops after this many requests; null: never.</summary>
    public long? AtMost { get; init; }
    /// <summary>No request before this instant; null: from the start.</summary>
    public Instant? From { get; init; }
    /// <summary>No request from this instant on; null: to the end.</summary>
    public Instant? Until { get; init; }

    /// <summary>The factor on the rate that week, season and holidays make on a day.</summary>
    internal double FactorOn(LocalDate day, bool isHoliday) => (Week?[(int)day.DayOfWeek - 1] ?? 1) * (Season?[day.Month - 1] ?? 1) * (isHoliday ? OnHolidays : 1);

    /// <summary>The period that has a day, or null.</summary>
    internal DemandPeriod? PeriodOn(LocalDate day)
    {
        foreach (var period in Periods) if (period.Contains(day)) return period;
        return null;
    }
}
