using System.Text;
using System.Text.Json.Nodes;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Saving;
using ExchangeSim.Simulation.TestKit;
using static ExchangeSim.Application.Tests.Saving.StateParts;

namespace ExchangeSim.Application.Tests.Saving;

/// <summary>State files that no run wrote: refused in words, or the run goes on to its end.</summary>
public sealed class AlteredStateFileTests : IDisposable
{
    private const int Parts = 150, Heads = 150, Bytes = 500;

    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-").FullName;
    private readonly byte[] _file;

    public AlteredStateFileTests()
    {
        new SaveService(SmallWorld.Context()).Save(new SaveRequest { File = SmallWorld.File, At = "2022-01-31", To = Path.Combine(_folder, "whole.state") });
        _file = File.ReadAllBytes(Path.Combine(_folder, "whole.state"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_byte_is_covered_by_the_hash()
    {
        for (var number = 0; number < Bytes; number++)
        {
            var answer = Assert.Throws<InvalidRequestException>(() => Resume(Alteration.Of(_file, number)));
            Assert.Contains("is no state of a run, or is damaged", answer.Message, StringComparison.Ordinal);
            Assert.Contains("save the run again", answer.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_the_file_says_of_itself_is_checked_also_with_a_hash_of_its_own()
    {
        var (head, parts) = Read(_file);
        Assert.True(Count(Heads, number => Write(Alteration.Of(head, number), parts)) > 0);
    }

    [Fact]
    public void What_the_engine_reported_and_its_state_are_checked_also_with_a_hash_of_their_own()
    {
        var (head, parts) = Read(_file);
        Assert.True(Count(Parts, number => Pack(head, [Alteration.Of(Unpack(parts[0]), number), Unpack(parts[1])])) > 0);
    }

    [Fact]
    public void A_part_that_unpacks_to_more_than_a_state_has_is_refused_before_it_fills_the_memory()
    {
        var (head, parts) = Read(_file);
        var bomb = Pack(head, [new byte[150 << 20], Unpack(parts[1])]);
        Assert.Contains("unpacks to more than there can be", Assert.Throws<InvalidRequestException>(() => Resume(bomb)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Build", "another", "was saved by another build")]
    [InlineData("File", "elsewhere.yaml", "it does not have the scenario's text")]
    [InlineData("Policy", "no\u001b[31mbody", "a name in it has control characters")]
    [InlineData("At", 0, "its time cannot be")]
    [InlineData("At", 400L * 86_400_000, "it was saved after the run's end")]
    [InlineData("WarmUpMilliseconds", -1, "its warm-up cannot be")]
    [InlineData("WarmUpOrigin", 99, "its warm-up cannot be")]
    [InlineData("Texts", null, "is no state of a run")]
    [InlineData("Seed", 99, "the save is of another run")]
    public void A_field_that_cannot_be_is_named(string field, object? value, string words)
    {
        var (head, parts) = Read(_file);
        var json = JsonNode.Parse(head)!;
        json[field] = JsonValue.Create(value);
        Assert.Contains(words, Assert.Throws<InvalidRequestException>(() => Resume(Write(Encoding.UTF8.GetBytes(json.ToJsonString()), parts))).Message, StringComparison.Ordinal);
    }

    // How many were refused; everything else has to come to its end.
    private int Count(int count, Func<int, byte[]> altered)
    {
        var refused = 0;
        for (var number = 0; number < count; number++)
        {
            try
            {
                Resume(altered(number));
            }
            catch (InvalidRequestException)
            {
                refused++;
            }
            catch (Exception fault)
            {
                Assert.Fail($"alteration {number}: {fault}");
            }
        }
        return refused;
    }

    private void Resume(byte[] file)
    {
        var (state, results) = (Path.Combine(_folder, "altered.state"), Path.Combine(_folder, "results"));
        File.WriteAllBytes(state, file);
        if (Directory.Exists(results)) Directory.Delete(results, recursive: true);
        new ResumeService(new RequestContext()).Resume(new ResumeRequest { State = state }, new OutputTargets { Folder = results });
    }
}
