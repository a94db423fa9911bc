using System.Text.Json;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Live;
using NodaTime;

namespace ExchangeSim.Exercises.Views;

/// <summary>A line of the inbox.</summary>
/// <param name="File">Names the file in this room.</param>
/// <param name="Reference">Its number, as it stands on the papers.</param>
/// <param name="IsOwn">Whether the own agency asks; else it is asked.</param>
/// <param name="Counterpart">The other side's agency, by id.</param>
/// <param name="Procedure">Procedure, by id.</param>
/// <param name="Crime">Crime area, by id, or null.</param>
/// <param name="Urgency">Urgency, as the papers say.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Since">Since when it stands there.</param>
/// <param name="DecideUntil">Until when there is something to decide or to answer, or null.</param>
/// <param name="AnswerUntil">The time limit for the final reply, or null.</param>
/// <param name="IsWarned">Whether the time to decide runs out.</param>
/// <param name="Outcome">How it ended, or null.</param>
/// <param name="AnsweredAt">When the final reply was sent, as far as the seat knows; null: not yet. Whether it is late is counted to then.</param>
/// <param name="Desk">The own desk at which it is, by id, or null.</param>
/// <param name="Place">Its place in that desk's queue, from 1; null: it does not wait there.</param>
/// <param name="IsInHand">Whether an officer has it in hand.</param>
/// <param name="CanBeOrdered">Whether the seat orders the work that it waits for.</param>
/// <param name="Channel">The channel by which it last came or left, by id, or null where that is not known.</param>
/// <param name="Reminders">Reminders of it that have arrived here, or for an own request that were sent.</param>
/// <param name="IsWithdrawn">Whether it was withdrawn here, and the notice is on its way.</param>
/// <param name="Lead">The lead that it comes from, by id, or null.</param>
public sealed record InboxItem(
    string File, string Reference, bool IsOwn, string Counterpart, string Procedure, string? Crime, Urgency Urgency, FileState State, Instant Since, Instant? DecideUntil,
        Instant? AnswerUntil, bool IsWarned, Outcome? Outcome,
    Instant? AnsweredAt, string? Desk, int? Place, bool IsInHand, bool CanBeOrdered, string? Channel, int Reminders, bool IsWithdrawn, string? Lead)
{
    private readonly Written _written = new();

    /// <summary>The line as JSON, written once.</summary>
    internal byte[] Json => _written.Of(this);

    internal static InboxItem Of(Room room, KnownFile file)
    {
        var scenario = room.Planned.Scenario;
        var (work, away) = (file.Work, file.Away);
        return new InboxItem(
            file.Id, file.Reference, file.IsOwn, scenario.Agencies[file.Counterpart].Id, scenario.Procedures[file.Procedure].Id, file.Record.Crime < 0 ? null
                : scenario.Crimes[file.Record.Crime].Id,
            file.Urgency, file.State, ClockView.TimeOf(room, file.Since), file.Open is { } open ? ClockView.TimeOf(room, open.Until) : null,
            file.AnswerUntil(room), file.Open is { } warned && room.IsWarned(warned), file.Outcome,
            file.AnsweredAt is { } answered ? ClockView.TimeOf(room, answered) : null,
            work is { Desk: >= 0 } held ? scenario.Agencies[file.Agency].Desks[held.Desk].Id : null, work is { Place: >= 0 } queued ? queued.Place + 1 : null,
                work is { State: OpenState.InWork },
            file.IsAtOwnDesk, ChannelOf(room, file), Math.Max(work?.Reminders ?? 0, away?.Reminders ?? 0), away is { IsWithdrawn: true }, file.IsOwn ? file.Form?.Lead : null);
    }

    private static string? ChannelOf(Room room, KnownFile file)
    {
        var channels = room.Planned.Scenario.Channels;
        if (file.Away is { Channel: >= 0 } away) return channels[away.Channel].Id;
        var arrived = file.Passed.LastOrDefault(segment => segment is { Kind: TraceKind.Sent, Depth: 0, Channel: >= 0 });
        return arrived.Kind == TraceKind.Sent ? channels[arrived.Channel].Id : file.Form?.Channel;
    }

    /// <summary>Lines are equal whether or not they were written before. A line that is made of another shares this with it, so it says whose JSON it is.</summary>
    private sealed class Written
    {
        private (InboxItem Item, byte[] Json)? _last;

        internal byte[] Of(InboxItem item)
        {
            if (_last is { } last && ReferenceEquals(last.Item, item)) return last.Json;
            var json = JsonSerializer.SerializeToUtf8Bytes(item, RoomLog.Json);
            _last = (item, json);
            return json;
        }

        public override bool Equals(object? obj) => obj is Written;

        public override int GetHashCode() => 0;
    }
}
