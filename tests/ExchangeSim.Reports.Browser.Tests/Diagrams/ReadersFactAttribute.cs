namespace ExchangeSim.Reports.Browser.Tests.Diagrams;

/// <summary>A test with the programs that diagrams and pages are for; skipped where there is no browser, or npm could not fetch them.</summary>
internal sealed class ReadersFactAttribute : FactAttribute
{
    public ReadersFactAttribute() => Skip = BrowserFactAttribute.Browser is null ? "no Chromium is installed"
        : !File.Exists(Path.Combine(Folder,
            ".exchangesim")) ? "bpmn-js, Mermaid, Graphviz and html-validate are not there: npm could not fetch them when the tests were built" : null;

    internal static string Folder { get; } = Path.Combine(Pages.Root, "tests", "ExchangeSim.Reports.Browser.Tests", "readers", "node_modules");
}
