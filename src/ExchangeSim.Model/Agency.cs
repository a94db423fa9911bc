using NodaTime;

namespace ExchangeSim.Model;

/// <summary>A national police agency: one thread of control that owns desks and open requests. Not a ministry, not a country.</summary>
public sealed record Agency
{
    /// <summary>The word a scenario uses for it, such as <c>laos</c>. Unique in the scenario.</summary>
    public required string Id { get; init; }
    /// <summary>Its name in English, or whatever the scenario gives.</summary>
    public required string Name { get; init; }
    /// <summary>Its name in other languages, by ISO 639-1 code.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);
    /// <summary>ISO 3166-1 alpha-2 code, upper case, or null (the European Union is "EU").</summary>
    public string? Country { get; init; }
    /// <summary>Where its clocks stand.</summary>
    public required DateTimeZone Zone { get; init; }
    /// <summary>Languages it works in, ISO 639-1 codes, best first.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];
    /// <summary>Its ordinary office hours, which desks take when they give none.</summary>
    public required WeeklyHours OfficeHours { get; init; }
    /// <summary>Public holidays, in order of date.</summary>
    public IReadOnlyList<Holiday> Holidays { get; init; } = [];
    /// <summary>Its desks, in the order of the scenario.</summary>
    public required IReadOnlyList<Desk> Desks { get; init; }

    /// <summary>The index in <see cref="Desks"/> of the desk that does the work of <paramref name="name"/>, following <see cref="Desk.HandledBy"/>; −1 if there is none.</summary>
    public int DeskIndex(string name)
    {
        for (var hops = 0; hops <= Desks.Count; hops++)
        {
            var index = -1;
            for (var i = 0; i < Desks.Count; i++) if (Desks[i].Id == name) index = i;
            if (index < 0 || Desks[index].HandledBy is null) return index;
            name = Desks[index].HandledBy!;
        }
        return -1;
    }
}

/// <summary>A day on which offices are closed.</summary>
public sealed record Holiday(LocalDate Date, string Name);

/// <summary>A queue of work inside an agency, with officers.</summary>
public sealed record Desk
{
    /// <summary>The word procedures use for it, such as <c>ncb</c>. Unique in the agency.</summary>
    public required string Id { get; init; }
    /// <summary>What it is, in words.</summary>
    public string? Name { get; init; }
    /// <summary>Another desk of the same agency that does this desk's work; then this desk has no officers of its own.</summary>
    public string? HandledBy { get; init; }
    /// <summary>Who works, and when. At least one, unless <see cref="HandledBy"/> is set.</summary>
    public IReadOnlyList<Shift> Shifts { get; init; } = [];
    /// <summary>In which order waiting work is taken.</summary>
    public QueueDiscipline Discipline { get; init; } = QueueDiscipline.FirstComeFirstServed;
    /// <summary>What happens to work in hand when the shift ends, unless the step says otherwise.</summary>
    public EndOfShift EndOfShift { get; init; } = EndOfShift.Suspend;
    /// <summary>Whether more urgent work takes an officer away from less urgent work.</summary>
    public bool UrgentInterrupts { get; init; }
    /// <summary>How fast its officers work: 1 is the speed the procedures assume, 1.25 a quarter faster. &gt; 0.</summary>
    public double Speed { get; init; } = 1;
    /// <summary>Cost of one officer for a year, in the scenario's currency, or null.</summary>
    public double? YearlyCostPerOfficer { get; init; }
}

/// <summary>Officers who work the same hours.</summary>
public sealed record Shift(string Id, int Officers, WeeklyHours Hours);

/// <summary>Order in which a desk takes waiting work. Ties go by arrival.</summary>
public enum QueueDiscipline
{
    /// <summary>The longest waiting first.</summary>
    FirstComeFirstServed,
    /// <summary>The most urgent first.</summary>
    ByUrgency,
    /// <summary>The request whose time limit for the final reply ends first; those without a limit last.</summary>
    ByTimeLimit,
}

/// <summary>What happens to work in hand at the end of a shift.</summary>
public enum EndOfShift
{
    /// <summary>The same officer goes on at the next opening.</summary>
    Suspend,
    /// <summary>The officer stays until it is done.</summary>
    Finish,
    /// <summary>Any officer on duty goes on, at once or later.</summary>
    HandOver,
}
