using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Tests.Documents;

/// <summary>Pages that are made from the program itself are up to date.</summary>
public class GeneratedPageTests
{
    [Fact]
    public void The_page_about_commands_is_made_from_the_commands()
    {
        var page = new Document("docs/reference/commands.md");
        page.HasPart(page.Text, CommandsPage.Of(CommandTree.Build(new Terminal(TextWriter.Null, TextWriter.Null))));
    }
}
