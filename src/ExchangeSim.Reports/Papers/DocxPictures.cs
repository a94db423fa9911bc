using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Packaging;
using Placed = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Drawn = DocumentFormat.OpenXml.Drawing.Pictures;
using WordDrawing = DocumentFormat.OpenXml.Wordprocessing.Drawing;

namespace ExchangeSim.Reports.Papers;

/// <summary>The pictures of a document, each as wide as the text.</summary>
/// <param name="main">The part that they belong to.</param>
/// <param name="width">The width of the text, in twentieths of a point.</param>
internal sealed class DocxPictures(MainDocumentPart main, int width)
{
    private const int UnitsOfTwentieth = 635; // English Metric Units
    private const string Kind = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    private uint _number;

    /// <summary>Puts one into the file, and answers with what stands in the text.</summary>
    internal WordDrawing Of(Picture picture)
    {
        var part = main.AddImagePart(ImagePartType.Png);
        using (var stream = new MemoryStream(picture.Png)) part.FeedData(stream);
        var (wide, high) = (width * (long)UnitsOfTwentieth, width * (long)UnitsOfTwentieth * picture.Height / picture.Width);
        var number = ++_number;
        var name = FormattableString.Invariant($"Picture {number}");
        var shape = new Drawn.Picture(
            new Drawn.NonVisualPictureProperties(new Drawn.NonVisualDrawingProperties { Id = number, Name = name }, new Drawn.NonVisualPictureDrawingProperties()),
            new Drawn.BlipFill(new Blip { Embed = main.GetIdOfPart(part) }, new Stretch(new FillRectangle())),
            new Drawn.ShapeProperties(new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = wide, Cy = high }),
                new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle }));
        return new WordDrawing(new Placed.Inline(
            new Placed.Extent { Cx = wide, Cy = high }, new Placed.DocProperties { Id = number, Name = name, Description = picture.Words },
            new Placed.NonVisualGraphicFrameDrawingProperties(new GraphicFrameLocks { NoChangeAspect = true }),
            new Graphic(new GraphicData(shape) { Uri = Kind }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
    }
}
