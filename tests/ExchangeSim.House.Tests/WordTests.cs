using System.Text.RegularExpressions;

namespace ExchangeSim.House.Tests;

/// <summary>Words that do not belong in the tree, or not in this part of it.</summary>
public partial class WordTests
{
    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b|\bXXX\b|(?i:\bplaceholder\b|\bfor now\b)|NotImplementedException")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"Thread\.Sleep|Task\.Delay")]
    private static partial Regex Sleeping();

    [GeneratedRegex(@"\.Normalize\(\)|\.Normalize\(Norm|\bIsNormalized\(")]
    private static partial Regex Composing();

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?Now|DateTime\.Today|\bStopwatch\b|SystemClock|TickCount|System\.Get(Timestamp|ElapsedTime|UtcNow|LocalNow)|ProcessorTime")]
    private static partial Regex WallClock();

    [GeneratedRegex(@"grain(?!e\b)", RegexOptions.IgnoreCase)] // "graine" is French for a seed
    private static partial Regex Grain();

    [GeneratedRegex(@"(^|[\s""'(=`])/(work|root|home|tmp|mnt|Users)/|[A-Z]:\\Users|api\.nuget\.org|registry\.npmjs|artifactory|packages\.microsoft\.com", RegexOptions.IgnoreCase)]
    private static partial Regex Machine();

    // Documents are for readers of plain modern English.
    [GeneratedRegex(@"\b(tells|whoever|whichever|befell|befalls|foretold|foretell|fared|fares|bearable|somebody|made up|make up|hangs on|in the midst|lays? down)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Quaint();

    // '$' also matches before a line break at the end.
    [GeneratedRegex(@"GeneratedRegex\((?!.*Multiline).*\$""[,)]")]
    private static partial Regex LooseEnd();

    private static bool IsDocumentation(SourceFile file) =>
        file.Path.EndsWith(".md", StringComparison.Ordinal) && (file.Path.StartsWith("docs/", StringComparison.Ordinal) || !file.Path.Contains('/', StringComparison.Ordinal));

    private static bool IsCluster(SourceFile file) => file.Path.Contains(".Grains", StringComparison.Ordinal) || file.Path.Contains(".Hosting", StringComparison.Ordinal)
        || file.Path.StartsWith("tests/ExchangeSim.Benchmarks/Clusters/", StringComparison.Ordinal);

    private static bool IsTest(SourceFile file) =>
        file.Path.StartsWith("tests/", StringComparison.Ordinal) && !file.Path.Split('/')[1].EndsWith("Benchmarks", StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_left_for_later() => Tidy.HasNo(Repository.Texts.SelectMany(f => f.Matches(Unfinished())));

    [Fact]
    public void Nothing_sleeps() => Tidy.HasNo(Repository.Code.SelectMany(f => f.Matches(Sleeping())));

    // Without ICU it answers with what it was given.
    [Fact]
    public void Nothing_asks_the_framework_to_compose_letters() => Tidy.HasNo(Repository.Code.SelectMany(f => f.Matches(Composing())));

    [Fact]
    public void No_test_reads_the_wall_clock() => Tidy.HasNo(Repository.Code.Where(IsTest).SelectMany(f => f.Matches(WallClock())));

    [Fact]
    public void What_is_matched_to_its_end_has_no_line_break_behind_it() =>
        Tidy.HasNo(Repository.Code.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal)).SelectMany(f => f.Matches(LooseEnd())));

    [Fact]
    public void Only_the_cluster_knows_what_its_agencies_are_wrapped_in() =>
        Tidy.HasNo(Repository.Code.Where(f => !IsCluster(f)).SelectMany(f => f.Matches(Grain())));

    [Fact]
    public void The_documentation_is_written_in_plain_modern_English() => Tidy.HasNo(Repository.Texts.Where(IsDocumentation).SelectMany(f => f.Matches(Quaint())));

    [Fact]
    public void Nothing_names_the_machine_it_was_written_on() => Tidy.HasNo(Repository.Texts.SelectMany(f => f.Matches(Machine())));

    [Theory]
    [InlineData("// TODO later")]
    [InlineData("/// A Placeholder.")]
    [InlineData("int x = 3; // good enough for now")]
    [InlineData("throw new NotImplementedException();")]
    public void Unfinished_work_is_found(string line) => Assert.Single(new SourceFile("a.cs", line).Matches(Unfinished()));

    [Theory]
    [InlineData("The run tells how long it took.")]
    [InlineData("It hangs on the volume.")]
    public void Quaint_English_is_found(string line) => Assert.Single(new SourceFile("docs/a.md", line).Matches(Quaint()));

    [Theory]
    [InlineData("File.Open(\"/home/me/x\")")]
    [InlineData("see /tmp/x")]
    [InlineData("<add key=\"x\" value=\"https://api." + "nuget" + ".org/v3/index.json\" />")]
    public void A_machine_is_found(string line) => Assert.Single(new SourceFile("a.cs", line).Matches(Machine()));

    [Fact]
    public void A_sleep_a_clock_and_a_grain_are_found()
    {
        var planted = new SourceFile("tests/A.cs", "Thread.Sleep(1);\nawait Task.Delay(1);\nvar t = DateTime.UtcNow;\nclass AgencyGrain;\n");
        Assert.Equal(2, planted.Matches(Sleeping()).Count());
        Assert.Single(planted.Matches(WallClock()));
        Assert.Single(planted.Matches(Grain()));
    }
}
