using System.Text.Json.Nodes;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Json;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Web.Comparison;
using ExchangeSim.Reports.Web.Run;
using ExchangeSim.Scenarios;
using Microsoft.Playwright;

namespace ExchangeSim.Reports.Browser.Tests;

/// <summary>Reports of a small run and of a small comparison in a folder of their own, and a browser to look at them.</summary>
public sealed class Pages : IAsyncLifetime
{
    /// <summary>What a scenario might say to get into the page.</summary>
    internal const string Nasty = "Plan </script><script>window.broken = true</script> & \"<b>more</b>\"";

    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-browser-").FullName;
    private IPlaywright? _playwright;

    internal IBrowser Browser { get; private set; } = null!;
    internal string Run => Path.Combine(_folder, "run.html");
    internal static IReadOnlyList<string> Translated { get; } = ["fr", "vi"];
    internal string InLanguage(string language) => Path.Combine(_folder, $"run-{language}.html");
    internal string Comparison => Path.Combine(_folder, "comparison.html");
    internal string Attacked => Path.Combine(_folder, "attacked.html");
    internal JsonNode RunJson { get; private set; } = null!;
    internal JsonNode ComparisonJson { get; private set; } = null!;

    internal static string Root { get; } = FindRoot();

    /// <summary>Where screenshots go, to be looked at.</summary>
    internal static string Results { get; } = Directory.CreateDirectory(Path.Combine(Root, "tests", "ExchangeSim.Reports.Browser.Tests", "TestResults")).FullName;

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.Browser is not { } program) return;
        WriteRun();
        WriteComparison();
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = program, Headless = true,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null) await Browser.CloseAsync();
        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void WriteRun()
    {
        var scenario = Read("vietnam-laos-plan-2022.yaml", null);
        var figures = ReplicationRunner.InProcess(scenario).Run(new RunPlan { Seed = 7, Replications = 4 });
        var report = new RunReport("plan.yaml", scenario, figures, new EngineFigures(1, 1, 1, 1, 1, 1, 1)) { Traces = RequestTrace.Of(Arm.InProcess(scenario).Simulate, 7,
            [.. figures.Slowest.Take(2)], 1) };
        OutputFile.Write(Run, writer => RunWeb.Write(writer, report));
        foreach (var language in Translated) OutputFile.Write(InLanguage(language), writer => RunWeb.Write(writer, report with { Language = language }));
        OutputFile.Write(Attacked, writer => RunWeb.Write(writer, report with { Scenario = Attack(scenario) }));
        var json = new StringWriter();
        JsonReport.Write(json, report);
        RunJson = JsonNode.Parse(json.ToString())!;
    }

    private void WriteComparison()
    {
        var scenarios = new[] { null, "another-officer", "local-police-direct" }.Select(policy => Read("vietnam-laos-plan-2022.yaml", policy)).ToList();
        var figures = new PolicyComparer([.. scenarios.Select(Arm.InProcess)]).Run(new ComparisonPlan { Seed = 7, LeastReplications = 5, MostReplications = 5 });
        OutputFile.Write(Comparison, writer => ComparisonWeb.Write(writer, new ComparisonReport(scenarios[0], figures)
        {
            Traces = RequestTrace.Of(Arm.InProcess(scenarios[0]).Simulate, 7, [.. figures.Slowest.Take(2)], 1),
        }));
        var json = new StringWriter();
        Reports.Comparison.ComparisonJson.Write(json, figures);
        ComparisonJson = JsonNode.Parse(json.ToString())!;
    }

    private static Scenario Attack(Scenario scenario) => scenario with { Title = Nasty, Question = Nasty,
        Agencies = [.. scenario.Agencies.Select(a => a with { Id = a.Id + Nasty })] };

    private static Scenario Read(string name, string? policy) => ScenarioFile.Read(Path.Combine(Root, "scenarios", name), policy).Scenario!;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ExchangeSim.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
