using System.Text.RegularExpressions;

namespace ExchangeSim.Web.Tests.Words;

/// <summary>What the compiler does not see: that no English is left in the other languages. That no key is missing it sees.</summary>
public partial class GlossaryTests
{
    // Words that are the same in both, and parts of words between placeholders.
    private static readonly HashSet<string> Same = ["{n}", "Code", "Mode", "Pause", "Interpol", "urgent", "code", "one", "other", "Message", "message", "Assurances", "Points",
        "Observations", "{n} version", "{n} versions"];

    [GeneratedRegex(@"'((?:[^'\\]|\\.)*)'|""((?:[^""\\]|\\.)*)""")]
    private static partial Regex Quoted();

    private static HashSet<string> Texts(string language)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ExchangeSim.sln"))) folder = folder.Parent;
        var words = Path.Combine(folder.FullName, "src", "ExchangeSim.Web", "client", "src", "words");
        var text = string.Concat(Directory.GetFiles(words, language + ".ts", SearchOption.AllDirectories).Select(File.ReadAllText));
        return [.. Quoted().Matches(text).Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value)
            .Where(one => one.Any(char.IsLetter) && !one.StartsWith("./", StringComparison.Ordinal) && !one.StartsWith("../", StringComparison.Ordinal))];
    }

    [Fact]
    public void French_has_one_apostrophe()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ExchangeSim.sln"))) folder = folder.Parent;
        var words = Path.Combine(folder.FullName, "src", "ExchangeSim.Web", "client", "src", "words");
        Assert.All(Directory.GetFiles(words, "fr.ts", SearchOption.AllDirectories), file => Assert.DoesNotMatch(Elision(), File.ReadAllText(file)));
    }

    [GeneratedRegex(@"\b(?:[ldnsjmtc]|qu)'[a-zàâéèêîôû{$]", RegexOptions.IgnoreCase)]
    private static partial Regex Elision();

    [Theory]
    [InlineData("fr")]
    [InlineData("vi")]
    public void No_text_is_still_in_English(string language)
    {
        var keys = Texts("en").Where(one => one.Contains('-') && !one.Contains(' ')); // keys such as 'to-decide'
        var left = Texts(language).Intersect(Texts("en")).Except(keys).Except(Same).Except([language, "en"]);
        Assert.Empty(left);
    }
}
