using System.CommandLine;
using System.CommandLine.Parsing;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Files;

namespace ExchangeSim.Cli.Inputs;

/// <summary>Words of a command line that stand in a file, <c>@FILE</c>: a plain file of bounded size, which is an input like any other.</summary>
internal static class ResponseFiles
{
    private const int MostBytes = 1 << 20;

    /// <summary>Reads them for a terminal, which remembers their names.</summary>
    internal static ParserConfiguration Configuration(Terminal terminal) => new()
    {
        ResponseFileTokenReplacer = (string name, out IReadOnlyList<string>? words, out string? fault) =>
        {
            (words, fault) = Read(name);
            if (fault is null) terminal.Inputs.Add(name);
            return fault is null;
        },
    };

    private static (IReadOnlyList<string>? Words, string? Fault) Read(string name)
    {
        if (FileFacts.Of(name).Kind == FileKind.Absent)
            return (null, $"There is no file '{name}', which @{name} asks for. A file whose own name begins with @ is written ./@{name}.");
        try
        {
            var words = PlainFile.ReadText(name, MostBytes).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')
                .SelectMany(CommandLineParser.SplitCommandLine).ToList();
            return words.Find(word => word.StartsWith('@')) is { } inner ? (null, $"'{name}' asks for {inner}; a file of words names no other.") : (words, null);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return (null, refusal.Message);
        }
    }
}
