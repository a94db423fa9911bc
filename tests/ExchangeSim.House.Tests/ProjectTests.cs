using System.Xml.Linq;

namespace ExchangeSim.House.Tests;

/// <summary>The walls of the house: which project may know which, and which packages.</summary>
public class ProjectTests
{
    private sealed record Row(string Project, string MayReference, string Packages);

    private static readonly Row[] Table =
    [
        new("Model", "", "NodaTime"),
        new("Files", "", "System.IO.Hashing"),
        new("Scenarios", "Files Model", "YamlDotNet Bogus Ical.Net"),
        new("Simulation", "Model", ""),
        new("Experiments", "Simulation Model", "MathNet.Numerics"),
        new("Reports", "Files Exercises Experiments Simulation Model",
            "DocumentFormat.OpenXml Microsoft.Data.Sqlite.Core Parquet.Net SQLitePCLRaw.bundle_e_sqlite3 OpenTelemetry "
                + "OpenTelemetry.Exporter.OpenTelemetryProtocol"),
        new("Exercises", "Experiments Scenarios Simulation Model", "ADRaffy.ENSNormalize"),
        new("Application", "Files Model Scenarios Simulation Experiments Exercises Reports", "AnyAscii"),
        new("Grains", "Exercises Simulation Model", "Microsoft.Orleans.Sdk Microsoft.Orleans.Server"),
        new("Hosting", "Exercises Grains Application Scenarios",
            "Microsoft.Data.Sqlite.Core SQLitePCLRaw.bundle_e_sqlite3 Microsoft.Orleans.Server Microsoft.Orleans.Client Microsoft.Orleans.Clustering.AdoNet " +
                "Microsoft.Orleans.Connections.Security Npgsql OpenTelemetry OpenTelemetry.Exporter.OpenTelemetryProtocol"),
        new("Web", "Application Reports Exercises Hosting Model Scenarios", "Microsoft.AspNetCore.OpenApi QRCoder"),
        new("Cli", "Files Model Scenarios Simulation Experiments Exercises Reports Application Grains Hosting Web", "System.CommandLine Spectre.Console"),
    ];

    private static IEnumerable<(string Name, XDocument Xml)> Projects(string folder) =>
        Repository.Texts.Where(f => f.Path.StartsWith(folder + "/", StringComparison.Ordinal) && f.Path.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(f => (Path.GetFileNameWithoutExtension(f.Path)["ExchangeSim.".Length..], XDocument.Parse(f.Text)));

    [Fact]
    public void Projects_reference_only_what_the_table_allows() =>
        Tidy.HasNo(Projects("src").SelectMany(p => Violations(p.Name, p.Xml)));

    [Fact]
    public void Only_tests_and_benchmarks_that_start_or_look_into_the_program_reference_it() =>
        Tidy.HasNo(Projects("tests")
            .Where(p => p.Name is not ("Cli.Tests" or "Hosting.Tests" or "House.Tests" or "Benchmarks") && References(p.Xml).Contains("Cli")).Select(p => p.Name));

    [Theory]
    [InlineData("Model", "<ProjectReference Include='../ExchangeSim.Simulation/ExchangeSim.Simulation.csproj' />")]
    [InlineData("Simulation", "<PackageReference Include='MathNet.Numerics' />")]
    [InlineData("Newcomer", "")]
    public void An_arrow_or_package_outside_the_table_is_found(string project, string item) =>
        Assert.Single(Violations(project, XDocument.Parse($"<Project><ItemGroup>{item}</ItemGroup></Project>")));

    [Fact]
    public void Versions_are_central_and_warnings_are_silenced_only_with_a_reason()
    {
        var silenced = new System.Text.RegularExpressions.Regex(@"<NoWarn>(?!.*<!--)|PackageReference .*\bVersion=|VersionOverride=(?!.*<!--)|#pragma warning disable(?!.*//)");
        Tidy.HasNo(Repository.Texts.SelectMany(f => f.Matches(silenced)));
    }

    [Theory]
    [InlineData("Model")]
    [InlineData("Simulation")]
    [InlineData("Experiments")]
    [InlineData("Exercises")]
    public void Public_types_of_the_core_must_be_documented_or_the_compiler_says_so(string project)
    {
        var xml = Projects("src").Single(p => p.Name == project).Xml;
        Assert.Equal("true", xml.Descendants("GenerateDocumentationFile").Single().Value); // CS1591 is then a warning, and warnings are errors
    }

    private static IEnumerable<string> Violations(string project, XDocument xml)
    {
        if (Table.SingleOrDefault(r => r.Project == project) is not { } row) return [$"{project} is not in the table"];
        return References(xml).Except(row.MayReference.Split(' ')).Select(r => $"{project} must not reference {r}")
            .Concat(Packages(xml).Except(row.Packages.Split(' ')).Select(p => $"{project} must not use {p}"));
    }

    private static IEnumerable<string> References(XDocument xml) =>
        xml.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/'))["ExchangeSim.".Length..]);

    private static IEnumerable<string> Packages(XDocument xml) =>
        xml.Descendants("PackageReference").Where(p => p.Attribute("PrivateAssets")?.Value != "all").Select(p => p.Attribute("Include")!.Value);
}
