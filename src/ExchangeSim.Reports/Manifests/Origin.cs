namespace ExchangeSim.Reports.Manifests;

/// <summary>How a report was made, for those who want to make it again.</summary>
/// <param name="Command">The command in words.</param>
/// <param name="TextHash">SHA-256 of the scenario's text in UTF-8, or null.</param>
/// <param name="Version">The program's version.</param>
public sealed record Origin(string Command, string? TextHash, string Version)
{
    /// <summary>The same with the option that writes its files: without it the figures are printed only.</summary>
    public Origin WithFiles => this with { Command = Command + " --out results" };
}
