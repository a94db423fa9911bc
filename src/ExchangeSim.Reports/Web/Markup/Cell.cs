using System.Globalization;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Web.Markup;

/// <summary>A cell of a table. Figures carry the very number of the JSON report beside their words.</summary>
internal readonly record struct Cell(Html Content)
{
    /// <summary>A figure in words, and the number that it stands for.</summary>
    internal static Cell Of(double? value, string words) => value is { } number
        ? new Cell(Html.Of($"<data value=\"{number.ToString("R", CultureInfo.InvariantCulture)}\">{words}</data>")) : words;

    internal static Cell Count(double? count, PageLanguage? language = null) => Said(count, count is { } c ? Human.Count(c) : "–", language);

    internal static Cell Number(double? number, PageLanguage? language = null) => Said(number, number is { } n ? Human.Number(n) : "–", language);

    internal static Cell Probability(double? probability, PageLanguage? language = null) => Said(probability, Human.Probability(probability), language);

    internal static Cell Share(double? share, PageLanguage? language = null) => Said(share, Human.Share(share), language);

    internal static Cell Share(Estimate? share, PageLanguage? language = null) => Said(share?.Value, Human.Share(share), language);

    internal static Cell Time(double? hours, PageLanguage? language = null) => Said(hours, Human.Time(hours), language);

    internal static Cell Time(Estimate? estimate, PageLanguage? language = null) => Said(estimate?.Value, Human.Time(estimate), language);

    internal static Cell Mean(Estimate? count, PageLanguage? language = null) => Said(count?.Value, Human.Mean(count), language);

    private static Cell Said(double? value, string english, PageLanguage? language) => Of(value, (language ?? PageLanguage.English).Figure(english));

    public static implicit operator Cell(string text) => new(Html.Of($"{text}"));
}
