using System.Globalization;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Holidays;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Layers;

/// <summary>Holidays that agencies have in calendar files become entries of their <c>holidays</c>. What is written there itself holds.</summary>
/// <param name="fileOf">Gives a file by its path and where it is named; null: it is reported why not.</param>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class HolidayFiles(Func<Scalar, SourceText?> fileOf, ProblemList problems)
{
    private readonly Dictionary<string, IReadOnlyList<Entry>> _read = new(StringComparer.Ordinal); // looked up, never enumerated

    /// <summary>The tree of a scenario and its libraries with these holidays.</summary>
    internal Mapping Lay(Mapping tree)
    {
        var first = FirstYear(tree);
        return tree.With([.. tree.Entries.Select(section => section switch
        {
            { Key: "every-agency", Value: Mapping every } => section with { Value = Agency(every, first) },
            { Key: "agencies", Value: Mapping agencies } => section with
            {
                Value = agencies.With([.. agencies.Entries.Select(entry => entry.Value is Mapping agency ? entry with { Value = Agency(agency, first) } : entry)]),
            },
            _ => section,
        })]);
    }

    // What is wrong with the start is reported where it is bound.
    private static int FirstYear(Mapping tree) => tree["start"]?.Value is Scalar { Value: var start } && start.Trim() is { Length: >= 4 } text
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > Dates.FirstYear and < Dates.LastYear - HolidayDays.Years
        ? year : Dates.FirstYear + 1;

    private Mapping Agency(Mapping agency, int year)
    {
        if (agency[AgencyBinder.HolidayFiles.Name] is not { } from) return agency;
        var paths = (from.Value is Sequence list ? list.Items : [from.Value]).OfType<Scalar>().Where(path => path.Value.Length is > 0 and < 1000).ToList();
        if (paths.Count == 0) return agency; // what else stands there is reported where it is bound
        var written = agency["holidays"];
        var own = written?.Value as Mapping;
        var added = paths.SelectMany(path => Days(path, year)).DistinctBy(day => day.Key).Where(day => own?[day.Key] is null);
        var all = new Entry("holidays", written?.KeySpot ?? from.KeySpot, new Mapping(own?.Spot ?? from.Value.Spot, [.. own?.Entries ?? [], .. added]));
        var rest = agency.Without(AgencyBinder.HolidayFiles.Name);
        if (written is null) return rest.With([.. rest.Entries, all]);
        return own is null && !written.Value.IsEmpty ? rest : rest.With([.. rest.Entries.Select(entry => entry.Key == "holidays" ? all : entry)]);
    }

    private IReadOnlyList<Entry> Days(Scalar path, int year)
    {
        if (fileOf(path) is not { } file) return [];
        if (_read.TryGetValue(file.File, out var days)) return days;
        return _read[file.File] = new CalendarFile(problems, year - 1, year + HolidayDays.Years).Read(file);
    }
}
