using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;
using NodaTime;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>What is known while a tree is read: the names of all sections, who takes part, and, inside a noun, what belongs to it.</summary>
internal sealed record Reading(Mapping Tree, ProblemList Problems)
{
    private const int MostMisspelt = ProblemList.Most;
    private readonly Dictionary<string, Names> _sections = [];
    private readonly Lazy<HashSet<string>> _misspelt = new(() => [.. Tree.Entries.Where(entry => !RootBinder.KeyNames.Contains(entry.Key)).Take(MostMisspelt)
        .Select(entry => Text.Words.Nearest(entry.Key, RootBinder.KeyNames.All)).OfType<string>()]);

    /// <summary>The zone of dates.</summary>
    internal DateTimeZone Zone { get; init; } = DateTimeZone.Utc;
    /// <summary>The year in which the run starts; this one's first where that is not known.</summary>
    internal int FirstYear { get; init; } = Dates.FirstYear + 1;
    /// <summary>The agencies that take part.</summary>
    internal Names TakingPart { get; init; } = Names.None;
    /// <summary>The instruments that at least two of them are party to.</summary>
    internal Names InstrumentsTakingPart { get; init; } = Names.None;
    /// <summary>Inside an agency: its office hours.</summary>
    internal WeeklyHours? OfficeHours { get; init; }
    /// <summary>Inside an agency: its desks.</summary>
    internal Names Desks { get; init; } = Names.None;
    /// <summary>Inside a procedure: its steps, clocks, and the words its conditions may use.</summary>
    internal Names Steps { get; init; } = Names.None;
    internal Names Clocks { get; init; } = Names.None;
    internal ConditionWords? Words { get; init; }

    /// <summary>Whether what is being read stands in an included file, not in the scenario's own.</summary>
    internal bool IsLibrary { get; private init; }

    /// <summary>The agencies that a value may name. A library may name more than the scenario has: they do not take part.</summary>
    internal Names AgencyNames => IsLibrary ? Names.Any : Section("agencies");

    /// <summary>The procedures that an instrument may name. A library may name more than the scenario has: nobody uses them.</summary>
    internal Names ProcedureNames => IsLibrary ? Names.Any : Section("procedures");

    /// <summary>The same for a value that stands there.</summary>
    internal Reading For(Spot spot) => IsOwn(spot) == !IsLibrary ? this : this with { IsLibrary = !IsLibrary };

    /// <summary>Whether a place is in the scenario's own file or in a change to it, as opposed to what it includes.</summary>
    internal bool IsOwn(Spot spot) => spot.File == Tree.Spot.File || spot.IsOfChange;

    /// <summary>All names of a section of the file, whether they are bound or not.</summary>
    internal Names Section(string section)
    {
        // A section under a name that there is none of is reported there; what refers to it is not to blame.
        if (_sections.TryGetValue(section, out var names)) return names;
        return _sections[section] = Tree[section] is null && _misspelt.Value.Contains(section) ? Names.Any : KeysOf(Tree, section);
    }

    internal static Names KeysOf(Mapping map, string section) =>
        map[section]?.Value switch
        {
            Mapping entries => new Names([.. entries.Entries.Select(e => e.Key)]),
            null or { IsEmpty: true } => Names.None,
            _ => Names.Any, // reported where it is read; what refers to it is not to blame
        };
}
