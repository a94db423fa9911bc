namespace ExchangeSim.House.Tests;

public class TopLevelTests
{
    private static readonly string[] Allowed =
    [
        "src", "tests", "scenarios", "ExchangeSim.sln", "README.md", "LICENSE", "global.json", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props",
        ".ci", ".github", ".editorconfig", ".gitattributes", ".gitignore",
    ];

    [Fact]
    public void The_top_level_holds_nothing_else() => Tidy.HasNo(Repository.TopLevel.Except(Allowed));

    [Fact]
    public void The_solution_has_three_configurations_and_every_project()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "ExchangeSim.sln"));
        Assert.DoesNotContain("x64", solution, StringComparison.Ordinal);
        Assert.All(["Debug", "Release", "Cluster"], c => Assert.Contains($"{c}|Any CPU = {c}|Any CPU", solution, StringComparison.Ordinal));
        var projects = Repository.Texts.Select(f => f.Path).Append("tests/ExchangeSim.House.Tests/ExchangeSim.House.Tests.csproj").Where(p => p.EndsWith(".csproj", StringComparison.Ordinal));
        Assert.All(projects, p => Assert.Contains($"\"{p.Replace('/', '\\')}\"", solution, StringComparison.Ordinal));
    }
}
