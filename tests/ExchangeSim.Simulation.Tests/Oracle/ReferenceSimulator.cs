using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Simulation.Tests.Oracle;

/// <summary>A second simulator, slow and plain, written from the reference and not from the engine: one thing happens at a time, everything is looked for in lists, nothing is
/// remembered that can be looked up.</summary>
internal sealed class ReferenceSimulator
{
    /// <summary>How far calendars reach in a run until the last reply.</summary>
    internal static readonly Duration Forever = Duration.FromDays(365 * 3);

    private readonly Agenda _agenda = new();
    private readonly Office[] _offices;
    private readonly Dictionary<string, List<long>> _mondays = []; // looked up, never enumerated
    private readonly PoliciesAtTimes? _policies;

    private ReferenceSimulator(Scenario scenario, RunSettings settings)
    {
        (Scenario, Draws) = (scenario, new KeyedDraws(settings.Seed, settings.Replication));
        _offices = [.. Enumerable.Range(0, scenario.Agencies.Count).Select(i => new Office(this, i))];
        foreach (var office in _offices) office.Start();
        foreach (var inject in scenario.Injects.Where(inject => inject.When is not null)) CheckAfter(0, inject);
        _policies = scenario.Timeline is { } timeline ? new PoliciesAtTimes(this, timeline) : null;
    }

    /// <summary>As it is now.</summary>
    internal Scenario Scenario { get; private set; }
    internal KeyedDraws Draws { get; }
    internal Agenda Agenda => _agenda;
    internal long Now => _agenda.Now;
    internal long End => Scenario.Length is { } length ? (long)length.TotalMilliseconds : Hours.Never;
    internal long WarmUp => (long)Scenario.WarmUp.TotalMilliseconds;
    /// <summary>All lives in the order in which they began.</summary>
    internal List<Life> Lives { get; } = [];

    /// <summary>From now on the scenario is another: what is begun goes on as it was begun, everything else is looked up there.</summary>
    internal void GoOnUnder(Scenario scenario)
    {
        foreach (var office in _offices) office.CountDuty();
        Scenario = scenario;
        foreach (var life in Lives)
        {
            life.Procedure = ProcedureOf(life.Procedure.Id);
            life.Step = life.Procedure.Steps.Single(step => step.Id == life.Step.Id);
            life.Clock = life.Procedure.Clocks.SingleOrDefault(clock => clock.Id == life.Clock?.Id);
        }
        foreach (var office in _offices)
            foreach (var desk in office.Desks) desk.Look();
    }

    /// <summary>When Mondays begin in a zone, behind the start; none where nobody ever goes on leave.</summary>
    internal IReadOnlyList<long> Mondays(DateTimeZone zone)
    {
        if (Scenario.Timeline is null && !Scenario.Agencies.Any(agency => agency.Desks.Any(desk => desk.OnLeave > 0))) return [];
        if (_mondays.TryGetValue(zone.Id, out var known)) return known;
        var first = Scenario.Start.InZone(zone).Date;
        var days = Enumerable.Range(1, (int)(Scenario.Length ?? Forever).TotalDays + 2).Select(first.PlusDays).Where(day => day.DayOfWeek == IsoDayOfWeek.Monday);
        return _mondays[zone.Id] = [.. days.Select(day => TimeOf(zone.AtStartOfDay(day).ToInstant()))];
    }

    internal Office OfficeOf(int agency) => _offices[agency];

    internal int AgencyOf(string id) => Enumerable.Range(0, Scenario.Agencies.Count).Single(i => Scenario.Agencies[i].Id == id);

    internal Procedure ProcedureOf(string id) => Scenario.Procedures.Single(procedure => procedure.Id == id);

    internal long TimeOf(Instant instant) => (long)Math.Floor((instant - Scenario.Start).TotalMilliseconds);

    /// <summary>Runs a scenario to its end and gives all lives, those still open told up to the end.</summary>
    internal static ReferenceSimulator Run(Scenario scenario, RunSettings settings)
    {
        var run = new ReferenceSimulator(scenario, settings);
        while ((scenario.Length is not null || run._agenda.HasMoreThanChecks) && run._agenda.Next(run.End)) { }
        run._agenda.EndAt(scenario.Length is not null ? run.End : run.Lives.SelectMany(life => life.Told).Max(told => told.To));
        foreach (var life in run.Lives.Where(life => life.Doing != Doing.Over))
        {
            run.OfficeOf(life.Agency).Walk.TellWhatItIsIn(life);
            if (life.Parent is null) life.ClosedAt = run.Now;
        }
        foreach (var office in run._offices)
            foreach (var desk in office.Desks) desk.End();
        return run;
    }

    // The figure is the one before anything else that happens at this moment; what the inject does comes after everything else.
    private void CheckAfter(long time, Inject inject)
    {
        var when = inject.When!;
        _agenda.Add(time + (long)when.Every.TotalMilliseconds, Agenda.Rank.Check, 0, () =>
        {
            if (OfficeOf(AgencyOf(when.Agency)).FigureOf(when) <= when.Over) CheckAfter(Now, inject);
            else foreach (var office in _offices) _agenda.Add(Now, Agenda.Rank.CheckedInjectBegins, 0, () => office.BeginInject(inject));
        });
    }
}
