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

    /// <summary>The index in <see cref="Desks"/> of the desk that does the work of <paramref name="name"/>, following <see cref="Desk.HandledBy"/>; −1 if there is
    /// none.</summary>
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

    /// <summary>Whether it works in a language in which another agency works, too.</summary>
    public bool SharesLanguageWith(Agency other) => Languages.Intersect(other.Languages).Any();
}
