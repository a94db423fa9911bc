using ExchangeSim.Experiments.Preflight;
using ExchangeSim.Model;
using ExchangeSim.Simulation.TestKit;
using NodaTime;

namespace ExchangeSim.Experiments.Tests.Preflight;

/// <summary>Random worlds made so that the approximations which the check states do not matter.</summary>
internal static class CalmWorld
{
    /// <summary>Nobody ever waits: all is open round the clock, officers abound. Clocks, and branches that the first of them ends, are as the world has them;
    /// where requests gather there are no clocks, because for how long they gather depends on the others.</summary>
    internal static Scenario WithoutQueues(int number)
    {
        var world = Steady(number, 0.04);
        return world with
        {
            Agencies = [.. world.Agencies.Select(agency => agency with { Desks = [.. agency.Desks.Select(desk => desk.HandledBy is null
                ? Small.Desk(desk.Id, 60) with { Speed = desk.Speed } : desk)] })],
            Channels = [.. world.Channels.Select(channel => channel with { Hours = null })],
            Procedures = [.. world.Procedures.Select(procedure => procedure.Steps.Any(step => step is GatherStep) ? WithoutClocks(procedure) : procedure)],
        };
    }

    /// <summary>Desks with hours and queues, the busiest of them about 60 % busy. No clock runs and every branch is awaited, for how much is done would depend on the
    /// queues.</summary>
    internal static Scenario WithQueues(int number)
    {
        var world = Steady(number, 0.02);
        world = world with { Procedures = [.. world.Procedures.Select(WithoutClocks).Select(AwaitingAll)] };
        var busiest = PreflightCheck.Of(world).DeskLoads.Max(desk => desk.Load);
        return world with { Demands = [.. world.Demands.Select(demand => Times(demand, 0.6 / busiest))] };
    }

    private static Scenario Steady(int number, double perHour)
    {
        var world = RandomScenario.Of(number);
        return world with
        {
            Length = Duration.FromDays(400), WarmUp = Duration.FromDays(40), Injects = [], Requests = [],
            Demands = [.. world.Demands.Select(demand => Times(demand with { AtMost = null }, perHour / 0.2))],
            Instruments = [.. world.Instruments.Select(instrument => instrument with { InForce = instrument.InForce is null ? null : new LocalDate(2020, 1, 1), Until = null })],
        };
    }

    private static Demand Times(Demand demand, double factor) =>
        demand with { Flows = [.. demand.Flows.Select(flow => flow with { PerMillisecond = flow.PerMillisecond * factor })] };

    private static Procedure WithoutClocks(Procedure procedure) =>
        procedure with { Clocks = [], Steps = [.. procedure.Steps.Select(step => step with { StartsClock = null, StopsClock = false })] };

    private static Procedure AwaitingAll(Procedure procedure) => procedure with
    {
        Steps = [.. procedure.Steps.Select<Step, Step>(step => step switch
        {
            JoinStep join => join with { Join = Join.All },
            ConsultStep consult => consult with { Join = Join.All },
            _ => step,
        })],
    };
}
