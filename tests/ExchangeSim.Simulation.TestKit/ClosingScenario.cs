using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Simulation.TestKit;

/// <summary>Worlds of <see cref="WideScenario"/> in which injects close desks for a time, one of them to the end, or give them other hours, and waits pass at desks.</summary>
public static class ClosingScenario
{
    /// <summary>The world of a number.</summary>
    public static Scenario Of(int seed)
    {
        var (random, world) = (new System.Random(seed ^ 0xC105), WideScenario.Of(seed));
        Inject Closing(int number)
        {
            var agency = world.Agencies[random.Next(world.Agencies.Count)];
            string[] names = ["ncb", "court", "lab"];
            var desk = agency.Desks[agency.DeskIndex(names[random.Next(names.Length)])].Id;
            return new Inject
            {
                Id = $"closed-{number}", At = world.Start + Duration.FromMinutes(random.Next(14 * 24 * 60)), Effects = [new DeskClosed(agency.Id, desk)],
                Lasts = number == 0 ? null : Duration.FromMinutes(1 + random.Next(6 * 24 * 60)),
            };
        }
        Inject Changing(int number)
        {
            var agency = world.Agencies[random.Next(world.Agencies.Count)];
            var (desk, other) = (agency.Desks[agency.DeskIndex(random.Next(2) == 0 ? "ncb" : "court")], world.Agencies[random.Next(world.Agencies.Count)]);
            var hours = random.Next(3) == 0 ? WeeklyHours.RoundTheClock : other.OfficeHours with { OpenOnHolidays = random.Next(2) == 0 };
            return Closing(1) with { Id = $"hours-{number}", Effects = [new DeskHours(agency.Id, desk.Id, hours)] };
        }
        return world with
        {
            Title = $"world with closings {seed}", Injects = [.. world.Injects, .. Enumerable.Range(0, 6).Select(Closing), .. Enumerable.Range(0, 6).Select(Changing)],
            Procedures = [.. world.Procedures.Select(procedure => procedure with
            {
                Steps = [.. procedure.Steps.Select(step => step is WaitStep wait ? wait with { Desk = random.Next(2) == 0 ? "court" : "ncb" } : step)],
            })],
        };
    }
}
