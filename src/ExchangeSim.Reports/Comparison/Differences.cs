using System.Globalization;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Comparison;

/// <summary>Differences of times as people say them, in the unit that suits the greater of difference and interval.</summary>
internal static class Differences
{
    /// <summary>Its size with its interval, such as <c>1.25 ± 0.10 d</c>.</summary>
    internal static string Amount(double hours, double? halfWidth)
    {
        if (hours == 0 && halfWidth is null or 0) return "0";
        var (inUnit, unit) = Human.UnitOf(Math.Max(Math.Abs(hours), halfWidth ?? 0));
        var decimals = Decimals((halfWidth is > 0 and var half ? half : Math.Abs(hours) / 10) / inUnit);
        var amount = (Math.Abs(hours) / inUnit).ToString(decimals, CultureInfo.InvariantCulture);
        return halfWidth is { } width ? $"{amount} ± {(width / inUnit).ToString(decimals, CultureInfo.InvariantCulture)} {unit}" : $"{amount} {unit}";
    }

    /// <summary>The same with its sign, such as <c>−1.25 ± 0.10 d</c>.</summary>
    internal static string Signed(double hours, double? halfWidth = null) => WithSign(hours, Amount(hours, halfWidth));

    /// <summary>An amount with its interval, with as many digits as that has, such as <c>61 ± 17</c>.</summary>
    internal static string Number(double amount, double? halfWidth)
    {
        var digits = Decimals(halfWidth is > 0 and var half ? half : Math.Abs(amount) / 10);
        string Of(double number) => number.ToString(digits, CultureInfo.InvariantCulture);
        return Of(amount) + (halfWidth is { } width ? " ± " + Of(width) : "");
    }

    /// <summary>A difference of numbers of requests, such as <c>+2.4 ± 0.3</c>.</summary>
    internal static string Counted(double number, double? halfWidth) =>
        number == 0 && halfWidth is null or 0 ? "0" : WithSign(number, Number(Math.Abs(number), halfWidth));

    /// <summary>A difference of shares, such as <c>+31 ± 4 points</c>.</summary>
    internal static string Points(double share, double? halfWidth)
    {
        if (share == 0 && halfWidth is null or 0) return "0";
        var format = Human.PointsFormat(halfWidth ?? Math.Abs(share) / 10);
        string Number(double value) => (value * 100).ToString(format, CultureInfo.InvariantCulture);
        return WithSign(share, $"{Number(Math.Abs(share))}{(halfWidth is { } half ? $" ± {Number(half)}" : "")} points");
    }

    // What rounds to nothing is neither more nor less.
    private static string WithSign(double value, string amount) =>
        (value == 0 || amount.TakeWhile(c => c != ' ').All(c => c is '0' or '.') ? "" : value < 0 ? "−" : "+") + amount;

    internal static string Direction(double hours) => hours < 0 ? "shorter" : hours > 0 ? "longer" : "";

    // Two digits of the uncertainty are worth telling.
    private static string Decimals(double uncertainty) => uncertainty switch { >= 10 => "#,0", >= 1 => "#,0.0", _ => "#,0.00" };
}
