using System.Text;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Files;
using ExchangeSim.Reports;
using ExchangeSim.Reports.Papers;
using ExchangeSim.Reports.Web;

namespace ExchangeSim.Application.Results;

/// <summary>The report as a file of its own, without the folder of figures: a page, a PDF or a document, by the ending of its name.</summary>
internal sealed class ReportFile : IDisposable
{
    private const string Field = "report", Mark = "<meta name=\"generator\" content=\"ExchangeSim\">", PdfMark = "\n%ExchangeSim\n";
    private const int MarkedWithin = 16_384, LargestDocument = 64 << 20;

    private readonly OutputFile _file;
    private readonly ReportKind _kind;
    private readonly PageDrawing _drawing;

    private ReportFile(OutputFile file, ReportKind kind, PageDrawing drawing) => (_file, _kind, _drawing) = (file, kind, drawing);

    /// <summary>Whether a browser has to work for it, which takes a while.</summary>
    internal bool IsDrawn => _kind != ReportKind.Html;

    /// <summary>Begins the file before the run, so that a place where nothing can be written is reported at once; null if none is wanted.</summary>
    /// <param name="path">The file; null: none.</param>
    /// <param name="inputs">What the request reads.</param>
    /// <param name="drawing">Draws and prints.</param>
    /// <exception cref="InvalidRequestException">It cannot be written, or would overwrite what is no report.</exception>
    internal static ReportFile? Begin(string? path, InputFiles inputs, PageDrawing drawing)
    {
        if (path is null) return null;
        OutputPath.Check(path, Field, inputs, IsReport);
        var kind = ReportName.KindOf(path);
        if (kind == ReportKind.Pdf) drawing.Need(Field, "is a PDF, which a browser prints; name it .html or .docx, or");
        if (kind == ReportKind.Docx) drawing.WarnWithout($"'{path}' will have its tables and no charts");
        return new ReportFile(OutputPath.Begin(path, Field), kind, drawing);
    }

    /// <summary>Writes it, and answers with its path.</summary>
    /// <exception cref="IOException">It cannot be written, or the browser fails.</exception>
    internal string Write(HtmlPage page)
    {
        if (_kind == ReportKind.Html) page.Write(_file.Writer);
        else
        {
            var content = _kind == ReportKind.Pdf ? [.. _drawing.Print(page), .. Encoding.ASCII.GetBytes(PdfMark)] : PaperDocx.Write(page.ToPaper(_drawing.Pictures(page)));
            _file.Writer.Flush();
            _file.Writer.BaseStream.Write(content);
        }
        _file.Complete();
        return _file.Path;
    }

    private static bool IsReport(string path)
    {
        try
        {
            if (FileFacts.Of(path) is not { Kind: FileKind.Plain } facts) return false;
            using var stream = File.OpenRead(path);
            if (path.EndsWith(".docx", StringComparison.OrdinalIgnoreCase)) return facts.Length <= LargestDocument && PaperDocx.IsOne(stream);
            var isPdf = path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);
            if (isPdf) stream.Seek(-Math.Min(PdfMark.Length, stream.Length), SeekOrigin.End);
            using var reader = new StreamReader(stream);
            var part = new char[MarkedWithin];
            return new string(part, 0, reader.ReadBlock(part)).Contains(isPdf ? PdfMark : Mark, StringComparison.Ordinal);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Removes it if it is unfinished.</summary>
    public void Dispose() => _file.Dispose();
}
