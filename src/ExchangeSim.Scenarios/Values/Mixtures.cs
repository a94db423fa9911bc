using System.Globalization;
using ExchangeSim.Model;

namespace ExchangeSim.Scenarios.Values;

/// <summary>Mixtures of random lengths, <c>mixture(70 %: exponential(3 d), 20 %: 60 d, 10 %: never)</c>.</summary>
internal static class Mixtures
{
    /// <summary>What is written for a share that never ends.</summary>
    internal const string NeverWord = "never";
    private const int MostParts = 100;
    private const double Tolerance = 1e-9;
    private const string Such = "such as: 70 %: exponential(3 d), 30 %: 60 d";

    /// <summary>The parts between the brackets.</summary>
    internal static Parsed<Distribution> Read(Cursor cursor)
    {
        var (parts, shares) = (new List<Distribution>(), new List<double>());
        do
        {
            var at = cursor.Fail("a share of a mixture must be greater than zero", "leave it out");
            var share = Shares.Read(cursor);
            if (share.Fault is { } fault) return fault with { Advice = fault.Advice ?? Such };
            if (share.Value <= 0) return at;
            if (!cursor.Take(':')) return cursor.Fail("a ':' and a length should stand here", Such);
            if (parts.Count == MostParts) return at with { Message = $"more than {MostParts} parts", Advice = null };
            var part = cursor.Take(NeverWord) ? new Never() : Distributions.Sum(cursor);
            if (part.Fault is { } wrong) return wrong;
            parts.Add(part.Value);
            shares.Add(share.Value);
        }
        while (cursor.Take(','));
        return Whole(cursor, parts, shares);
    }

    private static Parsed<Distribution> Whole(Cursor cursor, List<Distribution> parts, List<double> shares)
    {
        var sum = shares.Sum();
        if (Math.Abs(sum - 1) > Tolerance)
            return cursor.Fail(string.Create(CultureInfo.InvariantCulture, $"the shares of the mixture make {sum * 100:0.####} % together, not 100 %"),
                sum < 1 ? string.Create(CultureInfo.InvariantCulture, $"say what the other {(1 - sum) * 100:0.####} % take") : null);
        var mixture = new Mixture(parts, [.. shares.Select(share => share / sum)]);
        return mixture.NeverShare < 1 ? mixture : cursor.Fail("some of a mixture must end", "such as: 90 %: exponential(3 d), 10 %: never");
    }
}
