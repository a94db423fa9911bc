using System.Text.RegularExpressions;
using ExchangeSim.Web.Addresses;
using ExchangeSim.Web.Serving;
using QRCoder;

namespace ExchangeSim.Web.Tests.Addresses;

public partial class TerminalCodeTests
{
    private const string Address = "http://192.168.1.20:5080/join";

    [GeneratedRegex("\e\\[[0-9;]*m")]
    private static partial Regex Colours();

    [Fact]
    public void The_lines_are_the_codes_own_squares_two_rows_to_a_line_with_a_quiet_zone()
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(Address, QRCodeGenerator.ECCLevel.L);
        var rows = code.ModuleMatrix;
        var lines = TerminalCode.Lines(Address).Select(line => Colours().Replace(line, "")).ToArray();
        Assert.All(lines, line => Assert.Equal(rows.Count, line.Length));
        for (var row = 0; row < rows.Count; row++)
            Assert.Equal(rows[row].Cast<bool>(), lines[row / 2].Select(square => square == '█' || square == (row % 2 == 0 ? '▀' : '▄')));
        Assert.All(lines[..2], line => Assert.Equal("", line.Trim()));
        Assert.All(lines, line => Assert.Equal("    ", line[..4]));
    }

    // A server on every address would be open to the network; what is printed follows from the options.
    [Fact]
    public async Task A_server_for_a_class_prints_it_to_a_terminal_and_only_there()
    {
        var server = new Server();
        await server.InitializeAsync();
        var options = new ServerOptions { Listen = System.Net.IPAddress.Any, DataFolder = "data" };
        Assert.Contains(Welcome.Lines(server.App, options, isTerminal: true), line => line.Contains('▀', StringComparison.Ordinal));
        var kept = Welcome.Lines(server.App, options, isTerminal: false).ToList();
        Assert.DoesNotContain(kept, line => line.Contains('\e', StringComparison.Ordinal) || line.Contains('▀', StringComparison.Ordinal));
        Assert.Contains(kept, line => line.Contains("/join", StringComparison.Ordinal));
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_server_that_only_this_machine_reaches_says_how_a_class_gets_in()
    {
        var server = new Server();
        await server.InitializeAsync();
        var here = Welcome.Lines(server.App, new ServerOptions { DataFolder = "data" }, isTerminal: true).ToList();
        Assert.Contains(here, line => line.Contains("serve --listen any", StringComparison.Ordinal));
        var any = Welcome.Lines(server.App, new ServerOptions { Listen = System.Net.IPAddress.Any, DataFolder = "data" }, isTerminal: true);
        Assert.DoesNotContain(any, line => line.Contains("--listen any", StringComparison.Ordinal));
        await server.DisposeAsync();
    }
}
