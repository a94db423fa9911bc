using System.Collections;
using QRCoder;

namespace ExchangeSim.Web.Addresses;

/// <summary>An address as a code to be photographed from a terminal: two rows of it to a line, with its quiet zone, dark on light whatever the terminal's colours
/// are.</summary>
public static class TerminalCode
{
    private const string DarkOnLight = "\e[38;5;16;48;5;231m", AsBefore = "\e[0m";

    /// <summary>The lines, with control sequences for colours: only for a terminal.</summary>
    /// <param name="address">What the code says.</param>
    public static IEnumerable<string> Lines(string address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.L);
        var rows = code.ModuleMatrix;
        for (var row = 0; row < rows.Count; row += 2) yield return DarkOnLight + Line(rows[row], row + 1 < rows.Count ? rows[row + 1] : null) + AsBefore;
    }

    private static string Line(BitArray upper, BitArray? lower) => string.Create(upper.Count, (upper, lower), (line, rows) =>
    {
        for (var i = 0; i < line.Length; i++)
            line[i] = (rows.upper[i], rows.lower?[i] ?? false) switch { (true, true) => '█', (true, false) => '▀', (false, true) => '▄', _ => ' ' };
    });
}
