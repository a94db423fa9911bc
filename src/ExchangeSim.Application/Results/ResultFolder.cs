using ExchangeSim.Application.Faults;

namespace ExchangeSim.Application.Results;

/// <summary>The folder that results go to, tried before a run begins and not after.</summary>
internal static class ResultFolder
{
    /// <summary>Makes the folder if need be, and makes sure that it can be written to.</summary>
    /// <exception cref="InvalidRequestException">It cannot.</exception>
    internal static string Prepare(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            var probe = Path.Combine(path, ".exchangesim-can-write");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return path;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InvalidRequestException($"nothing can be written to the folder '{path}': {refusal.Message}; name another with --out");
        }
    }
}
