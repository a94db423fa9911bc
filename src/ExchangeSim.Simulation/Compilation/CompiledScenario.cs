using System.Runtime.CompilerServices;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Time;
using NodaTime;

namespace ExchangeSim.Simulation.Compilation;

/// <summary>A scenario made ready for running: names become numbers, hours become calendars, procedures become flat arrays. Immutable; any number of runs share it.</summary>
public sealed class CompiledScenario
{
    // Where a run goes on until the last reply, calendars still need an end; nothing simulated here lasts this long.
    private static readonly Duration Forever = Duration.FromDays(365 * 60);

    private readonly DrawnScenarios? _drawn;

    private CompiledScenario(Scenario scenario, Scenario? saved)
    {
        Scenario = scenario;
        if (scenario.Uncertainty is { } uncertainty) _drawn = new DrawnScenarios(scenario, uncertainty, saved);
        var names = new NameTable(scenario);
        End = scenario.Length is { } length ? (long)length.TotalMilliseconds : Calendar.Never;
        WarmUp = (long)scenario.WarmUp.TotalMilliseconds;
        DeskPeriod = Figures.DeskPeriod.LengthIn((saved ?? scenario).Length is { } counted ? (long)counted.TotalMilliseconds - WarmUp : null);
        var horizon = (long)(scenario.Length ?? Forever).TotalMilliseconds;
        var steps = new List<StepPlan>();
        var compiler = new ProcedureCompiler(names);
        Procedures = [.. scenario.Procedures.Select((procedure, i) => compiler.Compile(procedure, i, steps))];
        foreach (var step in steps) if (step.Then >= 0) step.Next = steps[step.Then];
        Steps = [.. steps];
        Channels = [.. scenario.Channels.Select(channel => ChannelCompiler.Compile(channel, scenario.Agencies))];
        (PairClasses, PairClassOf) = PairClass.Build(scenario, names);
        var agencies = new AgencyCompiler(scenario, names, horizon, Channels, PairClasses);
        Agencies = [.. Enumerable.Range(0, scenario.Agencies.Count).Select(agencies.Compile)];
        Stock = [.. Enumerable.Range(0, scenario.OpenAtStart.Count).Select(i => StockPlan.Compile(scenario, i, names))];
        InForce = [.. scenario.Instruments.Select(instrument => (At(instrument.InForce), At(instrument.Until)))];
        Injects = [.. scenario.Injects.Select(inject => InjectCompiler.Compile(inject, scenario, names, this))];
        Leads = [.. scenario.Crimes.Select(crime => crime.Lead is null ? -1 : names.Agency(crime.Lead))];
        SwitchesAtStart = [.. scenario.Switches.Select(pair => pair.Value)];
        Names = names;
        if (scenario.Timeline is { } timeline) Phases = new PhasePlan(this, timeline, saved);
        Watched = [.. Injects.Where(inject => inject.When is not null).Select(inject => (inject.WatchedAgency, inject.WatchedDesk)), .. Phases?.Watched ?? []];
    }

    /// <summary>The scenario it was made of.</summary>
    public Scenario Scenario { get; }
    /// <summary>End of a run in milliseconds from its start; <see cref="Calendar.Never"/> if it ends with the last reply.</summary>
    public long End { get; }
    /// <summary>Requests that arise before this time are not counted, in milliseconds.</summary>
    public long WarmUp { get; }
    /// <summary>Length of the periods in which the desks' work is told, in milliseconds; see <see cref="Figures.DeskPeriod"/>.</summary>
    public long DeskPeriod { get; }
    /// <summary>How many agencies there are.</summary>
    public int AgencyCount => Agencies.Length;

    internal NameTable Names { get; }
    internal ProcedurePlan[] Procedures { get; }
    internal StepPlan[] Steps { get; }
    internal ChannelPlan[] Channels { get; }
    internal PairClass[] PairClasses { get; }
    internal int[] PairClassOf { get; }
    internal AgencyPlan[] Agencies { get; }
    /// <summary>Requests that are open at the start.</summary>
    internal StockPlan[] Stock { get; }
    internal (long From, long Until)[] InForce { get; }
    internal InjectPlan[] Injects { get; }
    /// <summary>Lead agency of each crime area, −1: none.</summary>
    internal int[] Leads { get; }
    internal bool[] SwitchesAtStart { get; }
    /// <summary>How the scenario changes during a run; null: it does not.</summary>
    internal PhasePlan? Phases { get; }
    /// <summary>The figures that conditions look at, those of injects first; a desk of −1: the requests that the agency holds.</summary>
    internal (int Agency, int Desk)[] Watched { get; }

    /// <summary>How long a limit is that begins at a time, in milliseconds.</summary>
    /// <param name="written">The limit, as <see cref="CalendarLength.Written"/>.</param>
    /// <param name="begin">When it begins.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal long LengthOf(long written, long begin) => written >= 0 ? written : Months(written, begin);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long Months(long written, long begin) => CalendarLength.Milliseconds(written, Scenario.Start.Plus(Duration.FromMilliseconds(begin)), Scenario.Zone);

    /// <summary>The first border between periods after a time.</summary>
    internal long PeriodEndAfter(long time) => WarmUp + (Math.Max(0, time - WarmUp) / DeskPeriod + 1) * DeskPeriod;

    /// <summary>Makes a scenario ready.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="saved">The scenario that ran when a state was saved, for a run that goes on from it, perhaps to another end: the desks' figures keep its periods. Null: there
    /// is none.</param>
    /// <exception cref="ArgumentException">The scenario breaks a rule that the reader checks, or its warm-up is still to be found.</exception>
    public static CompiledScenario Compile(Scenario scenario, Scenario? saved = null) => scenario.WarmUpOrigin != WarmUpOrigin.ToBeFound ? new CompiledScenario(scenario, saved)
        : throw new ArgumentException("the scenario's warm-up is still to be found", nameof(scenario));

    /// <summary>The scenario as one replication has it: where nothing is uncertain, this one; otherwise with that replication's draw of what is.</summary>
    /// <exception cref="ImpossibleDrawException">The draw makes no scenario that can be run, or there is none for this replication.</exception>
    public CompiledScenario For(RunSettings settings) => _drawn?.Of(settings.Seed, settings.Replication) ?? this;

    /// <summary>What keeps a run of this scenario from going on from a state that was saved under another, in words; null: nothing.</summary>
    public string? HindranceFrom(CompiledScenario saved) => RunShape.FirstDifference(saved.Scenario, Scenario);

    /// <summary>The calendar of an agency's office hours.</summary>
    public Calendar OfficeHours(int agency) => Agencies[agency].Office;

    /// <summary>The calendar of a desk: open when any of its shifts is on duty.</summary>
    public Calendar DeskHours(int agency, int desk) => Agencies[agency].Desks[desk].AnyShift;

    /// <summary>Time of an instant, in milliseconds from the start.</summary>
    public long TimeOf(Instant instant) => (long)Math.Floor(instant.Minus(Scenario.Start).TotalMilliseconds);

    private long At(LocalDate? date) => date is { } day ? TimeOf(Scenario.FirstMomentOf(day)) : Calendar.Never;
}
