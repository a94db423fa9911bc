using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Exercises.Worlds;
using NodaTime;

namespace ExchangeSim.Web.Api;

/// <summary>Names and times instead of keys and milliseconds, for the debriefing of one room.</summary>
internal sealed class DebriefingRows(Room room)
{
    private const double Hour = 3_600_000;

    internal DecisionRow Decision(TakenDecision taken) => DecisionRow.Of(room, taken);

    internal RequestRow Request(RequestEnd end)
    {
        var record = room.World.Register.Find(end.Key)!;
        var agencies = room.Planned.Scenario.Agencies;
        return new RequestRow(
            FileReference.Of(room, record), agencies[record.Requesting].Id, record.Requested < 0 ? "" : agencies[record.Requested].Id, end.Outcome, end.Ground,
            end.SentAt < 0 ? null : At(end.SentAt), end.ClosedAt is { } closed ? At(closed) : null);
    }

    internal OtherwiseRow Otherwise(Counterfactual otherwise) => new(
        Decision(otherwise.Decision), Decision(otherwise.Decision).Choices[otherwise.Choice], otherwise.Others, otherwise.WaitChange / Hour,
        [.. otherwise.Changed.Select(change => new RequestChange(Request(change.Played), Request(change.Otherwise), change.WaitChange(otherwise.Horizon) / Hour))]);

    private Instant At(long time) => room.Planned.Scenario.Start.Plus(Duration.FromMilliseconds(time));
}
