using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Runs;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Application.Verifying;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Testing;

namespace ExchangeSim.Application.Tests.Runs;

public sealed class HolidayFileRunTests : IDisposable
{
    private const string Hours = "hours: Mon-Fri 09:00-17:00\n";

    private readonly OwnFolder _own = new();

    public void Dispose() => _own.Dispose();

    // A week without anybody at work, in the file that is named.
    private static RequestContext Context(string day) => SmallWorld.Context() with
    {
        Texts = new ScenarioTexts([new SourceText(SmallWorld.File, SmallWorld.Text.Replace(Hours, Hours + "    holidays-from: japan.ics\n", StringComparison.Ordinal)),
            new SourceText("japan.ics", $"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:{day}\nDURATION:P7D\nSUMMARY:Golden Week\nEND:VEVENT\nEND:VCALENDAR\n")]),
    };

    private static IReadOnlyList<string> Fingerprints(RequestContext context) =>
        new RunService(context).Run(new RunRequest { File = SmallWorld.File }).Report.Figures.Fingerprints;

    [Fact]
    public void The_days_of_a_calendar_file_are_not_worked()
    {
        Assert.Equal(Fingerprints(SmallWorld.Context()), Fingerprints(Context("20210125"))); // before the run
        Assert.NotEqual(Fingerprints(SmallWorld.Context()), Fingerprints(Context("20220124")));
    }

    [Fact]
    public void Results_are_made_again_with_their_calendar_file_and_another_one_is_found_out()
    {
        new RunService(Context("20220124")).Run(new RunRequest { File = SmallWorld.File }, new OutputTargets { Folder = _own.At("results") });
        Verification Verify() => new VerifyService(new RequestContext()).Verify(new VerifyRequest(_own.At("results")));
        Assert.True(Verify().IsSame, string.Join('\n', Verify().Findings));
        var copy = Directory.GetFiles(_own.At("results"), "japan.ics", SearchOption.AllDirectories).Single();
        File.WriteAllText(copy, File.ReadAllText(copy).Replace("20220124", "20220131", StringComparison.Ordinal));
        Assert.False(Verify().IsSame);
    }
}
