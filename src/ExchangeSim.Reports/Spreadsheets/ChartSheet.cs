using System.Globalization;
using System.Security;
using DocumentFormat.OpenXml.Packaging;

namespace ExchangeSim.Reports.Spreadsheets;

/// <summary>A sheet of bar charts, each beside its figures. A program that opens it draws them.</summary>
internal static class ChartSheet
{
    internal const string Name = "charts";

    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/", Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Blue = "0072B2", Relation = "rId1";
    private const int FirstColumn = 3, LastColumn = 13, LeastHeight = 16, RowsBesideBars = 6, Gap = 2;

    internal static void Write(WorksheetPart part, IReadOnlyList<BookChart> charts)
    {
        var drawing = part.AddNewPart<DrawingsPart>(Relation);
        var (rows, anchors) = (new List<string>(), new List<string>());
        for (var (i, top) = (0, 1u); i < charts.Count; i++)
        {
            var (chart, height) = (charts[i], (uint)Math.Max(LeastHeight, charts[i].Bars.Count + RowsBesideBars));
            rows.Add(Row(top, Text($"A{top}", chart.Title, BookStyle.Head)));
            rows.Add(Row(top + 1, Text($"B{top + 1}", chart.Unit, BookStyle.Head)));
            for (var b = 0; b < chart.Bars.Count; b++) rows.Add(Bar(chart, b, top + 2 + (uint)b));
            var id = $"rId{i + 1}";
            Put(drawing.AddNewPart<ChartPart>(id), Chart(chart, top));
            anchors.Add(Anchor(chart, i, id, top, height));
            top += height + Gap;
        }
        Put(drawing, $"<xdr:wsDr xmlns:xdr=\"{Drawing}spreadsheetDrawing\" xmlns:a=\"{Drawing}main\">{string.Concat(anchors)}</xdr:wsDr>");
        Put(part, $"""
            <worksheet xmlns="{SheetRows.Namespace}" xmlns:r="{Relations}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
            <cols><col min="1" max="1" width="34" customWidth="1"/><col min="2" max="2" width="16" customWidth="1"/></cols>
            <sheetData>{string.Concat(rows)}</sheetData><pageSetup orientation="landscape" fitToHeight="0"/><drawing r:id="{Relation}"/></worksheet>
            """);
    }

    private static string Bar(BookChart chart, int bar, uint row) =>
        Row(row, Text($"A{row}", chart.Bars[bar].Name, BookStyle.Word) + Number($"B{row}", chart.Bars[bar].Value, chart.IsShare));

    private static string Row(uint number, string cells) => $"<row r=\"{number}\">{cells}</row>";

    private static string Text(string place, string text, BookStyle style) =>
        $"<c r=\"{place}\" s=\"{(uint)style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escaped(text)}</t></is></c>";

    private static string Number(string place, double value, bool isShare) =>
        $"<c r=\"{place}\" s=\"{(uint)(isShare ? BookStyle.Share : BookStyle.Number)}\"><v>{Written(value)}</v></c>";

    private static string Anchor(BookChart chart, int index, string id, uint top, uint height) => $"""
        <xdr:twoCellAnchor><xdr:from><xdr:col>{FirstColumn}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{top - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>
        <xdr:to><xdr:col>{LastColumn}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{top - 1 + height}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>
        <xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="{index + 2}" name="chart {index + 1}" descr="{Escaped(chart.Title)}"/>
        <xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>
        <xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="{Drawing}chart">
        <c:chart xmlns:c="{Drawing}chart" xmlns:r="{Relations}" r:id="{id}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>
        """;

    private static string Chart(BookChart chart, uint top)
    {
        var (first, last) = (top + 2, top + 1 + (uint)chart.Bars.Count);
        var format = chart.IsShare ? "0%" : "General";
        return $"""
            <c:chartSpace xmlns:c="{Drawing}chart" xmlns:a="{Drawing}main" xmlns:r="{Relations}"><c:roundedCorners val="0"/>
            <c:chart>{Title(chart.Title, 1200)}<c:autoTitleDeleted val="0"/>
            <c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/>
            <c:tx><c:strRef><c:f>{Name}!$B${top + 1}</c:f>{Cache("str", [Escaped(chart.Unit)], "")}</c:strRef></c:tx>
            <c:spPr><a:solidFill><a:srgbClr val="{Blue}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>
            <c:cat><c:strRef><c:f>{Name}!$A${first}:$A${last}</c:f>{Cache("str", chart.Bars.Select(bar => Escaped(bar.Name)), "")}</c:strRef></c:cat>
            <c:val><c:numRef><c:f>{Name}!$B${first}:$B${last}</c:f>{Cache("num", chart.Bars.Select(bar => Written(bar.Value)), format)}</c:numRef></c:val></c:ser>
            <c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>
            <c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>
            <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>
            <c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorGridlines/>
            {Title(chart.Unit, 900)}
            <c:numFmt formatCode="{format}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>
            <c:crossAx val="1"/><c:crosses val="max"/></c:valAx>
            </c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>
            """;
    }

    private static string Title(string text, int size) => $"""
        <c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="{size}"/></a:pPr><a:r><a:rPr lang="en" sz="{size}"/><a:t>{Escaped(text)}</a:t></a:r></a:p>
        </c:rich></c:tx><c:overlay val="0"/></c:title>
        """;

    // What the cells hold, for programs that draw before they calculate.
    private static string Cache(string kind, IEnumerable<string> values, string format)
    {
        var all = values.ToList();
        var head = format.Length == 0 ? "" : $"<c:formatCode>{format}</c:formatCode>";
        return $"<c:{kind}Cache>{head}<c:ptCount val=\"{all.Count}\"/>{string.Concat(all.Select((value, i) => $"<c:pt idx=\"{i}\"><c:v>{value}</c:v></c:pt>"))}</c:{kind}Cache>";
    }

    private static string Written(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => SecurityElement.Escape(XlsxTable.Clean(text));

    private static void Put(OpenXmlPart part, string xml)
    {
        using var writer = new StreamWriter(part.GetStream(FileMode.Create, FileAccess.Write));
        writer.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + xml);
    }
}
