using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace ExchangeSim.Cli.Inputs;

/// <summary>Options that take a whole number within bounds, and say so in the user's words.</summary>
public static class Numbers
{
    /// <summary>An option; null when it is not given.</summary>
    public static Option<T?> Option<T>(string name, string? alias, string description, string hint, T least, T most)
        where T : struct, IBinaryInteger<T> => new(name, alias is null ? [] : [alias])
        {
            Description = description,
            HelpName = hint,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
                result.AddError($"Option '{name}' takes a whole number from {least} to {most}, not '{text}'.");
                return null;
            },
        };
}
