using ExchangeSim.Simulation;

namespace ExchangeSim.Reports.Languages;

/// <summary>The parts of latency in the languages of pages; in English as everywhere.</summary>
internal static class PartWords
{
    internal static Word Of(LatencyPart part)
    {
        var (french, vietnamese) = Other(part);
        return new Word(PartNames.Words(part), french, vietnamese);
    }

    private static (string French, string Vietnamese) Other(LatencyPart part) => part switch
    {
        LatencyPart.Transit => ("en chemin", "trên đường"),
        LatencyPart.WaitingForOpening => ("bureau fermé", "bộ phận đóng cửa"),
        LatencyPart.Queueing => ("agents occupés", "cán bộ bận"),
        LatencyPart.Work => ("en traitement", "đang xử lý"),
        LatencyPart.Suspended => ("travail interrompu", "việc bị gián đoạn"),
        LatencyPart.WaitingForOtherSide => ("autre partie interrogée", "đã hỏi phía bên kia"),
        LatencyPart.WaitingForThirdAgency => ("service tiers interrogé", "đã hỏi cơ quan thứ ba"),
        LatencyPart.Translation => ("traduction", "dịch thuật"),
        LatencyPart.ExternalWait => ("attentes externes", "chờ bên ngoài"),
        LatencyPart.WaitingForPerson => ("attend une personne", "chờ một người quyết định"),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };
}
