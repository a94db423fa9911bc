using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ExchangeSim.Reports.Papers;

/// <summary>How documents look in word processors.</summary>
internal static class DocxStyles
{
    private const string Soft = "55585C", MarkColour = "8A1C1C", Rule = "B5B9BE", Font = "Arial";

    /// <summary>The styles, for text in a language.</summary>
    internal static Styles Of(string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font }, new FontSize { Val = "21" },
                new DocumentFormat.OpenXml.Wordprocessing.Languages { Val = Tag(language) })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "100", Line = "264", LineRule = LineSpacingRuleValues.Auto }))),
        Paragraph("Normal", "Normal", null, null, isDefault: true),
        Paragraph("Title", "Title", Spaced(0, 60), Sized("40", isBold: true)),
        Paragraph("Heading1", "heading 1", Spaced(360, 80, 0), Sized("30", isBold: true)),
        Paragraph("Heading2", "heading 2", Spaced(240, 60, 1), Sized("25", isBold: true)),
        Paragraph("Heading3", "heading 3", Spaced(200, 60, 2), Sized("22", isBold: true)),
        Paragraph("Kind", "Kind", Spaced(0, 40), Coloured(Soft)),
        Paragraph("Aside", "Aside", Spaced(40, 60), Coloured(Soft, "19")),
        Paragraph("Caption", "caption", Spaced(160, 60, keep: true), Sized("21", isBold: true)),
        Paragraph("Head", "Table Head", Spaced(30, 30), Sized("19", isBold: true)),
        Paragraph("Cell", "Table Cell", Spaced(30, 30), Sized("19")),
        Paragraph("Total", "Table Total", Spaced(30, 30), Sized("19", isBold: true)),
        Paragraph("ListBullet", "List Bullet", new StyleParagraphProperties(
            new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 }), new SpacingBetweenLines { After = "40" }), null),
        Paragraph("Line", "Line", new StyleParagraphProperties(
            new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 4, Space = 1, Color = Rule },
                new BetweenBorder { Val = BorderValues.Single, Size = 4, Space = 1, Color = Rule }), new SpacingBetweenLines { Before = "240", After = "0" }), null),
        Paragraph("Mark", "Mark", Centred(), Coloured(MarkColour, "18", isBold: true)),
        Paragraph("Foot", "Foot", Centred(), Coloured(MarkColour, "16")),
        Table());

    /// <summary>The sign of lists without order.</summary>
    internal static Numbering Bullets() => new(
        new AbstractNum(new Level(
            new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Bullet }, new LevelText { Val = "•" },
            new LevelJustification { Val = LevelJustificationValues.Left }, new PreviousParagraphProperties(new Indentation { Left = "360", Hanging = "260" }))
        { LevelIndex = 0 }) { AbstractNumberId = 1 },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });

    private static string Tag(string language) => language switch { "fr" => "fr-FR", "vi" => "vi-VN", _ => "en-GB" };

    private static Style Paragraph(string id, string name, StyleParagraphProperties? paragraph, StyleRunProperties? run, bool isDefault = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        if (!isDefault) style.Append(new BasedOn { Val = "Normal" });
        style.Append(new PrimaryStyle());
        if (paragraph is not null) style.Append(paragraph);
        if (run is not null) style.Append(run);
        return style;
    }

    private static StyleParagraphProperties Spaced(int before, int after, int? outline = null, bool keep = false)
    {
        var properties = new StyleParagraphProperties();
        if (outline is not null || keep) properties.Append(new KeepNext());
        properties.Append(new SpacingBetweenLines { Before = Digits(before), After = Digits(after) });
        if (outline is { } level) properties.Append(new OutlineLevel { Val = level });
        return properties;
    }

    private static StyleParagraphProperties Centred() => new(new SpacingBetweenLines { After = "0" }, new Justification { Val = JustificationValues.Center });

    private static StyleRunProperties Sized(string size, bool isBold = false) =>
        isBold ? new StyleRunProperties(new Bold(), new FontSize { Val = size }) : new StyleRunProperties(new FontSize { Val = size });

    private static StyleRunProperties Coloured(string colour, string size = "21", bool isBold = false) => isBold
        ? new StyleRunProperties(new Bold(), new Color { Val = colour }, new FontSize { Val = size })
        : new StyleRunProperties(new Color { Val = colour }, new FontSize { Val = size });

    private static Style Table() => new(
        new StyleName { Val = "Grid" }, new PrimaryStyle(),
        new StyleTableProperties(
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 4, Color = Rule }, new LeftBorder { Val = BorderValues.Single, Size = 4, Color = Rule },
                new BottomBorder { Val = BorderValues.Single, Size = 4, Color = Rule }, new RightBorder { Val = BorderValues.Single, Size = 4, Color = Rule },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = Rule }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4, Color = Rule }),
            new TableCellMarginDefault(new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa })))
    { Type = StyleValues.Table, StyleId = "Grid" };

    private static string Digits(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
