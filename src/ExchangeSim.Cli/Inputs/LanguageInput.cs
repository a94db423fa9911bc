using System.CommandLine;
using ExchangeSim.Application.Exercises;

namespace ExchangeSim.Cli.Inputs;

/// <summary>The language of papers.</summary>
internal static class LanguageInput
{
    private static string Codes => string.Join('|', PaperFiles.Languages);

    internal static Option<string> One(string of = "papers")
    {
        var option = new Option<string>("--language", "-l") { Description = $"Language of the {of}", HelpName = Codes, DefaultValueFactory = _ => PaperFiles.Languages[0] };
        option.CompletionSources.Add([.. PaperFiles.Languages]);
        return option;
    }

    /// <summary>What a request holds of it: null where it is English, which every request means that names none.</summary>
    internal static string? Of(ParseResult parsed, Option<string> option) =>
        parsed.GetRequiredValue(option) is var code && code == PaperFiles.Languages[0] ? null : code;

    internal static Option<string[]> Several()
    {
        var option = new Option<string[]>("--language", "-l") { Description = "Languages of the papers, with commas between them (default: en)", HelpName = Codes };
        option.CompletionSources.Add([.. PaperFiles.Languages]);
        return option;
    }
}
