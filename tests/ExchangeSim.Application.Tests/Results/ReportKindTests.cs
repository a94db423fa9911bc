using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using ExchangeSim.Application.Browsers;
using ExchangeSim.Application.Comparisons;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Runs;
using ExchangeSim.Application.Sweeps;
using ExchangeSim.Application.Traces;
using ExchangeSim.Application.Work;

namespace ExchangeSim.Application.Tests.Results;

/// <summary>Reports as pages, PDF and documents on a machine without a browser; what a browser makes of them is tested where there is one.</summary>
public sealed class ReportKindTests : IDisposable
{
    private readonly OwnFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static RequestContext Context(IWorkObserver? observer = null) =>
        SmallWorld.Context() with { Browser = () => null, Observer = observer ?? SilentObserver.Instance };

    private string Refusal(OutputTargets targets)
    {
        var before = _folder.Content();
        var refusal = Assert.Throws<InvalidRequestException>(() => new RunService(Context()).Run(new RunRequest { File = SmallWorld.File }, targets));
        Assert.Equal(before, _folder.Content());
        return refusal.Message;
    }

    [Fact]
    public void Without_a_browser_a_pdf_is_refused_before_the_run_with_what_to_install() => Assert.Equal(
        "report is a PDF, which a browser prints; name it .html or .docx, or install Chromium, Chrome or Edge, or name one in EXCHANGESIM_BROWSER: none was found",
        Refusal(new OutputTargets { Report = _folder.At("x.pdf") }));

    [Fact]
    public void Without_a_browser_charts_are_refused_before_the_run_with_the_buttons_that_do_the_same()
    {
        var message = Refusal(new OutputTargets { Charts = _folder.At("charts") });
        if (message.Contains("npm", StringComparison.Ordinal)) return; // this build has no charts at all
        Assert.Equal("charts are drawn by a browser; save them with the buttons of --report FILE.html, or install Chromium, Chrome or Edge, or name one in EXCHANGESIM_BROWSER: " +
            "none was found", message);
    }

    [Fact]
    public void Charts_do_not_go_into_the_folder_of_the_results_itself() =>
        Assert.Contains("is the folder of --out; name another", Refusal(new OutputTargets { Folder = _folder.At("out"), Charts = _folder.At("out") }), StringComparison.Ordinal);

    [Fact]
    public void A_document_has_real_headings_and_the_tables_of_the_page_and_says_why_it_has_no_charts()
    {
        var (observer, path) = (new Warned(), _folder.At("x.docx"));
        new CompareService(Context(observer)).Compare(new CompareRequest { File = SmallWorld.File, Replications = 5 }, new OutputTargets { Report = path });
        using var file = WordprocessingDocument.Open(path, isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(file).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var body = file.MainDocumentPart!.Document!.Body!;
        var headings = body.Elements<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "Heading1").Select(p => p.InnerText).ToList();
        Assert.Contains("How it was made", headings);
        Assert.InRange(headings.Count, 6, 30);
        Assert.Contains(body.Elements<Table>(), table => table.InnerText.Contains("second-officer", StringComparison.Ordinal) && table.Elements<TableRow>().Count() == 3);
        Assert.All(body.Elements<Table>(), table => Assert.Single(table.Elements<TableRow>().Select(row => row.Elements<TableCell>().Count()).Distinct()));
        if (observer.Warnings.Count == 0) return; // this build has no charts at all
        Assert.Contains("will have its tables and no charts", Assert.Single(observer.Warnings), StringComparison.Ordinal);
        Assert.Contains("The charts are left out: they are drawn by a browser", body.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_replaces_one_of_this_program_and_no_other()
    {
        var targets = new OutputTargets { Report = _folder.At("x.docx") };
        for (var time = 0; time < 2; time++) new RunService(Context()).Run(new RunRequest { File = SmallWorld.File }, targets);
        foreach (var foreign in new[] { "PK mine", "", "<meta name=\"generator\" content=\"ExchangeSim\">" }.Where(text => text.Length > 0))
        {
            File.WriteAllText(_folder.At("x.docx"), foreign);
            Assert.Contains("is no such file of this program", Refusal(targets), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Sweeps_searches_and_traces_have_pages_too()
    {
        var (vary, by) = ("agencies.japan.desks.ncb.officers=1..3", "agencies.japan.desks.ncb.officers=1..4");
        new SweepService(Context()).Sweep(new SweepRequest { File = SmallWorld.File, Vary = [vary] }, new OutputTargets { Report = _folder.At("sweep.html") });
        new SweepService(Context()).Search(new SearchRequest { File = SmallWorld.File, Find = "mean of information <= 3 d", By = by },
            new OutputTargets { Report = _folder.At("search.html") });
        var traced = new TraceService(Context()).Trace(new TraceRequest { File = SmallWorld.File, Slowest = 2 }, new TraceTarget(_folder.At("trace.html")));
        Assert.Contains("lies between", File.ReadAllText(_folder.At("sweep.html")), StringComparison.Ordinal);
        Assert.Contains("<code>exchangesim sweep two-neighbours.yaml --vary", File.ReadAllText(_folder.At("sweep.html")), StringComparison.Ordinal);
        Assert.Contains("What was tried", File.ReadAllText(_folder.At("search.html")), StringComparison.Ordinal);
        var page = File.ReadAllText(_folder.At("trace.html"));
        Assert.All(traced.Requests, request => Assert.Contains($"{request.Trace.Slow.Id} took", page, StringComparison.Ordinal));
        Assert.Contains("FICTIONAL", page, StringComparison.Ordinal);
        Assert.Contains("<code>exchangesim trace two-neighbours.yaml --slowest 2</code>", page, StringComparison.Ordinal);
        Assert.Equal([_folder.At("trace.html")], traced.Files);
    }
}
