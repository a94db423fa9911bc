using System.Globalization;
using ExchangeSim.Model;

namespace ExchangeSim.Scenarios.Values;

/// <summary>Laws given by their median and another quantile, such as <c>median 10 d, p90 40 d</c>: half of all draws are shorter than the one, nine in ten than the
/// other.</summary>
internal static class QuantileLaws
{
    internal const string MedianWord = "median";
    private const string Such = "such as: median 10 d, p90 40 d";
    private const double MostCv = 100, LeastCv = 0.01, MostShape = 100, LeastShape = 0.01;

    /// <summary>Whether a law is given in this way.</summary>
    internal static bool Stands(Cursor cursor) => cursor.PeekWord() == MedianWord;

    /// <summary>A lognormal law: <c>median 10 d, p90 40 d</c> or <c>median 10 d, cv 1</c>.</summary>
    /// <param name="cursor">Where it stands.</param>
    /// <param name="number">Reads a length, or a number in the unit of its law.</param>
    internal static Parsed<Distribution> Lognormal(Cursor cursor, Func<Parsed<double>> number)
    {
        var median = Median(cursor, number);
        if (median.Fault is { } fault) return fault;
        if (cursor.Take("cv"))
        {
            var at = cursor.Fail("the cv must be a number from 0.01 to 100");
            return cursor.Number() is { } cv and >= LeastCv and <= MostCv ? new Lognormal(median.Value * Math.Sqrt(1 + cv * cv), cv) : at;
        }
        return Other(cursor, median.Value, number, Model.Lognormal.OfMedian, law => law.Cv is >= LeastCv and <= MostCv);
    }

    /// <summary>A Weibull law: <c>median 10 d, p90 40 d</c>.</summary>
    /// <param name="cursor">Where it stands.</param>
    /// <param name="number">Reads a length, or a number in the unit of its law.</param>
    internal static Parsed<Distribution> Weibull(Cursor cursor, Func<Parsed<double>> number)
    {
        var median = Median(cursor, number);
        return median.Fault is { } fault ? fault : Other(cursor, median.Value, number, Model.Weibull.OfMedian, law => law.Shape is >= LeastShape and <= MostShape);
    }

    private static Parsed<double> Median(Cursor cursor, Func<Parsed<double>> number)
    {
        cursor.Take(MedianWord);
        var at = cursor.Fail("the median must be greater than zero");
        var median = number();
        if (median.Fault is { } fault) return fault;
        if (median.Value <= 0) return at;
        return cursor.Take(',') ? median : cursor.Fail("a ',' and another quantile should stand here", Such);
    }

    private static Parsed<Distribution> Other<T>(Cursor cursor, double median, Func<Parsed<double>> number, Func<double, double, double, T> make, Predicate<T> isPlausible)
        where T : Distribution
    {
        var at = cursor.Fail("");
        var word = cursor.TakeWord();
        if (ShareOf(word) is not { } share) return at with { Message = $"'{word}' is not a quantile beside the median", Advice = Such + "; p1 to p99 are known, but not p50" };
        at = cursor.Fail("");
        var quantile = number();
        if (quantile.Fault is { } fault) return fault;
        if (share > 0.5 ? quantile.Value <= median : quantile.Value >= median)
            return at with { Message = $"{word} must be {(share > 0.5 ? "longer" : "shorter")} than the median", Advice = Such };
        if (quantile.Value <= 0) return at with { Message = $"{word} must be greater than zero" };
        var law = make(median, share, quantile.Value);
        return isPlausible(law) && double.IsFinite(law.Mean) ? law
            : at with { Message = $"{word} is too {(TooFar(share, quantile.Value / median) ? "far from" : "near to")} the median for this law",
                Advice = "write a fixed length, or a mixture of two laws" };
    }

    private static bool TooFar(double share, double ratio) => (share > 0.5 ? ratio : 1 / ratio) > 2;

    private static double? ShareOf(string word) => word.Length is 2 or 3 && word[0] == 'p'
        && int.TryParse(word.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent is >= 1 and not 50 ? percent / 100.0 : null;
}
