using System.Text.RegularExpressions;

namespace ExchangeSim.House.Tests;

/// <summary>In the core, order never comes from a hash. What is only looked up says so on its line.</summary>
public partial class OrderTests
{
    private const string Allowance = "// looked up, never enumerated";

    [GeneratedRegex(@"(?<![A-Za-z])(Dictionary|HashSet|ConcurrentDictionary|ConcurrentBag|Hashtable)\s*[<(]|" +
        @"\.To(Dictionary|HashSet|FrozenDictionary|FrozenSet|ImmutableDictionary|ImmutableHashSet)\(")]
    private static partial Regex HashOrdered();

    private static IEnumerable<string> Found(SourceFile file) => file.Matches(HashOrdered()).Where(l => !l.EndsWith(Allowance, StringComparison.Ordinal));

    [Theory]
    [InlineData("src/ExchangeSim.Model/")]
    [InlineData("src/ExchangeSim.Simulation/")]
    public void The_core_has_no_hash_ordered_collection_that_could_be_enumerated(string project)
    {
        var files = Repository.Code.Where(f => f.Path.StartsWith(project, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        Tidy.HasNo(files.SelectMany(Found));
    }

    [Theory]
    [InlineData("private readonly Dictionary<string, int> _byName = [];", true)]
    [InlineData("var seen = new HashSet<int>();", true)]
    [InlineData("var byName = agencies.ToDictionary(a => a.Id);", true)]
    [InlineData("var byName = agencies.ToDictionary(a => a.Id); // looked up, never enumerated", false)]
    [InlineData("public IReadOnlyDictionary<string, int> Names { get; init; } = new SortedDictionary<string, int>();", false)]
    public void A_hash_ordered_collection_is_found(string line, bool found) => Assert.Equal(found, Found(new SourceFile("a.cs", line)).Any());
}
