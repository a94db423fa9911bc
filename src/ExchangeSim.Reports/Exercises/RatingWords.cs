using ExchangeSim.Model;

namespace ExchangeSim.Reports.Exercises;

/// <summary>Ratings as HSEEP writes them.</summary>
public static class RatingWords
{
    /// <summary>P, S, M or U; null: nobody had an occasion for it.</summary>
    public static string LetterOr(Rating? rating) => rating is { } some ? Letter(some) : "not observed";

    /// <summary>P, S, M or U.</summary>
    public static string Letter(Rating rating) => rating switch { Rating.Performed => "P", Rating.SomeChallenges => "S", Rating.MajorChallenges => "M", _ => "U" };
}
