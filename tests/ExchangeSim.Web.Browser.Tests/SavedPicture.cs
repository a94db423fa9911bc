using System.Buffers.Binary;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>Pictures as files, as a person saves them who wants to show them elsewhere.</summary>
internal static partial class SavedPicture
{
    private const int Finer = 2, AtLeast = 500;
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [GeneratedRegex(@"var\(--|url\((?!#)|href=|<script|<style|\bclass=|\bstyle=")]
    private static partial Regex NotAlone();

    /// <summary>Saves every picture that a page shows in both formats: each stands alone, has its words in it, and is kept to be looked at.</summary>
    /// <param name="visitor">Whose page it is.</param>
    /// <param name="mark">The word that marks an exercise; null: what is shown is none.</param>
    /// <param name="files">The names of the files, without their endings, in the order of the page.</param>
    internal static async Task SavesPictures(this Visitor visitor, string? mark, params string[] files)
    {
        var lines = visitor.Page.Locator("p.save");
        await Assertions.Expect(lines).ToHaveCountAsync(files.Length);
        for (var index = 0; index < files.Length; index++)
        {
            var (svg, png) = (await Saved(visitor, lines.Nth(index), "SVG", files[index]), await Saved(visitor, lines.Nth(index), "PNG", files[index]));
            var (width, height) = StandsAlone(await File.ReadAllTextAsync(svg), mark);
            var bytes = await File.ReadAllBytesAsync(png);
            Assert.Equal(Signature, bytes[..Signature.Length]);
            Assert.Equal((width * Finer, height * Finer), (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))));
        }
        await Assertions.Expect(visitor.Page.Locator(".on-paper")).ToHaveCountAsync(0); // nothing is left behind
    }

    private static async Task<string> Saved(Visitor visitor, ILocator line, string kind, string file)
    {
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => line.GetByText(kind, new() { Exact = true }).ClickAsync());
        Assert.Equal($"{file}.{kind.ToLowerInvariant()}", download.SuggestedFilename);
        var path = Path.Combine(Stage.Results, "saved-" + download.SuggestedFilename);
        await download.SaveAsAsync(path);
        return path;
    }

    private static (int Width, int Height) StandsAlone(string text, string? mark)
    {
        Assert.DoesNotMatch(NotAlone(), text);
        var root = XDocument.Parse(text).Root!;
        Assert.Equal(Svg + "svg", root.Name);
        Assert.NotEmpty(root.Element(Svg + "title")!.Value);
        Assert.Equal("#ffffff", root.Element(Svg + "rect")!.Attribute("fill")!.Value);
        var words = root.Descendants(Svg + "text").ToList();
        Assert.Equal(mark is not null, words.Any(one => one.Value == mark));
        Assert.All(words, one => Assert.NotNull(one.Attribute("font-family")));
        Assert.All(words.Where(one => one.Parent == root), one => Assert.True(Luminance(one.Attribute("fill")!.Value) < 128, $"{one} is not read on white"));
        var (width, height) = (NumberOf(root, "width"), NumberOf(root, "height"));
        Assert.True(width >= AtLeast, $"{width} pixels are too few");
        return (width, height);
    }

    private static int NumberOf(XElement element, string name) => int.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static double Luminance(string colour) =>
        new[] { 1, 3, 5 }.Select(at => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).Average();
}
