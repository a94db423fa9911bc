using ExchangeSim.Application.Shipped;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Varying;

namespace ExchangeSim.Application.Scenarios;

/// <summary>The texts of scenarios. A text comes from the disk once; after that it stays as it was, even if the file is edited meanwhile.</summary>
/// <param name="kept">Texts that are used in place of files of their names.</param>
public sealed class ScenarioTexts(IEnumerable<SourceText>? kept = null)
{
    private readonly List<SourceText> _known = [.. kept ?? []];

    /// <summary>Every text that is known, the first scenario first.</summary>
    public IReadOnlyList<SourceText> Known => _known;

    /// <summary>Reads a scenario with a policy, or with none, and single changes laid over that.</summary>
    public ReadResult Read(string file, string? policy = null, IReadOnlyList<Change>? changes = null)
    {
        if (Text(file.Replace('\\', '/')) is { } text) return ScenarioFile.ReadText(text, file.Replace('\\', '/'), policy, Text, changes);
        var result = ScenarioFile.Read(file, policy, changes, ShippedScenarios.Locate);
        _known.AddRange(result.Sources.Where(source => Text(source.File) is null));
        return result;
    }

    /// <summary>The values of a scenario that was read before, as they are written, to be varied.</summary>
    public ScenarioValues Values(string file, string? policy) => ScenarioFile.Values(file.Replace('\\', '/'), Text, policy);

    private string? Text(string name) => _known.Find(source => source.File == name)?.Text;
}
