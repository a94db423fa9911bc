using ExchangeSim.Model;

namespace ExchangeSim.Simulation.Compilation;

/// <summary>Finds the numbers of a scenario's names. Used while compiling only.</summary>
internal sealed class NameTable
{
    private readonly Scenario _scenario;
    private readonly Dictionary<string, int> _agencies, _channels, _procedures, _instruments, _crimes, _switches, _roles; // looked up, never enumerated
    private readonly int[] _firstSteps;
    private readonly Dictionary<string, int>[] _steps; // looked up, never enumerated

    internal NameTable(Scenario scenario)
    {
        _scenario = scenario;
        _agencies = Number(scenario.Agencies.Select(agency => agency.Id));
        _channels = Number(scenario.Channels.Select(channel => channel.Id));
        _procedures = Number(scenario.Procedures.Select(procedure => procedure.Id));
        _instruments = Number(scenario.Instruments.Select(instrument => instrument.Id));
        _crimes = Number(scenario.Crimes.Select(crime => crime.Id));
        _switches = Number(scenario.Switches.Select(pair => pair.Key));
        Roles = [.. scenario.Agencies.SelectMany(agency => agency.Desks).Select(desk => desk.Id).Distinct()];
        _roles = Number(Roles);
        _steps = [.. scenario.Procedures.Select(procedure => Number(procedure.Steps.Select(step => step.Id)))];
        _firstSteps = new int[scenario.Procedures.Count];
        for (var i = 1; i < _firstSteps.Length; i++) _firstSteps[i] = _firstSteps[i - 1] + scenario.Procedures[i - 1].Steps.Count;
    }

    /// <summary>Every name a desk has in some agency.</summary>
    internal string[] Roles { get; }

    internal int Agency(string id) => _agencies[id];
    internal int Channel(string id) => _channels[id];
    internal int Procedure(string id) => _procedures[id];
    internal int Instrument(string id) => _instruments[id];
    internal int Crime(string id) => _crimes[id];
    internal int Switch(string id) => _switches[id];
    internal int Role(string desk) => _roles.GetValueOrDefault(desk, -1);
    internal int FirstStep(int procedure) => _firstSteps[procedure];
    internal int Step(int procedure, string id) => _firstSteps[procedure] + _steps[procedure][id];

    internal bool[] CrimeSet(IReadOnlyList<string> ids) => [.. _scenario.Crimes.Select(crime => ids.Contains(crime.Id))];
    internal bool[] AgencySet(IReadOnlyList<string> ids) => [.. _scenario.Agencies.Select(agency => ids.Contains(agency.Id))];

    internal static int Fact(Procedure procedure, string id) => IndexOf(procedure.Facts, fact => fact.Id == id);
    internal static int Clock(Procedure procedure, string id) => IndexOf(procedure.Clocks, clock => clock.Id == id);

    private static int IndexOf<T>(IReadOnlyList<T> items, Predicate<T> matches)
    {
        for (var i = 0; i < items.Count; i++) if (matches(items[i])) return i;
        throw new ArgumentException("a name that the scenario does not know; the reader should have found this");
    }

    private static Dictionary<string, int> Number(IEnumerable<string> names) => // looked up, never enumerated
        names.Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number, StringComparer.Ordinal); // looked up, never enumerated
}
