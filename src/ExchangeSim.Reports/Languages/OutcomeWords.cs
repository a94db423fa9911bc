using ExchangeSim.Model;

namespace ExchangeSim.Reports.Languages;

/// <summary>How requests end, in words.</summary>
internal static class OutcomeWords
{
    internal static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Open => "still open",
        Outcome.Answered => "fully answered",
        Outcome.PartlyAnswered => "partly answered",
        Outcome.Refused => "refused",
        Outcome.Withdrawn => "withdrawn",
        Outcome.Lapsed => "lapsed",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
