using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ExchangeSim.Files;

namespace ExchangeSim.Application.Results;

/// <summary>Reads records in JSON that anybody may have changed, and says what is wrong in words for people: .NET's name its own types.</summary>
internal static partial class JsonRecord
{
    private const int LongestPath = 100;

    /// <summary>The record; null where something is wrong.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="fault">What is wrong, in words; null: nothing.</param>
    internal static T? Read<T>(string text, JsonSerializerOptions options, out string? fault) where T : class
    {
        fault = null;
        try
        {
            using (JsonDocument.Parse(text))
            {
                // Only looked at: what is no JSON at all is told apart from what says something else than a record does.
            }
            if (JsonSerializer.Deserialize<T>(text, options) is { } read) return read;
            fault = "it is empty";
        }
        catch (JsonException damage)
        {
            fault = Words(damage);
        }
        catch (Exception damage) when (damage is NotSupportedException or InvalidOperationException or ArgumentException)
        {
            fault = PathIn().Match(damage.Message) is { Success: true } path ? $"{Named(path.Groups[1].Value)} is of no known kind" : "it does not hold what it should";
        }
        return null;
    }

    private static string Words(JsonException damage)
    {
        if (damage.Message.Contains("discriminator", StringComparison.Ordinal)) return $"{Named(damage.Path)} is of no known kind";
        if (Missing().Match(damage.Message) is { Success: true } missing) return $"{Named(damage.Path)} lacks {missing.Groups[1].Value}";
        var line = damage.LineNumber is { } at ? string.Create(CultureInfo.InvariantCulture, $" (line {at + 1})") : "";
        return damage.Path is null ? $"it is no JSON{line}" : $"{Named(damage.Path)} has a value that it cannot have{line}";
    }

    private static string Named(string? path)
    {
        if (path is null or "$" or "") return "it";
        var name = VisibleText.Of(path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path).ReplaceLineEndings(" ");
        return $"'{(name.Length > LongestPath ? name[..LongestPath] + "…" : name)}'";
    }

    [GeneratedRegex(@"required properties including: (.+?)\.(\s|$)")] private static partial Regex Missing();

    [GeneratedRegex(@"Path: (\S+?)\.?(\s|$)")] private static partial Regex PathIn();
}
