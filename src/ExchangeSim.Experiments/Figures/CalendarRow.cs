using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Experiments.Figures;

/// <summary>A year or a month of the calendar in the scenario's zone, as far as a run observed it.</summary>
/// <param name="Name">Such as 2022, or 2022-03.</param>
/// <param name="IsYear">Whether it is a year; otherwise a month.</param>
/// <param name="From">When the observed part begins: with the period, or where the warm-up ended.</param>
/// <param name="Until">When it ends: with the period, or with the run.</param>
/// <param name="IsWhole">Whether all of it was observed.</param>
public sealed record CalendarPeriod(string Name, bool IsYear, Instant From, Instant Until, bool IsWhole)
{
    /// <summary>Days observed.</summary>
    public double ObservedDays => (Until - From).TotalDays;
}

/// <summary>Whose requests are counted; all of them where each part is null.</summary>
/// <param name="Procedure">Those of a procedure.</param>
/// <param name="Crime">Those about a crime area; empty: about none.</param>
/// <param name="Urgency">Those so urgent.</param>
public sealed record CalendarGroup(string? Procedure, string? Crime, Urgency? Urgency)
{
    /// <summary>All requests.</summary>
    public static CalendarGroup All { get; } = new(null, null, null);
}

/// <summary>Requests of a year or a month, in one replication on average: those that were sent or ended in it (flow), what became of those sent in it (cohort), and those open at
/// its end (stock).</summary>
/// <remarks>Of requests that count: neither of the warm-up nor of those open at the start. What is open at the end is what was open at the beginning and what was sent, less what
/// closed; of each replication exactly.</remarks>
/// <param name="Period">The period.</param>
/// <param name="Group">Whose requests.</param>
/// <param name="Sent">Sent in it.</param>
/// <param name="Closed">Closed in it, whenever they were sent.</param>
/// <param name="Ended">Those of them that ended in each way; by <see cref="Outcome"/> without open, from answered on.</param>
/// <param name="OfSent">Of those sent in it, how many ended in each way by the end of the run; by <see cref="Outcome"/>, the open ones first.</param>
/// <param name="AnsweredWithinLimit">Of those sent in it that have a time limit and were sent at least that long before the end of the run, the share answered within it, 0 to 1;
/// null where there are none.</param>
/// <param name="Open">Open at its end.</param>
/// <param name="Ages">Those of them in each band of age, see <see cref="BandDays"/>.</param>
/// <param name="SentYears">Those of them by the year in which they were sent, without years of which none is open.</param>
public sealed record CalendarRow(
    CalendarPeriod Period, CalendarGroup Group, Estimate Sent, Estimate Closed, IReadOnlyList<Estimate> Ended, IReadOnlyList<Estimate> OfSent, Estimate? AnsweredWithinLimit,
    Estimate Open, IReadOnlyList<Estimate> Ages, IReadOnlyList<OpenOfYear> SentYears)
{
    /// <summary>Days from which the bands of age begin; a year has 365.</summary>
    public static IReadOnlyList<int> BandDays { get; } = [0, 30, 90, 180, 365, 730];

    /// <summary>Answered in it, in full or in part.</summary>
    public required Estimate Answers { get; init; }

    /// <summary>Closed in it without an answer: refused, withdrawn or lapsed.</summary>
    public required Estimate Unanswered { get; init; }

    /// <summary>Of those sent in it, the share answered in full or in part by the end of the run, 0 to 1; null where none was sent.</summary>
    public Estimate? AnsweredShare { get; init; }

    /// <summary>Open at its end for a year or longer.</summary>
    public required Estimate OpenForYear { get; init; }

    /// <summary>Those that ended so in it.</summary>
    public Estimate EndedAs(Outcome outcome) => Ended[(int)outcome - 1];

    /// <summary>Those sent in it that ended so.</summary>
    public Estimate OfSentAs(Outcome outcome) => OfSent[(int)outcome];
}

/// <summary>Requests sent in a year that are open.</summary>
/// <param name="Year">The year.</param>
/// <param name="Open">How many, in one replication on average.</param>
public sealed record OpenOfYear(int Year, Estimate Open);
