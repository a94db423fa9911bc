using System.Text.Json.Nodes;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Verifying;
using ExchangeSim.Testing;

namespace ExchangeSim.Application.Tests.Verifying;

/// <summary>A manifest decides neither what is read or written outside of its folder, nor whether what is in it is right.</summary>
public sealed class HostileManifestTests : IDisposable
{
    private readonly HostileFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Damage()
    {
        var before = _folder.Content();
        var message = Assert.Throws<InvalidRequestException>(() => _folder.Verify()).Message;
        Assert.Equal(before, _folder.Content());
        return message;
    }

    private Finding Finding(string what)
    {
        var before = _folder.Content();
        var verification = _folder.Verify();
        Assert.Equal(before, _folder.Content());
        Assert.False(verification.IsSame);
        return verification.Findings.First(finding => finding.What == what && finding.IsSame == false);
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("/dev/zero")]
    [InlineData("a/../../outside.txt")]
    [InlineData("..")]
    [InlineData("a//b")]
    [InlineData("./latency.csv")]
    [InlineData("..\\outside.txt")]
    [InlineData("")]
    [InlineData("a\0b")]
    [InlineData("\u001b[2J")]
    [InlineData("a\nb")]
    [InlineData("manifest.json")]
    [InlineData(null)]
    public void A_file_that_leads_out_of_the_folder_is_damage(string? name)
    {
        _folder.Change(manifest => manifest["files"]![0]!["name"] = name);
        Assert.Contains("manifest.json is damaged: ", Damage(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_manifest_does_not_know_is_damage()
    {
        _folder.Change(manifest => manifest["request"]!["out"] = "elsewhere");
        Assert.Contains("manifest.json is damaged: ", Damage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("scenario/../../outside.txt")]
    [InlineData("latency.csv")]
    [InlineData("scenario")]
    [InlineData("scenario/")]
    public void A_text_that_is_not_in_its_folder_is_damage(string copy)
    {
        _folder.Change(manifest => manifest["scenario"]![0]!["copy"] = copy);
        Assert.Contains("is no name of a text in the folder scenario", Damage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("replications", "0")]
    [InlineData("replications", "-1")]
    [InlineData("replications", "65536")]
    [InlineData("replications", "1e400")]
    [InlineData("seed", "-1")]
    [InlineData("kind", "\"walk\"")]
    [InlineData("kind", "null")]
    [InlineData("without", "[null]")]
    [InlineData("without", "null")]
    [InlineData("file", "null")]
    [InlineData("policy", "[]")]
    public void A_request_that_no_command_line_makes_is_damage(string field, string value)
    {
        _folder.Change(manifest => manifest["request"]![field] = JsonNode.Parse(value == "1e400" ? "\"1e400\"" : value));
        Assert.Contains("is damaged", Damage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("@words")]
    [InlineData("http://localhost:1/")]
    [InlineData("../outside.txt")]
    [InlineData("scenarios/vietnam-laos-plan-2022.yaml")]
    [InlineData("vietnam-laos-plan-2022")]
    public void A_scenario_that_the_folder_does_not_have_is_not_looked_for_elsewhere(string file)
    {
        _folder.Change(manifest => manifest["request"]!["file"] = file);
        Assert.Contains($"there is no text '{file}'", Finding("runs").Says, StringComparison.Ordinal);
    }

    [Fact]
    public void An_include_that_the_folder_does_not_have_is_not_looked_for_elsewhere()
    {
        var copy = _folder.At("scenario/" + SmallWorld.File);
        File.WriteAllText(copy, $"include: [{_folder.Beside("outside.txt")}]\n" + File.ReadAllText(copy));
        Assert.Contains("there is no file", Finding("runs").Says, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_or_a_pipe_in_the_place_of_a_file_is_not_opened()
    {
        File.Delete(_folder.At("latency.csv"));
        File.Delete(_folder.At("desks.csv"));
        if (!UnixNames.Pipe(_folder.At("desks.csv"))) return;
        File.CreateSymbolicLink(_folder.At("latency.csv"), "/dev/zero");
        Assert.Equal("is no plain file of the folder, and was not opened", Finding("latency.csv").Says);
        Assert.Equal("is no plain file of the folder, and was not opened", Finding("desks.csv").Says);
    }

    [Fact]
    public void A_text_or_a_manifest_that_is_a_link_is_not_read()
    {
        if (OperatingSystem.IsWindows()) return; // links need a privilege there
        var copy = _folder.At("scenario/" + SmallWorld.File);
        File.Move(copy, _folder.Beside("moved.yaml"));
        File.CreateSymbolicLink(copy, _folder.Beside("moved.yaml"));
        Assert.Contains("no longer has scenario/" + SmallWorld.File, Damage(), StringComparison.Ordinal);
        File.Move(_folder.Manifest, _folder.Beside("manifest.json"));
        File.CreateSymbolicLink(_folder.Manifest, _folder.Beside("manifest.json"));
        Assert.Contains("is no plain file", Damage(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_without_end_is_not_read()
    {
        using (var file = File.OpenWrite(_folder.Manifest)) file.SetLength(1L << 40);
        Assert.Contains("is larger than 64 MiB", Assert.Throws<InvalidRequestException>(() => _folder.Verify()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_manifest_says_of_itself_is_not_believed()
    {
        File.AppendAllText(_folder.At("latency.csv"), "more\r\n");
        _folder.Change(manifest =>
        {
            foreach (var file in manifest["files"]!.AsArray())
                (file!["isMachineDependent"], file["sha256"], file["bytes"]) =
                    (true, Application.Results.ContentHash.OfFile(_folder.At((string)file["name"]!)), new FileInfo(_folder.At((string)file["name"]!)).Length);
            manifest["command"] = "exchangesim run b.yaml; something else";
            manifest["made"]!["title"] = "Another title";
        });
        Assert.Contains("line 5: \"more\", now absent", Finding("latency.csv").Says, StringComparison.Ordinal);
        Assert.Contains("other words", Finding("command").Says, StringComparison.Ordinal);
        Assert.Contains("another title", Finding("manifest.json").Says, StringComparison.Ordinal);
        Assert.Equal("exchangesim run two-neighbours.yaml --replications 1 --without requests,sqlite,xes,ocel", _folder.Verify().Command);
    }

    [Fact]
    public void A_manifest_that_was_edited_is_the_reason_that_is_given()
    {
        foreach (var change in (Action<JsonNode>[])[manifest => manifest["made"]!["title"] = "Another title", manifest => manifest["files"]![0]!["sha256"] = new string('0', 64),
            manifest => manifest["made"]!["runs"]![0]!["fingerprints"]![0] = "0000000000000000", manifest => manifest["command"] = "exchangesim run", manifest =>
            manifest["files"]!.AsArray().RemoveAt(0)])
        {
            _folder.Change(change);
            Assert.Equal(["manifest.json was edited: it does not say what was run, or what was written."], _folder.Verify().Reasons());
        }
        _folder.Change(manifest => manifest["made"]!["isComplete"] = false);
        Assert.Contains("it was stopped after replications that it cannot have finished", Damage(), StringComparison.Ordinal);
        _folder.Change(manifest => (manifest["made"]!["isComplete"], manifest["made"]!["runs"]![0]!["finished"]) = (false, new JsonArray(1)));
        Assert.Equal(["manifest.json was edited: it does not say what was run, or what was written."], _folder.Verify().Reasons());
        _folder.Change(manifest => manifest["request"]!["policy"] = "nobody");
        Assert.Contains("manifest.json and the texts in the folder describe nothing that can be run here and now.", _folder.Verify().Reasons());
        _folder.Change(manifest => { });
        File.AppendAllText(_folder.At("latency.csv"), "more");
        Assert.Equal(["Files of the folder were edited, or are gone."], _folder.Verify().Reasons());
    }

    [Fact]
    public void Another_version_is_a_note_and_what_is_no_version_is_damage()
    {
        _folder.Change(manifest => manifest["version"] = "99.9");
        var verification = _folder.Verify();
        Assert.True(verification.IsSame);
        Assert.Contains(verification.Findings, finding => finding is { What: "version", IsSame: null } && finding.Says.Contains("version 99.9;", StringComparison.Ordinal));
        foreach (var version in (string[])["", "1\n2", "\u001b[2J", new string('9', 500)])
        {
            _folder.Change(manifest => manifest["version"] = version);
            Assert.Contains("is damaged: what made it has no name", Damage(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("request", "{}", "'request' is of no known kind")]
    [InlineData("request", "{\"kind\": \"walk\"}", "'request' is of no known kind")]
    [InlineData("request", "{\"kind\": \"run\"}", "'request' lacks 'file'")]
    [InlineData("request", "{\"kind\": \"run\", \"file\": \"a\", \"replications\": \"many\"}", "'request.replications' has a value that it cannot have")]
    [InlineData("files", "null", "'files' has a value that it cannot have")]
    [InlineData("format", "\"exchangesim/run\"", "it is no manifest")]
    [InlineData("formatVersion", "0", "it has a format that there cannot be")]
    [InlineData("made", "7", "'made' has a value that it cannot have")]
    [InlineData("unfinished", "[\"../outside.txt\"]", "'../outside.txt' is no name of a file in the folder")]
    public void Damage_is_named_by_its_place_and_not_by_types_of_the_program(string field, string value, string message)
    {
        _folder.Change(manifest => manifest[field] = JsonNode.Parse(value));
        var said = Damage();
        Assert.Contains("manifest.json is damaged: " + message, said, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("ExchangeSim.", said.Replace(_folder.Manifest, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_of_a_later_version_is_told_apart_from_a_damaged_one()
    {
        _folder.Change(manifest =>
        {
            manifest["formatVersion"] = 2;
            manifest["somethingNew"] = true;
        });
        Assert.Contains("manifest.json is of format 2, of a later version of exchangesim; this one reads format 1", Damage(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_from_before_there_was_a_number_is_read_as_the_first()
    {
        _folder.Change(manifest =>
        {
            manifest.AsObject().Remove("format");
            manifest.AsObject().Remove("formatVersion");
        });
        Assert.True(_folder.Verify().IsSame);
    }

    [Fact]
    public void What_is_no_JSON_is_said_to_be_none()
    {
        File.WriteAllText(_folder.Manifest, "{\n  \"command\": x }");
        Assert.EndsWith("manifest.json is damaged: it is no JSON (line 2)", Damage(), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_the_manifest_does_not_know_are_named()
    {
        File.WriteAllText(_folder.At("ocel.json"), "{}");
        File.WriteAllText(_folder.At("notes.txt"), "mine");
        File.WriteAllText(_folder.At("scenario/old.yaml"), "old");
        Assert.Contains("its manifest does not know it", Finding("ocel.json").Says, StringComparison.Ordinal);
        File.Delete(_folder.At("ocel.json"));
        var verification = _folder.Verify();
        Assert.True(verification.IsSame);
        Assert.Equal(["notes.txt", "scenario/old.yaml"], verification.Findings.Where(finding => finding.IsSame is null && finding.What != "run.json")
            .Select(finding => finding.What).Order());
    }

    [Fact]
    public void A_manifest_that_leaves_files_out_is_found()
    {
        _folder.Change(manifest => manifest["files"] = new JsonArray());
        Assert.Equal("is written now, and was not then", Finding("latency.csv").Says);
    }
}
