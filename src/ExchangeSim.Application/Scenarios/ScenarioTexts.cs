using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Shipped;
using ExchangeSim.Files;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Review;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Varying;

namespace ExchangeSim.Application.Scenarios;

/// <summary>The texts of scenarios. A text comes from the disk once; after that it stays as it was, even if the file is edited meanwhile.</summary>
/// <param name="kept">Texts that are used in place of files of their names.</param>
public sealed class ScenarioTexts(IEnumerable<SourceText>? kept = null)
{
    private readonly List<SourceText> _known = [.. kept ?? []];
    private readonly List<string> _files = [];
    private bool _isClosed;

    /// <summary>Every text that is known, the first scenario first.</summary>
    public IReadOnlyList<SourceText> Known => _known;

    /// <summary>The files that texts came from.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>Texts that stand for all there are: no file is read, whatever name is asked for.</summary>
    public static ScenarioTexts Only(IEnumerable<SourceText> texts) => new(texts) { _isClosed = true };

    /// <summary>Reads a scenario with a policy, or with none, and single changes laid over that.</summary>
    public ReadResult Read(string file, string? policy = null, IReadOnlyList<Change>? changes = null)
    {
        if (string.IsNullOrWhiteSpace(file))
            throw new InvalidRequestException("the scenario's file has no name; write one, or the name of a scenario that ships: exchangesim scenarios lists them");
        if (file.FirstOrDefault(c => VisibleText.IsControl(c) || c is '\n' or '\t') is var unseen and not '\0')
            throw new InvalidRequestException($"the name of '{file}' has the control character {VisibleText.Name(unseen)}, which no file of results can hold; rename the file");
        var name = file.Replace('\\', '/');
        if (Text(name) is { } text) return ScenarioFile.ReadText(text, name, policy, Text, changes);
        if (_isClosed) return new ReadResult(null, [new Problem(name, 1, 1, $"there is no text '{name}'", null, IsError: true)], []);
        var result = ScenarioFile.Read(file, policy, changes, ShippedScenarios.Locate, ShippedScenarios.Folder is { } folder
            ? $"among those that come with the program, in '{folder}'" : null);
        foreach (var source in result.Sources.Where(source => Text(source.File) is null))
        {
            _known.Add(source);
            _files.Add(File.Exists(source.File) ? source.File : ShippedScenarios.Locate(source.File) ?? source.File);
        }
        return result;
    }

    /// <summary>The JSON schema of one scenario, which knows the names that it and its includes define. It may have errors, as long as it can be read.</summary>
    /// <exception cref="InvalidScenarioException">It cannot be read.</exception>
    public string Schema(string file)
    {
        var read = Read(file);
        return ScenarioSchema.JsonOf(file.Replace('\\', '/'), Text) ?? throw new InvalidScenarioException(read.Problems);
    }

    /// <summary>The values of a scenario that was read before, as they are written, to be varied.</summary>
    public ScenarioValues Values(string file, string? policy) => ScenarioFile.Values(file.Replace('\\', '/'), Text, policy);

    /// <summary>Looks through a scenario that was read before without an error, and through its policies, for what is probably not meant.</summary>
    public ScenarioReview Review(string file) => ScenarioFile.Review(file.Replace('\\', '/'), Text);

    /// <summary>The first place at which a scenario that was read before is another than one of other texts, policies left out; null: nowhere.</summary>
    /// <param name="file">Its file.</param>
    /// <param name="earlier">The other texts.</param>
    /// <param name="earlierFile">The file among these.</param>
    /// <param name="policy">A policy that has to be the same; null: none.</param>
    public Problem? DifferenceFrom(string file, ScenarioTexts earlier, string earlierFile, string? policy) =>
        ScenarioDifference.First(file.Replace('\\', '/'), Text, earlierFile.Replace('\\', '/'), earlier.Text, policy);

    private string? Text(string name) => _known.Find(source => source.File == name)?.Text;
}
