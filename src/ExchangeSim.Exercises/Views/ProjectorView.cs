using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Exercises.Views;

/// <summary>A room as everybody may see it on the wall: the clock, totals, and how much is on its way. No request, no person, no decision.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="Seats">Seats, and how many of them have a person.</param>
/// <param name="Manned">Seats that have a person.</param>
/// <param name="Open">Requests under way.</param>
/// <param name="Ended">Requests that ended since the exercise began, by outcome.</param>
/// <param name="Held">Requests that lie at each agency, by its id.</param>
/// <param name="OnTheWay">Messages about requests that are on their way.</param>
/// <param name="IsOutOfOrder">Whether it cannot go on.</param>
public sealed record ProjectorView(
    ClockView Clock, int Seats, int Manned, int Open, IReadOnlyDictionary<Outcome, int> Ended, IReadOnlyDictionary<string, int> Held, IReadOnlyList<TrafficRow> OnTheWay,
    bool IsOutOfOrder)
{
    /// <summary>The view of a room.</summary>
    public static ProjectorView Of(Room room, long real)
    {
        var agencies = room.Planned.Scenario.Agencies;
        var requests = room.World.Register.Requests;
        var held = agencies.Select((_, index) => room.World.View(index).Open.Select(work => work.Root).ToHashSet()).ToArray();
        var away = requests.Where(request => request.EndedAt is null && request.Requested >= 0 && !held.Any(one => one.Contains(request.Key)));
        return new ProjectorView(
            ClockView.Of(room, real), room.Planned.Seats.Count, room.World.Manned.Count, requests.Count(request => request.EndedAt is null),
            new SortedDictionary<Outcome, int>(requests.Where(request => request.EndedAt >= room.Planned.Begin).GroupBy(request => request.Outcome)
                .ToDictionary(group => group.Key, group => group.Count())),
            new SortedDictionary<string, int>(Enumerable.Range(0, agencies.Count).ToDictionary(index => agencies[index].Id, index => held[index].Count), StringComparer.Ordinal),
            [
                .. away.Select(request => request.Segments.LastOrDefault(segment => segment.Depth == 0).Agency == request.Requested && request.Segments.Count > 0
                    ? (From: request.Requested, To: request.Requesting) : (From: request.Requesting, To: request.Requested))
                    .GroupBy(pair => pair).OrderBy(pair => pair.Key.From).ThenBy(pair => pair.Key.To).Select(pair =>
                        new TrafficRow(agencies[pair.Key.From].Id, agencies[pair.Key.To].Id, pair.Count())),
            ], room.IsOutOfOrder);
    }
}

/// <summary>Messages about requests between two agencies.</summary>
/// <param name="From">The sender, by id.</param>
/// <param name="To">The receiver, by id.</param>
/// <param name="Messages">How many are on their way.</param>
public sealed record TrafficRow(string From, string To, int Messages);
