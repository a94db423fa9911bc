using System.Globalization;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Web.Markup;

/// <summary>A cell of a table. Figures carry the very number of the JSON report beside their words.</summary>
internal readonly record struct Cell(Html Content)
{
    /// <summary>A figure in words, and the number that it stands for.</summary>
    internal static Cell Of(double? value, string words) => value is { } number
        ? new Cell(Html.Of($"<data value=\"{number.ToString("R", CultureInfo.InvariantCulture)}\">{words}</data>")) : words;

    internal static Cell Count(double? count) => Of(count, count is { } c ? Human.Count(c) : "–");

    internal static Cell Number(double? number) => Of(number, number is { } n ? Human.Number(n) : "–");

    internal static Cell Probability(double? probability) => Of(probability, Human.Probability(probability));

    internal static Cell Share(double? share) => Of(share, Human.Share(share));

    internal static Cell Share(Estimate? share) => Of(share?.Value, Human.Share(share));

    internal static Cell Time(double? hours) => Of(hours, Human.Time(hours));

    internal static Cell Time(Estimate? estimate) => Of(estimate?.Value, Human.Time(estimate));

    public static implicit operator Cell(string text) => new(Html.Of($"{text}"));
}
