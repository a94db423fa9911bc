using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Tests.Commands;

public class CommandTreeTests
{
    private static readonly Terminal Nowhere = new(TextWriter.Null, TextWriter.Null);

    [Fact]
    public void Every_command_is_found_by_its_name_alone() =>
        Assert.All(CommandTree.Build(Nowhere).Subcommands, command => Assert.Equal(command.Name, Assert.Single(CommandTree.Build(Nowhere, command.Name).Subcommands).Name));

    [Theory]
    [InlineData(null)]
    [InlineData("--help")]
    [InlineData("rnu")]
    [InlineData("[suggest:3]")]
    public void Where_no_command_is_named_all_are_there(string? first) => Assert.InRange(CommandTree.Build(Nowhere, first).Subcommands.Count, 16, 40);
}
