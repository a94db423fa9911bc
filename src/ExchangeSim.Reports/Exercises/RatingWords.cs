using ExchangeSim.Model;

namespace ExchangeSim.Reports.Exercises;

/// <summary>Ratings as HSEEP writes them.</summary>
public static class RatingWords
{
    /// <summary>P, S, M or U.</summary>
    public static string Letter(Rating rating) => rating switch { Rating.Performed => "P", Rating.SomeChallenges => "S", Rating.MajorChallenges => "M", _ => "U" };
}
