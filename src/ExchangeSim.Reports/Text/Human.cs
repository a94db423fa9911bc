using System.Globalization;
using ExchangeSim.Experiments.Figures;

namespace ExchangeSim.Reports.Text;

/// <summary>Figures as people say them: a time in the unit that suits it, a share in per cent, a count with separators.</summary>
public static class Human
{
    // Shares are products of many rounded factors; this is well below one request in a hundred million.
    private const double Rounding = 1e-9;

    private static readonly (double Hours, string Unit)[] Units = [(1 / 3600.0, "s"), (1 / 60.0, "min"), (1, "h"), (24, "d")];

    /// <summary>A time, such as <c>45 min</c>, <c>7.3 h</c> or <c>12 d</c>.</summary>
    public static string Time(double hours) => hours == 0 ? "0" : Number(hours / UnitOf(hours).Hours) + " " + UnitOf(hours).Unit;

    /// <summary>A time, or a dash where there is none.</summary>
    public static string Time(double? hours) => hours is { } h ? Time(h) : "–";

    /// <summary>A time with its interval in the same unit, such as <c>5.1 ± 0.3 d</c>; a dash where there is none.</summary>
    public static string Time(Estimate? estimate)
    {
        if (estimate is null) return "–";
        if (estimate.HalfWidth is not { } half || estimate.Value == 0) return Time(estimate.Value);
        var (hours, unit) = UnitOf(estimate.Value);
        var digits = DigitsWith(estimate.Value / hours, half / hours);
        return $"{(estimate.Value / hours).ToString(digits, CultureInfo.InvariantCulture)} ± {(half / hours).ToString(digits, CultureInfo.InvariantCulture)} {unit}";
    }

    /// <summary>A time such as <c>2 d 03:15:20</c>, to the millisecond where it is not of whole seconds.</summary>
    public static string Exactly(long milliseconds)
    {
        var time = TimeSpan.FromMilliseconds(milliseconds);
        var days = time.Days == 0 ? "" : time.Days.ToString(CultureInfo.InvariantCulture) + " d ";
        return days + time.ToString(milliseconds % 1000 == 0 ? @"hh\:mm\:ss" : @"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture);
    }

    /// <summary>A share of 0 to 1, such as <c>78 %</c>; a dash where there is none.</summary>
    public static string Share(double? share) => share switch
    {
        null => "–",
        > 0 and < 0.005 => "<1 %",
        < 1 - Rounding and >= 0.995 => ">99 %",
        _ => (share.Value * 100).ToString("0", CultureInfo.InvariantCulture) + " %",
    };

    /// <summary>A probability that was estimated, which is never nothing nor all: <c>&lt;1 %</c> to <c>&gt;99 %</c>; a dash where there is none.</summary>
    public static string Probability(double? probability) => probability switch { 0 => "<1 %", 1 => ">99 %", _ => Share(probability) };

    /// <summary>A share with its interval, such as <c>51 ± 3 %</c>; a dash where there is none.</summary>
    public static string Share(Estimate? share)
    {
        if (share is null) return "–";
        if (share.HalfWidth is not { } half) return Share(share.Value);
        var format = PointsFormat(half);
        var points = (share.Value * 100).ToString(format, CultureInfo.InvariantCulture);
        if (points.Trim('-', '0', '.').Length == 0) points = points.TrimStart('-'); // nothing, but for the rounding of a sum
        return string.Create(CultureInfo.InvariantCulture, $"{points} ± {(half * 100).ToString(format, CultureInfo.InvariantCulture)} %");
    }

    /// <summary>A count with its interval, such as <c>1,234 ± 56</c>.</summary>
    public static string Count(Estimate count) => Count(count.Value) + (count.HalfWidth is { } half ? " ± " + Count(half) : "");

    /// <summary>A mean count with its interval, such as <c>12.4 ± 0.3</c>; a dash where there is none.</summary>
    public static string Mean(Estimate? count)
    {
        if (count is null) return "–";
        if (count.HalfWidth is not { } half || (half == 0 && double.IsInteger(count.Value))) return double.IsInteger(count.Value) ? Count(count.Value) : Number(count.Value);
        var digits = half < 0.05 ? "#,0.00" : half < 0.95 ? "#,0.0" : "#,0";
        return $"{count.Value.ToString(digits, CultureInfo.InvariantCulture)} ± {half.ToString(digits, CultureInfo.InvariantCulture)}";
    }

    // As many digits as the uncertainty has, which is not to read as nothing.
    internal static string PointsFormat(double half) => half switch { >= 0.01 or < 0.00005 => "0", >= 0.0005 => "0.0", _ => "0.00" };

    /// <summary>A count, such as <c>1,234,567</c>.</summary>
    public static string Count(double count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A number with two or three significant digits.</summary>
    public static string Number(double number) => number.ToString(Digits(number), CultureInfo.InvariantCulture);

    /// <summary>A thing with its number: <c>1 request</c>, <c>2 requests</c>.</summary>
    public static string Of(long count, string one, string? many = null) => $"{Count(count)} {(count == 1 ? one : many ?? one + "s")}";

    private static string Digits(double number) => Math.Abs(number) switch { 0 => "0", < 1 => "0.##", < 20 => "0.0", _ => "#,0" };

    // An interval that is narrow, but not nothing, must not read as nothing.
    private static string DigitsWith(double number, double half) => Digits(number) switch
    {
        "#,0" when half is > 0 and < 0.5 => "#,0.0",
        "0.0" when half is > 0 and < 0.05 => "0.00",
        var digits => digits,
    };

    internal static (double Hours, string Unit) UnitOf(double hours) => Math.Abs(hours) switch
    {
        < 1.5 / 60 => Units[0],
        < 1.5 => Units[1],
        < 48 => Units[2],
        _ => Units[3],
    };
}
