using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ExchangeSim.Cli.Tests.Documents;

/// <summary>The page about dependencies has a row for each of them.</summary>
public partial class DependencyTableTests
{
    [GeneratedRegex(@"^\| `(?<package>[\w.@/-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex PackageRow();

    [Fact]
    public void The_table_of_packages_names_each_of_them_once_and_no_other()
    {
        var packages = XDocument.Load(Path.Combine(Document.Root, "Directory.Packages.props")).Descendants("PackageVersion").Select(p => p.Attribute("Include")!.Value);
        foreach (var folder in (string[])["src/ExchangeSim.Reports/Web/client", "src/ExchangeSim.Web/client", "tests/ExchangeSim.Reports.Browser.Tests/readers"])
        {
            var client = JsonDocument.Parse(File.ReadAllText(Path.Combine(Document.Root, folder, "package.json"))).RootElement;
            packages = packages.Union(((string[])["dependencies", "devDependencies"]).Where(kind => client.TryGetProperty(kind, out _))
                .SelectMany(kind => client.GetProperty(kind).EnumerateObject()).Select(p => p.Name));
        }
        var listed = PackageRow().Matches(new Document("docs/dependencies.md").Text).Select(m => m.Groups["package"].Value);
        Assert.Equal(packages.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }
}
