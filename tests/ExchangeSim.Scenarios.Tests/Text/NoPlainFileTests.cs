using ExchangeSim.Testing;

namespace ExchangeSim.Scenarios.Tests.Text;

/// <summary>What may wait for ever or never end is not opened, whether it is named or included.</summary>
public sealed class NoPlainFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    [Fact]
    public void A_pipe_is_refused_at_once()
    {
        if (!UnixNames.Pipe(At("pipe.yaml"))) return;
        File.CreateSymbolicLink(At("link.yaml"), At("pipe.yaml"));
        foreach (var name in new[] { "pipe.yaml", "link.yaml" })
            Assert.Equal($"{At(name)}(1,1): error: '{At(name)}' is a pipe; write what comes out of it into a file, and name that",
                ScenarioFile.Read(At(name)).Problems.Single().ToString());
    }

    [Fact]
    public void An_included_pipe_device_or_folder_is_refused_where_it_is_included()
    {
        if (!UnixNames.Pipe(At("pipe.yaml"))) return;
        File.WriteAllText(At("s.yaml"), Good.With("scenario: ", "include: [pipe.yaml, /dev/zero, ., /proc/self/status]\nscenario: "));
        var problems = ScenarioFile.Read(At("s.yaml")).Problems;
        Assert.Equal(["is a pipe", "is a device", "is a folder", "is written by the operating system while it is read"],
            problems.Select(problem => problem.Message[(problem.Message.LastIndexOf('\'') + 2)..]));
        Assert.All(problems, problem => Assert.Equal((At("s.yaml"), 1), (problem.File, problem.Line)));
    }

    [Fact]
    public void A_file_and_its_includes_have_a_bound_together()
    {
        var library = "# " + new string('x', 8_000_000) + "\n";
        var text = Good.With("scenario: ", "include: [a, b, c, d, e]\nscenario: ");
        var problems = ScenarioFile.ReadText(text, "s.yaml", include: _ => library).Problems;
        Assert.Contains(problems, problem => problem.Message == "the file and what it includes are larger than 32 MiB together");
    }
}
