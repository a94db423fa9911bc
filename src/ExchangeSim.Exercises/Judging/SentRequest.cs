using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Judging;

/// <summary>A request that a person sent.</summary>
/// <param name="Lead">The lead that it comes from, by id.</param>
/// <param name="Seat">The seat that sent it, by id.</param>
/// <param name="Request">Its key.</param>
/// <param name="At">When, simulated milliseconds.</param>
/// <param name="To">The agency asked, by id.</param>
/// <param name="Procedure">The procedure, by id.</param>
/// <param name="Urgency">The urgency that it claims.</param>
/// <param name="Basis">The legal basis that it names, or null.</param>
/// <param name="Channel">The channel, by id; null: the agreed one.</param>
/// <param name="Filled">The fields of the form that are not blank.</param>
public sealed record SentRequest(
    string Lead, string Seat, ulong Request, long At, string To, string Procedure, Urgency Urgency, string? Basis, string? Channel, IReadOnlyList<string> Filled)
{
    /// <summary>The requests that people sent in a world, in order.</summary>
    public static IReadOnlyList<SentRequest> In(World world) => [.. world.Acts.Where(act => act.Command is SendRequest).Select(act => Of(world, act, (SendRequest)act.Command))];

    private static SentRequest Of(World world, LogEntry entry, SendRequest sent) => new(
        sent.Lead, sent.Seat, world.Orders.Keys.Of(entry), entry.At, sent.To, sent.Procedure, sent.Urgency, sent.Basis, sent.Channel,
        [.. sent.Fields.Where(field => !string.IsNullOrWhiteSpace(field.Value)).Select(field => field.Key)]);
}
