using System.CommandLine;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Inputs;

/// <summary>Options that were given and do nothing: each is named on the error stream, with what it needs.</summary>
internal static class IdleOptions
{
    /// <summary>Names those that do nothing because none of certain others was given.</summary>
    internal static void Without(ParseResult parsed, Terminal terminal, IEnumerable<Option> options, params Option[] needed)
    {
        if (!needed.Any(option => IsGiven(parsed, option))) Say(parsed, terminal, options, $"without {string.Join(" or ", needed.Select(option => option.Name))}");
    }

    /// <summary>Names those that do nothing because another was given.</summary>
    internal static void With(ParseResult parsed, Terminal terminal, IEnumerable<Option> options, Option other)
    {
        if (IsGiven(parsed, other)) Say(parsed, terminal, options, $"with {other.Name}");
    }

    private static void Say(ParseResult parsed, Terminal terminal, IEnumerable<Option> options, string why)
    {
        foreach (var option in options.Where(option => IsGiven(parsed, option))) terminal.Say($"warning: {option.Name} does nothing {why}");
    }

    private static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };
}
