using ExchangeSim.Model;
using ExchangeSim.Reports.Diagrams;
using ExchangeSim.Reports.Diagrams.Bpmn;
using ExchangeSim.Scenarios;
using Microsoft.Playwright;

namespace ExchangeSim.Reports.Browser.Tests.Diagrams;

/// <summary>Every procedure of the scenarios in the box is opened by the programs that its diagrams are for.</summary>
[Trait("Category", "Slow")]
public sealed class DiagramReaderTests : IAsyncLifetime
{
    private const string Nasty = "\"A\" <b> & | [x] {y} --> #1 ; \\ `c` *d* _e_ %% end 日本";

    private readonly List<string> _complaints = [];
    private readonly string _canvas = Path.Combine(Directory.CreateTempSubdirectory("exchangesim-browser-").FullName, "canvas.html");
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IPage _page = null!;

    private static IEnumerable<Procedure> Procedures => Directory.EnumerateFiles(Path.Combine(Pages.Root, "scenarios"), "*.yaml").Order(StringComparer.Ordinal)
        .SelectMany(file => ScenarioFile.Read(file).Scenario!.Procedures).DistinctBy(procedure => procedure.Id).SelectMany(procedure => (Procedure[])[procedure, Named(procedure)]);

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.Browser is not { } program) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Headless = true, Args = ["--no-sandbox", "--disable-gpu", "--no-first-run"] });
        _page = await (await _browser.NewContextAsync(new() { Offline = true, ViewportSize = new() { Width = 2400, Height = 1200 } })).NewPageAsync();
        _page.SetDefaultTimeout(Within.UsualMilliseconds);
        _page.Console += (_, message) => { if (message.Type is "error" or "warning") _complaints.Add(message.Text); };
        _page.PageError += (_, error) => _complaints.Add(error);
        await File.WriteAllTextAsync(_canvas, "<!DOCTYPE html><meta charset='utf-8'><div id='canvas' style='width:2400px;height:1200px'></div>");
        await _page.GotoAsync(new Uri(_canvas).AbsoluteUri);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
        Directory.Delete(Path.GetDirectoryName(_canvas)!, recursive: true);
    }

    [ReadersFact]
    public async Task Bpmn_js_opens_each_without_a_finding_and_draws_every_node()
    {
        await Load("bpmn-js", "dist", "bpmn-viewer.production.min.js");
        Directory.CreateDirectory(Pages.Results);
        foreach (var procedure in Procedures)
        {
            var xml = Text(BpmnDiagram.Write, procedure);
            var found = await _page.EvaluateAsync<string[]>(
                """
                async xml => {
                  document.querySelector('#canvas').replaceChildren();
                  const viewer = new BpmnJS({ container: '#canvas' });
                  const { warnings } = await viewer.importXML(xml);
                  viewer.get('canvas').zoom('fit-viewport');
                  const drawn = viewer.get('elementRegistry').filter(e => e.type !== 'label' && e.parent).length;
                  return [String(drawn), ...warnings.map(w => w.message)];
                }
                """, xml);
            await _page.ScreenshotAsync(new() { Path = Path.Combine(Pages.Results, $"bpmn-{procedure.Id}.png") });
            Assert.Equal([Count(xml, "<bpmndi:BPMNShape ") + Count(xml, "<bpmndi:BPMNEdge ") + ""], found);
        }
        Assert.Empty(_complaints);
    }

    [ReadersFact]
    public async Task Mermaid_draws_each()
    {
        await Load("mermaid", "dist", "mermaid.min.js");
        foreach (var procedure in Procedures)
        {
            var text = Text(MermaidDiagram.Write, procedure);
            var drawn = await _page.EvaluateAsync<string[]>(
                """
                async text => {
                  mermaid.initialize({ startOnLoad: false, maxTextSize: 1000000, maxEdges: 10000 });
                  const { svg } = await mermaid.render('drawn', text);
                  const page = new DOMParser().parseFromString(svg, 'text/html');
                  return [String(page.querySelectorAll('g.node').length), page.body.textContent];
                }
                """, text);
            Assert.Equal((new ProcedureFlow(procedure).Nodes.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), drawn[0]);
            if (procedure.Name == Nasty) Assert.Contains(Nasty.Replace('<', '‹').Replace('>', '›').Replace('&', '＆'), drawn[1], StringComparison.Ordinal);
        }
        Assert.Empty(_complaints);
    }

    [ReadersFact]
    public async Task Graphviz_draws_each()
    {
        await Load("@viz-js", "viz", "dist", "viz-global.js");
        foreach (var procedure in Procedures)
        {
            var found = await _page.EvaluateAsync<string[]>(
                """
                async text => {
                  const drawn = (await Viz.instance()).render(text, { format: 'svg' });
                  const page = new DOMParser().parseFromString(drawn.output ?? '', 'image/svg+xml');
                  return [String(page.querySelectorAll('g.node').length), page.documentElement.textContent, ...drawn.errors.filter(e => e.level !== 'warning').map(e => e.message)];
                }
                """, Text(DotDiagram.Write, procedure));
            Assert.Equal((new ProcedureFlow(procedure).Nodes.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), found[0]);
            if (procedure.Name == Nasty) Assert.Contains(Nasty, found[1], StringComparison.Ordinal);
            Assert.Empty(found.Skip(2));
        }
        Assert.Empty(_complaints);
    }

    private static Procedure Named(Procedure procedure) =>
        procedure with { Id = "nasty-" + procedure.Id, Name = Nasty, Steps = [procedure.Steps[0] with { Says = Nasty }, .. procedure.Steps.Skip(1)] };

    private async Task Load(params string[] path) => await _page.AddScriptTagAsync(new() { Path = Path.Combine([ReadersFactAttribute.Folder, .. path]) });

    private static string Text(Action<TextWriter, Procedure> write, Procedure procedure)
    {
        var text = new StringWriter();
        write(text, procedure);
        return text.ToString();
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
