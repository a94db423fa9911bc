using System.Security.Cryptography;
using System.Text;

namespace ExchangeSim.Reports.Web;

/// <summary>The script that draws the charts; absent in a build without npm.</summary>
internal static class ReportScript
{
    /// <summary>The script, or null.</summary>
    internal static string? Text { get; } = Read("report.js");

    /// <summary>The style sheet.</summary>
    internal static string Style { get; } = Read("report.css")!;

    /// <summary>What a browser may do with the page: run this script, apply styles, and nothing else; no request leaves the page.</summary>
    internal static string Policy { get; } = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
        + (Text is null ? "" : $"; script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'");

    // Inside a script element its end tag must not be written, wherever it stands.
    private static string? Read(string name)
    {
        using var stream = typeof(ReportScript).Assembly.GetManifestResourceStream(name);
        if (stream is null) return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase);
    }
}
