using System.Globalization;
using System.Text.RegularExpressions;

namespace ExchangeSim.Web.Tests.Words;

/// <summary>The ring of what has the focus is seen on every ground, light and dark: three to one and more (WCAG 2.4.13).</summary>
public partial class FocusColourTests
{
    private const double Least = 3;
    private static readonly string[] Grounds = ["paper", "sheet", "press-soft", "late-soft", "soon-soft", "done-soft"];

    [GeneratedRegex("--(?<name>[a-z-]+): (?<colour>#[0-9a-f]{6});")]
    private static partial Regex Token();

    [Fact]
    public void The_ring_of_the_focus_stands_out_in_light_and_in_dark()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ExchangeSim.sln"))) folder = folder.Parent;
        var parts = File.ReadAllText(Path.Combine(folder.FullName, "src", "ExchangeSim.Web", "client", "src", "look", "tokens.css")).Split("@media");
        var light = Colours(parts[0]);
        var dark = new Dictionary<string, string>(light); // looked up, never enumerated
        foreach (var (name, colour) in Colours(parts.Single(part => part.StartsWith(" (prefers-color-scheme: dark)", StringComparison.Ordinal))))
            dark[name] = colour;
        foreach (var colours in new[] { light, dark })
            Assert.All(Grounds, ground => Assert.InRange(Contrast(colours["focus"], colours[ground]), Least, 21));
    }

    private static Dictionary<string, string> Colours(string text) =>
        Token().Matches(text).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["colour"].Value);

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var parts = new[] { 1, 3, 5 }.Select(at => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
