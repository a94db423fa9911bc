using ExchangeSim.Hosting.Runs;
using ExchangeSim.Grains.Runs;

namespace ExchangeSim.Hosting.Tests.Runs;

public class RunTextTests
{
    private static readonly RunStatus Run = new()
    {
        Name = "vietnam-laos-plan-2022-1a2b-3c4d5e", What = "run vietnam-laos-plan-2022", User = "ann", Began = new DateTime(2026, 11, 22, 8, 15, 2, DateTimeKind.Utc),
            UnderWay = 2, Events = 1_234_567,
    };

    [Fact]
    public void A_run_with_a_long_notice_fits_on_eighty_columns_and_only_what_is_new_is_written()
    {
        var worse = Run with { LastNotice = "replication 2 was lost with its silo; it goes on from its last saved state, number 12, on another", Events = 1_300_000 };
        var over = worse with { State = RunState.Finished, UnderWay = 0, Over = 2 };
        using var screen = new StringWriter();
        RunText.Write(screen, Run, null);
        RunText.Write(screen, Run, Run);
        RunText.Write(screen, worse, Run);
        RunText.Write(screen, over, worse);
        Assert.Equal(
            """
            vietnam-laos-plan-2022-1a2b-3c4d5e: run vietnam-laos-plan-2022 by ann,
            replications spread, since 2026-11-22 08:15:02 UTC
              running: 2 replications under way, 0 over, 1,234,567 events
                replication 2 was lost with its silo; it goes on from its last saved state,
                number 12, on another
              running: 2 replications under way, 0 over, 1,300,000 events
              finished: 0 replications under way, 2 over, 1,300,000 events

            """.ReplaceLineEndings(), screen.ToString());
        Assert.All(screen.ToString().Split('\n'), line => Assert.True(line.Length <= 80, line));
    }
}
