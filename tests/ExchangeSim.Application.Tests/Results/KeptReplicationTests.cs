using System.IO.Compression;
using ExchangeSim.Application.Comparisons;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Application.Sweeps;

namespace ExchangeSim.Application.Tests.Results;

/// <summary>Replications that an interrupted comparison or sweep kept, in a folder which anybody may have changed: what does not fit is made again, and named.</summary>
public sealed class KeptReplicationTests : IDisposable
{
    private readonly OwnFolder _own = new();
    private readonly Warned _warned = new();

    public KeptReplicationTests() => File.WriteAllText(_own.At("b.yaml"), SmallWorld.Text);

    public void Dispose() => _own.Dispose();

    private string Results => _own.At("results");

    [Theory]
    [InlineData("another's place", "1.replication")]
    [InlineData("bit", "3.replication")]
    [InlineData("bit, packed again", "2.replication")]
    [InlineData("cut short", "4.replication")]
    [InlineData("empty", "1.replication")]
    [InlineData("another comparison's", "2.replication")]
    [InlineData("no number", "x.replication")]
    public void One_that_does_not_fit_is_made_again_and_named(string change, string name)
    {
        Compare(Results, seed: 7, stopAfter: 4);
        Assert.Equal(4, Directory.GetFiles(_own.At("results/replications"), "*.replication").Length);
        Change(change, _own.At("results/replications/" + name));
        Compare(Results, seed: 7);
        var warning = Assert.Single(_warned.Warnings, warning => warning.Contains("made again", StringComparison.Ordinal));
        Assert.Equal($"1 replication kept in '{_own.At("results/replications")}' was altered, cut short, or belongs elsewhere, and is made again: {name}", warning);
        var fitting = change == "no number" ? 4 : 3;
        Assert.Contains(_warned.Warnings, told => told.Contains($"was interrupted: {fitting} replications of it are over", StringComparison.Ordinal));
        Compare(_own.At("uninterrupted"), seed: 7);
        Assert.Equal(File.ReadAllText(_own.At("uninterrupted/comparison.json")), File.ReadAllText(_own.At("results/comparison.json")));
        Assert.False(Directory.Exists(_own.At("results/replications")));
    }

    [Fact]
    public void Those_of_a_sweep_that_changed_their_places_are_made_again_all_named()
    {
        Sweep(Results, seed: 7, interrupted: true);
        var kept = Directory.GetFiles(_own.At("results/replications"), "*.replication").Order(StringComparer.Ordinal).ToList();
        var names = string.Join(", ", kept.Take(2).Select(Path.GetFileName));
        var first = File.ReadAllBytes(kept[0]);
        File.Copy(kept[1], kept[0], overwrite: true);
        File.WriteAllBytes(kept[1], first);
        Sweep(Results, seed: 7);
        Assert.Contains(_warned.Warnings, told => told.EndsWith($"were altered, cut short, or belong elsewhere, and are made again: {names}", StringComparison.Ordinal));
        Sweep(_own.At("uninterrupted"), seed: 7);
        Assert.Equal(File.ReadAllText(_own.At("uninterrupted/sweep.json")), File.ReadAllText(_own.At("results/sweep.json")));
    }

    [Fact]
    public void One_that_fits_is_taken_without_a_word()
    {
        Compare(Results, seed: 7, stopAfter: 4);
        Compare(Results, seed: 7);
        Assert.DoesNotContain(_warned.Warnings, warning => warning.Contains("made again", StringComparison.Ordinal));
        Assert.Contains(_warned.Warnings, warning => warning.Contains("4 replications of it are over", StringComparison.Ordinal));
    }

    private void Change(string change, string path)
    {
        switch (change)
        {
            case "another's place": File.Copy(_own.At("results/replications/2.replication"), path, overwrite: true); break;
            case "no number": File.Copy(_own.At("results/replications/2.replication"), path); break;
            case "cut short": File.WriteAllBytes(path, File.ReadAllBytes(path)[..^20]); break;
            case "empty": File.WriteAllBytes(path, []); break;
            case "bit": Flip(path, bytes => bytes.Length / 2); break;
            case "bit, packed again": PackAgain(path); break;
            default:
                Compare(_own.At("other"), seed: 8, stopAfter: 4);
                File.Copy(_own.At("other/replications/" + Path.GetFileName(path)), path, overwrite: true);
                break;
        }
    }

    private static void Flip(string path, Func<byte[], int> place)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[place(bytes)] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    // The line stays, and a figure behind it is another one.
    private static void PackAgain(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var start = Array.IndexOf(bytes, (byte)'\n') + 1;
        using var content = new MemoryStream();
        using (var packed = new GZipStream(new MemoryStream(bytes[start..]), CompressionMode.Decompress)) packed.CopyTo(content);
        var text = content.ToArray();
        var digit = Array.FindIndex(text, text.Length / 2, one => one is >= (byte)'1' and <= (byte)'8');
        text[digit]++;
        using var again = new MemoryStream();
        again.Write(bytes.AsSpan(0, start));
        using (var packed = new GZipStream(again, CompressionLevel.Fastest, leaveOpen: true)) packed.Write(text);
        File.WriteAllBytes(path, again.ToArray());
    }

    private RequestContext Context() => new() { Texts = new ScenarioTexts(), Threads = 1, Observer = _warned };

    private void Compare(string folder, ulong seed, int? stopAfter = null) => new CompareService(Context()).Compare(
        new CompareRequest { File = _own.At("b.yaml"), Replications = 8, Seed = seed }, new OutputTargets { Folder = folder }, stopAfter);

    private void Sweep(string folder, ulong seed, bool interrupted = false) => new SweepService(Context()).Sweep(
        new SweepRequest { File = _own.At("b.yaml"), Vary = ["demand.*.arrivals=x1..x2 by x1"], Replications = 3, Seed = seed }, new OutputTargets { Folder = folder },
        interrupted ? 1 : null);
}
