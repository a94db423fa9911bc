using System.Text.Json;
using ExchangeSim.Reports.Json;

namespace ExchangeSim.Application.Results;

/// <summary>Tells what a later version wrote from what is damaged, before anything else of it is read.</summary>
internal static class LaterFormat
{
    /// <summary>The version of a document that is later than ours; null: it is not, or says nothing of it, or is no JSON.</summary>
    internal static int? Of(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("formatVersion", out var version)
                && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) && number > JsonFormat.ManifestVersion ? number : null;
        }
        catch (JsonException)
        {
            return null; // the reading of all of it says what is wrong, and where
        }
    }
}
