using System.Globalization;
using System.Text.RegularExpressions;

namespace ExchangeSim.Scenarios.Varying;

/// <summary>One of the values that a figure is given in turn: a factor on what is written (<c>x0.5</c>), or a value as a file would say it (<c>4 h</c>, <c>6 / wk</c>,
/// <c>on</c>).</summary>
/// <param name="Text">As it was written.</param>
public sealed partial record Level(string Text)
{
    /// <summary>Its number; null where it is not one number with its unit.</summary>
    public decimal? Number => Form().Match(Text) is { Success: true } form && decimal.TryParse(form.Groups["number"].ValueSpan, NumberStyles.AllowDecimalPoint,
        CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether it multiplies what is written.</summary>
    public bool IsFactor => Number is not null && Text.StartsWith('x');

    /// <summary>What stands behind the number, such as <c> h</c>.</summary>
    internal string Unit => Form().Match(Text) is { Success: true } form ? form.Groups["unit"].Value : "";

    /// <summary>The same with another number.</summary>
    internal Level With(decimal number) => new((IsFactor ? "x" : "") + NumberText.Of(number) + Unit);

    [GeneratedRegex(@"^x?(?<number>\d{1,12}(\.\d{1,12})?)(?<unit>\s*(%|/\s*[a-z]+|[a-z]+))?\z")] private static partial Regex Form();
}
