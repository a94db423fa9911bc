using System.CommandLine;
using System.Globalization;

namespace ExchangeSim.Cli.Inputs;

/// <summary>Options that take a percentage within bounds, written <c>2</c>, <c>2%</c> or <c>"2 %"</c>.</summary>
public static class PerCent
{
    /// <summary>An option whose value is a share of 0 to 1, null when it is not given; all bounds are in per cent.</summary>
    public static Option<double?> Option(string name, string description, double usual, double least, double most) => new(name)
    {
        Description = description,
        HelpName = "PERCENT",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (double.TryParse(text.TrimEnd().TrimEnd('%').TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least
                && number <= most)
                return number / 100;
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"Option '{name}' takes a percentage from {least} to {most}, such as \"{usual} %\", not '{text}'."));
            return null;
        },
    };
}
