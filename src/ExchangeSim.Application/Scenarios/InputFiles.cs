using ExchangeSim.Files;

namespace ExchangeSim.Application.Scenarios;

/// <summary>The files that a request reads, none of which it may overwrite.</summary>
/// <param name="paths">Their paths.</param>
public sealed class InputFiles(IEnumerable<string> paths)
{
    private readonly IReadOnlyList<string> _paths = [.. paths.Distinct()];

    /// <summary>None.</summary>
    public static InputFiles None { get; } = new([]);

    /// <summary>The input that an output would overwrite, whatever links and spellings lead there; null: none.</summary>
    internal string? Same(string output) => FileFacts.Of(output).Kind == FileKind.Absent ? null : _paths.FirstOrDefault(input => FileFacts.AreSame(input, output));
}
