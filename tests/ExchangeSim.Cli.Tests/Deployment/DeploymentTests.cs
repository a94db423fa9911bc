using System.CommandLine;
using System.CommandLine.Parsing;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Cli.Tests.Documents;
using YamlDotNet.RepresentationModel;

namespace ExchangeSim.Cli.Tests.Deployment;

/// <summary>The files for containers are run by nobody here; what they ask of the program is something that it knows.</summary>
public class DeploymentTests
{
    [Theory]
    [InlineData("compose.yaml", "command", 3)]
    [InlineData("silos.yaml", "args", 1)]
    public void The_program_knows_every_command_of_the_files(string file, string key, int count)
    {
        var commands = Commands(file, key).ToList();
        Assert.Equal(count, commands.Count);
        Assert.All(commands, command => Assert.Empty(Parse(command).Errors));
        Assert.All(commands, command => Assert.Equal("silo", command[0]));
    }

    [Fact]
    public void A_command_that_the_program_does_not_know_is_found() => Assert.NotEmpty(Parse(["silo", "--lisen", "silo-1"]).Errors);

    [Fact]
    public void Each_silo_of_the_compose_file_listens_on_its_own_name()
    {
        var services = (YamlMappingNode)Read("compose.yaml").Single()["services"];
        foreach (var (name, service) in services.Where(s => s.Key.ToString().StartsWith("silo-", StringComparison.Ordinal)))
        {
            var command = ((YamlSequenceNode)service["command"]).Select(word => word.ToString()).ToList();
            Assert.Equal((name.ToString(), name.ToString()), (service["hostname"].ToString(), command[command.IndexOf("--listen") + 1]));
        }
    }

    private static IEnumerable<string[]> Commands(string file, string key) =>
        Read(file).SelectMany(root => root.AllNodes).OfType<YamlMappingNode>().SelectMany(node => node).Where(pair => pair.Key.ToString() == key)
            .Select(pair => ((YamlSequenceNode)pair.Value).Select(word => word.ToString()).ToArray());

    private static IEnumerable<YamlNode> Read(string file)
    {
        var stream = new YamlStream();
        using var text = File.OpenText(Path.Combine(Document.Root, "src", "ExchangeSim.Hosting", "Deployment", file));
        stream.Load(text);
        return stream.Select(document => document.RootNode).ToList();
    }

    private static ParseResult Parse(string[] command) => CommandLineParser.Parse(CommandTree.Build(new Terminal(TextWriter.Null, TextWriter.Null)), command);
}
