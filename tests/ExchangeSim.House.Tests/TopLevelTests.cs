using System.Text.RegularExpressions;

namespace ExchangeSim.House.Tests;

public partial class TopLevelTests
{
    private static readonly string[] Allowed =
    [
        "src", "tests", "scenarios", "docs", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "CITATION.cff", "LICENSE",
        "ExchangeSim.sln", "global.json", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "Directory.Solution.targets",
        ".ci", ".github", ".editorconfig", ".gitattributes", ".gitignore",
    ];

    private static readonly string[] Configurations = ["Debug", "Release"];

    [Fact]
    public void The_top_level_holds_nothing_else() => Tidy.HasNo(Repository.TopLevel.Except(Allowed));

    [Fact]
    public void The_solution_has_two_configurations_that_build_every_project()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "ExchangeSim.sln"));
        Assert.DoesNotContain("x64", solution, StringComparison.Ordinal);
        Assert.Equal(Configurations, Configuration().Matches(solution).Select(m => m.Groups[1].Value));
        var projects = Repository.Texts.Select(f => f.Path).Append("tests/ExchangeSim.House.Tests/ExchangeSim.House.Tests.csproj")
            .Where(p => p.EndsWith(".csproj", StringComparison.Ordinal));
        Tidy.HasNo(projects.SelectMany(p => NotBuilt(p, solution)));
    }

    [Fact]
    public void A_project_that_the_solution_lacks_or_does_not_build_is_found()
    {
        const string solution = "\"a\\a.csproj\", \"{0A}\"\n{0A}.Debug|Any CPU.Build.0 = Debug|Any CPU\n";
        Assert.Equal(["a/a.csproj is not built in Release"], NotBuilt("a/a.csproj", solution));
        Assert.Equal(["b/b.csproj is not in the solution"], NotBuilt("b/b.csproj", solution));
    }

    private static IEnumerable<string> NotBuilt(string project, string solution)
    {
        var entry = Regex.Match(solution, $"\"{Regex.Escape(project.Replace('/', '\\'))}\", \"(?<id>{{[^}}]+}})\"");
        if (!entry.Success) return [$"{project} is not in the solution"];
        return Configurations.Where(c => !solution.Contains($"{entry.Groups["id"].Value}.{c}|Any CPU.Build.0 = {c}|Any CPU", StringComparison.Ordinal))
            .Select(c => $"{project} is not built in {c}");
    }

    [GeneratedRegex(@"^\t\t(\w+)\|Any CPU = \1\|Any CPU\r?$", RegexOptions.Multiline)]
    private static partial Regex Configuration();
}
