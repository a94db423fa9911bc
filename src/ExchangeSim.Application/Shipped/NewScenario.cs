using ExchangeSim.Application.Faults;
using ExchangeSim.Reports;

namespace ExchangeSim.Application.Shipped;

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
        var path = Path.GetExtension(name) is ".yaml" or ".yml" ? name : name + ".yaml";
        if (Path.Exists(path)) throw new InvalidRequestException($"there is a file '{path}' already; choose another name, or remove it first");
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
            OutputFile.Write(path, writer => writer.Write(Text()));
            return path;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InvalidRequestException($"'{path}' cannot be written: {refusal.Message}");
        }
    }
}
