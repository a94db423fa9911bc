using System.Text.Json.Nodes;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Verifying;

namespace ExchangeSim.Application.Tests.Verifying;

/// <summary>Whatever command wrote a folder, what is changed in it is found, and each change has its own reason.</summary>
[Trait("Category", "Slow")]
public sealed class EditedResultsTests : IDisposable
{
    private const string Files = "Files of the folder were edited, or are gone.", Record = "manifest.json was edited: it does not say what was run, or what was written.";

    private readonly MadeResults _made = new();

    public void Dispose() => _made.Dispose();

    [Theory]
    [InlineData("run", "latency.csv", "points.csv")]
    [InlineData("compare", "goals.csv", "latency.csv")]
    [InlineData("sweep", "points.csv", "goals.csv")]
    [InlineData("search", "search.csv", "points.csv")]
    [InlineData("resume", "latency.csv", "points.csv")]
    public void Changes_are_found_and_named(string command, string table, string foreign)
    {
        _made.Make(command);
        Assert.Equal((Verdict.Same, 0), (_made.Verify().Verdict, _made.Verify().Reasons().Count()));
        var text = File.ReadAllText(_made.At(table));

        var digit = text.LastIndexOfAny([.. "123456789"]);
        File.WriteAllText(_made.At(table), text[..digit] + (text[digit] == '1' ? '2' : '1') + text[(digit + 1)..]); // a figure
        Expect(table, Files);
        Assert.Contains(_made.Verify().Findings, finding => finding.What == table && finding.Says.Contains(", now ", StringComparison.Ordinal));
        File.Delete(_made.At(table));
        Expect(table, Files);
        File.WriteAllText(_made.At(table), text);

        File.WriteAllText(_made.At(foreign), "a,b\r\n");
        Expect(foreign, "Files of another result are in the folder.");
        File.Delete(_made.At(foreign));
        File.WriteAllText(_made.At("notes.txt"), "mine");
        Assert.Equal(Verdict.Same, _made.Verify().Verdict);

        var manifest = File.ReadAllText(_made.At(Manifest.FileName));
        Change(manifest, json => json["made"]!["runs"]![0]!["fingerprints"]![0] = "0123456789abcdef");
        Expect("runs", Record);
        Change(manifest, json => json["made"]!["seed"] = 12345);
        Expect("manifest.json", Record);
        Change(manifest, json => json["files"]!.AsArray().First(file => (string?)file!["name"] == table)!["sha256"] = new string('a', 64));
        Expect(table, Record);
        File.WriteAllText(_made.At(Manifest.FileName), manifest);
        Assert.Equal(Verdict.Same, _made.Verify().Verdict);
    }

    private void Change(string manifest, Action<JsonNode> change)
    {
        var json = JsonNode.Parse(manifest)!;
        change(json);
        File.WriteAllText(_made.At(Manifest.FileName), json.ToJsonString());
    }

    private void Expect(string what, string reason)
    {
        var verification = _made.Verify();
        Assert.Equal(Verdict.Differs, verification.Verdict);
        Assert.Contains(verification.Findings, finding => finding.What == what && finding.IsSame == false);
        Assert.Equal([reason], verification.Reasons());
    }
}
