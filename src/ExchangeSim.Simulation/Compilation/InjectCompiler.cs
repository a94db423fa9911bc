using ExchangeSim.Model;
using ExchangeSim.Simulation.Time;

namespace ExchangeSim.Simulation.Compilation;

/// <summary>Injects → plans.</summary>
internal static class InjectCompiler
{
    internal static InjectPlan Compile(Inject inject, Scenario scenario, NameTable names, CompiledScenario compiled)
    {
        var watched = inject.When is { } when ? names.Agency(when.Agency) : -1;
        return new InjectPlan(
            inject.At is { } at ? Math.Max(0, compiled.TimeOf(at)) : Calendar.Never,
            inject.Lasts is { } lasts ? (long)lasts.TotalMilliseconds : Calendar.Never,
            [.. inject.Effects.Select(effect => Compile(effect, scenario, names))],
            inject.When, watched,
            inject.When is { Figure: ReportedFigure.Queue, Desk: { } desk } ? scenario.Agencies[watched].DeskIndex(desk) : -1,
            inject.When is { } condition ? (long)condition.Every.TotalMilliseconds : 0);
    }

    internal static InjectEffectPlan Compile(InjectEffect effect, Scenario scenario, NameTable names)
    {
        var blank = new InjectEffectPlan(effect, [], -1, -1, -1, -1, -1);
        return effect.Match(
            surge: e => blank with { Demands = [.. scenario.Demands.Select(demand => e.Demands.Count == 0 || e.Demands.Contains(demand.Id))] },
            outage: e => blank with
            {
                Channel = names.Channel(e.Channel), Agency = e.From is null ? -1 : names.Agency(e.From), Receiver = e.To is null ? -1 : names.Agency(e.To),
            },
            staffing: e => blank with { Agency = names.Agency(e.Agency), Desk = scenario.Agencies[names.Agency(e.Agency)].DeskIndex(e.Desk) },
            entry: e => blank with { Instrument = names.Instrument(e.Instrument) },
            turned: e => blank with { Switch = names.Switch(e.Switch) },
            closed: e => blank with { Agency = names.Agency(e.Agency), Desk = scenario.Agencies[names.Agency(e.Agency)].DeskIndex(e.Desk) },
            hours: e => blank with { Agency = names.Agency(e.Agency), Desk = scenario.Agencies[names.Agency(e.Agency)].DeskIndex(e.Desk) });
    }
}
