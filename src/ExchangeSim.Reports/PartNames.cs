using System.Text.Json;
using ExchangeSim.Simulation;

namespace ExchangeSim.Reports;

/// <summary>The parts of latency in words, as a short heading, and as the name of a column.</summary>
public static class PartNames
{
    /// <summary>The parts, in order.</summary>
    public static readonly IReadOnlyList<LatencyPart> All = Enum.GetValues<LatencyPart>();

    /// <summary>In words.</summary>
    public static string Words(LatencyPart part) => part switch
    {
        LatencyPart.Transit => "on the way",
        LatencyPart.WaitingForOpening => "desk closed",
        LatencyPart.Queueing => "officers busy",
        LatencyPart.Work => "being worked on",
        LatencyPart.Suspended => "work interrupted",
        LatencyPart.WaitingForOtherSide => "other side asked",
        LatencyPart.WaitingForThirdAgency => "third agency asked",
        LatencyPart.Translation => "translation",
        LatencyPart.ExternalWait => "external waits",
        LatencyPart.WaitingForPerson => "waits for a person",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    /// <summary>As JSON names it, such as <c>waitingForOpeningHours</c>.</summary>
    public static string Json(LatencyPart part) => JsonNamingPolicy.CamelCase.ConvertName(part.ToString()) + "Hours";

    /// <summary>As a column names it, such as <c>waiting_for_opening_hours</c>.</summary>
    public static string Column(LatencyPart part) => Value(part) + "_hours";

    /// <summary>As a value in a column, such as <c>waiting_for_opening</c>.</summary>
    public static string Value(LatencyPart part) =>
        string.Concat(part.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
