using System.Text.Json;

namespace ExchangeSim.Reports.Web;

/// <summary>A chart of a page as files of its own.</summary>
/// <param name="Name">A short name, which is one of a file too.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Svg">It as a drawing that needs nothing else.</param>
/// <param name="Width">Its width, in CSS pixels.</param>
/// <param name="Height">Its height, in CSS pixels.</param>
/// <param name="Png">The same in pixels, two for each of CSS.</param>
/// <param name="DrawingHeight">The height of what is drawn alone, for where its words stand around it; it is as wide.</param>
/// <param name="Drawing">That in pixels.</param>
public sealed record ChartPicture(string Name, string Title, string Svg, int Width, int Height, byte[] Png, int DrawingHeight, byte[] Drawing)
{
    private const string Begin = "<script type=\"application/json\" id=\"pictures\">", End = "</script>";
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>The charts that a browser made of a page which <see cref="HtmlPage.WriteForPictures"/> wrote.</summary>
    /// <param name="document">The page as the browser gives it when all has run.</param>
    /// <returns>The charts in their order; null: the browser did not get so far.</returns>
    public static IReadOnlyList<ChartPicture>? In(string document)
    {
        var begin = document.IndexOf(Begin, StringComparison.Ordinal);
        var end = begin < 0 ? -1 : document.IndexOf(End, begin, StringComparison.Ordinal);
        if (end < 0) return null;
        try
        {
            return JsonSerializer.Deserialize<List<ChartPicture>>(document.AsSpan()[(begin + Begin.Length)..end], Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
