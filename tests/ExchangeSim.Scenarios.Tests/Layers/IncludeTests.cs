namespace ExchangeSim.Scenarios.Tests.Layers;

public class IncludeTests
{
    private static ReadResult Read(string main, params (string Name, string Text)[] files) =>
        ScenarioFile.ReadText(main, "dir/main.yaml", include: name => files.FirstOrDefault(f => f.Name == name).Text);

    private static string Head(string include) => Good.Text.Replace("\nstart:", $"\ninclude: {include}\nstart:", StringComparison.Ordinal);

    private static void HasOnly(ReadResult result, params string[] problems) => Assert.Equal(problems, result.Problems.Select(p => p.ToString()));

    [Fact]
    public void The_includer_wins_down_to_the_single_value()
    {
        var result = Read(Head("lib/a.yaml"), ("dir/lib/a.yaml",
            "seed: 99\nagencies: { laos: { name: Police of Laos, country: TH } }\nchannels: { mail: { name: Mail, loss: 5 % } }"));
        HasOnly(result);
        var laos = result.Scenario!.Agencies.Single(a => a.Id == "laos");
        Assert.Equal(("Police of Laos", "LA", 7UL, "Mail", 0.01), (laos.Name, laos.Country, result.Scenario.Seed, result.Scenario.Channels.Single(c => c.Id == "mail").Name,
            result.Scenario.Channels.Single(c => c.Id == "mail").Loss));
    }

    [Theory]
    [InlineData("root: x\npassword: hunter2\nseed: 1\ntoken: abc")]
    [InlineData("password: hunter2\npassword: hunter2")]
    [InlineData("hunter2\nhunter2")]
    [InlineData("")]
    public void A_file_of_another_kind_is_named_where_it_is_included_and_not_shown(string text)
    {
        foreach (var main in (string[])[Head("secret"), "scenario: S\ninclude: secret\ndemand: { d: { procedure: nobody-knows } }\n"])
            Assert.Equal("'dir/secret' is no part of a scenario", Assert.Single(Read(main, ("dir/secret", text)).Problems).Message);
    }

    [Theory]
    [InlineData("password: hunter2\npassword: hunter2\nx: [")]
    [InlineData("password: hunter2\n\thunter2")]
    [InlineData("- hunter2: &hunter2 *hunter2\n: hunter2")]
    public void Nothing_of_a_file_that_is_no_YAML_is_shown(string text)
    {
        var problems = Read(Head("secret"), ("dir/secret", text)).Problems;
        Assert.NotEmpty(problems);
        Assert.DoesNotContain(problems, problem => problem.ToString().Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_misspelt_name_of_a_library_is_still_shown_with_advice() =>
        Assert.Contains(Read(Head("lib.yaml"), ("dir/lib.yaml", "agencis: { laos: { country: LA } }")).Problems, problem => problem.Advice == "did you mean 'agencies'?");

    [Theory]
    [InlineData("[]", "no file is included here")]
    [InlineData("", "no file is included here")]
    [InlineData("[.]", "'.' is a folder")]
    [InlineData("lib/", "'lib/' is a folder")]
    [InlineData("[[a.yaml]]", "the path of a file should stand here")]
    public void An_include_that_names_no_file_is_reported_alone(string include, string message)
    {
        var problem = Assert.Single(Read($"scenario: S\ninclude: {include}\nstart: 2022-01-03\n").Problems);
        Assert.Equal((message, "write: include: [library/agencies.yaml]", 2), (problem.Message, problem.Advice, problem.Line));
    }

    [Fact]
    public void Lists_are_replaced_whole()
    {
        var result = Read(Head("a.yaml"), ("dir/a.yaml", "agencies: { vietnam: { languages: [en, fr] } }"));
        Assert.Equal(["vi"], result.Scenario!.Agencies.Single(a => a.Id == "vietnam").Languages);
    }

    [Fact]
    public void Libraries_may_include_libraries_and_be_included_twice()
    {
        var result = Read(Head("[lib/a.yaml, lib/b.yaml]"),
            ("dir/lib/a.yaml", "include: ../base.yaml\nagencies: { japan: { name: Japan } }"), ("dir/lib/b.yaml",
                "include: [../base.yaml]\ncrimes: { arms: { name: Arms } }"), ("dir/base.yaml", "channels: { bag: { name: Bag } }"));
        HasOnly(result);
        Assert.Equal("Bag", result.Scenario!.Channels.Single(c => c.Id == "bag").Name);
        Assert.Equal(["dir/main.yaml", "dir/lib/a.yaml", "dir/base.yaml", "dir/lib/b.yaml"], result.Sources.Select(s => s.File));
    }

    [Fact]
    public void Two_libraries_must_not_contradict_each_other() => HasOnly(
        Read(Head("[a.yaml, b.yaml]"), ("dir/a.yaml", "channels:\n  bag:\n    cost: 5"), ("dir/b.yaml", "channels:\n  bag:\n    cost: 6")),
        "dir/b.yaml(3,11): error: 'channels.bag.cost' contradicts another included file; see dir/a.yaml(3,11); say it in one of them, or in the file that includes both");

    [Fact]
    public void Two_libraries_may_say_the_same() => HasOnly(Read(Head("[a.yaml, b.yaml]"), ("dir/a.yaml", "channels: { bag: { cost: 5 } }"), ("dir/b.yaml",
        "channels: { bag: { cost: 5 } }")));

    [Fact]
    public void Each_library_has_sources_of_its_own() => HasOnly(Read(Head("[a.yaml, b.yaml]"), ("dir/a.yaml", "sources: [one]"), ("dir/b.yaml", "sources: [two]")));

    [Fact]
    public void A_missing_file_is_told_where_it_is_included() => HasOnly(Read(Head("[a.yaml]")), "dir/main.yaml(2,11): error: there is no file 'dir/a.yaml'");

    [Fact]
    public void A_circle_of_includes_is_told_with_its_way() => HasOnly(
        Read(Head("a.yaml"), ("dir/a.yaml", "include: b.yaml"), ("dir/b.yaml", "include: a.yaml")),
        "dir/b.yaml(1,10): error: 'dir/a.yaml' includes itself; the circle is dir/a.yaml > dir/b.yaml > dir/a.yaml");

    [Fact]
    public void A_problem_in_a_library_is_told_there() => HasOnly(
        Read(Head("a.yaml"), ("dir/a.yaml", "channels:\n  bag:\n    costs: 5")), "dir/a.yaml(3,5): error: channel has no key 'costs'; did you mean 'cost'?");

    [Theory]
    [InlineData("main.yaml", "a.yaml", "a.yaml")]
    [InlineData("dir/main.yaml", "a.yaml", "dir/a.yaml")]
    [InlineData("dir/main.yaml", "./lib/a.yaml", "dir/lib/a.yaml")]
    [InlineData("dir/main.yaml", "../a.yaml", "a.yaml")]
    [InlineData("dir/main.yaml", "../../a.yaml", "../a.yaml")]
    [InlineData("/x/main.yaml", "../a.yaml", "/a.yaml")]
    [InlineData("/x/main.yaml", "lib\\a.yaml", "/x/lib/a.yaml")]
    public void A_path_goes_from_the_folder_of_the_includer(string includer, string path, string expected) =>
        Assert.Equal(expected, Scenarios.Layers.Includes.Resolve(includer, path));
}
