using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Files;

namespace ExchangeSim.Application.Templates;

/// <summary>A small commented scenario to start from.</summary>
public static class NewScenario
{
    private const string Resource = "new-scenario.yaml";

    /// <summary>Its text.</summary>
    public static string Text()
    {
        using var reader = new StreamReader(typeof(NewScenario).Assembly.GetManifestResourceStream(Resource)!);
        return reader.ReadToEnd();
    }

    /// <summary>Writes it into a new file.</summary>
    /// <param name="name">The file, with or without <c>.yaml</c>.</param>
    /// <returns>The file that was written.</returns>
    /// <exception cref="InvalidRequestException">There is such a file already, or nothing can be written there.</exception>
    public static string Write(string name)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new InvalidRequestException("the file has no name; write one, such as our-border");
        var path = Path.GetExtension(name) is ".yaml" or ".yml" || DirectOutput.Is(name) ? name : name + ".yaml";
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InvalidRequestException($"'{path}' cannot be written: {refusal.Message}");
        }
        OutputPath.WriteNew(path, null, InputFiles.None, writer => writer.Write(Text()));
        return path;
    }
}
