using ExchangeSim.Experiments.Preflight;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;
using ExchangeSim.Scenarios;

namespace ExchangeSim.Cli.Tests.Commands;

/// <summary>A file for which the check once said something else than the run did: a treaty's language was taken for procedures that the treaty does not open.</summary>
public class CheckAgainstRunTests
{
    private const string Text = """
        scenario: A treaty that names a language opens another procedure only
        start: 2022-01-03
        length: 26 wk
        agencies:
          aland:
            languages: [aa]
            hours: round the clock
            desks: { ncb: { officers: 2, hours: round the clock }, translation: { officers: 1, hours: round the clock } }
          bland:
            languages: [bb]
            hours: round the clock
            desks: { ncb: { officers: 2, hours: round the clock }, translation: { officers: 1, hours: round the clock } }
        channels:
          post: { delay: 10 min }
        instruments:
          extradition-treaty:
            between: [aland, bland]
            in-force: 2020-01-01
            opens: [extradition]
            language: en
        procedures:
          information:
            channel: post
            steps:
              draft:     { work: 30 min, at: requesting ncb, then: submit }
              submit:    { send: to requested, then: translate }
              translate: { translate: 4 h, at: requested translation, then: look-up }
              look-up:   { work: 1 h, at: requested ncb, then: reply }
              reply:     { send: to requesting, then: answered }
              answered:  { close: answered }
          extradition:
            channel: post
            steps:
              submit:    { send: to requested, then: look-up }
              look-up:   { work: 1 h, at: requested ncb, then: reply }
              reply:     { send: to requesting, then: answered }
              answered:  { close: answered }
        demand:
          one: { procedure: information, from: aland, to: bland, arrivals: 35 / wk }
          two: { procedure: extradition, from: aland, to: bland, arrivals: 1 / wk }
        """;

    private static readonly Scenario Scenario = ScenarioFile.ReadText(Text, "check-against-run.yaml").Scenario!;

    [Fact]
    public void A_language_that_a_treaty_names_for_another_procedure_spares_nobody_the_translation()
    {
        var report = PreflightCheck.Of(Scenario);
        var check = report.DeskLoads.Single(desk => desk is { Agency: "bland", Desk: "translation" }).Load;
        Assert.Equal(35 * 4 / 168.0, check, 1e-6);
        Assert.Equal(320 / 60.0, report.ShortestLatencies.Single(row => row.Procedure == "information").Hours!.Value, 1e-9);
        Assert.Equal(80 / 60.0, report.ShortestLatencies.Single(row => row.Procedure == "extradition").Hours!.Value, 1e-9);
        var figures = ReplicationRunner.InProcess(Scenario).Run(new RunPlan { Replications = 8, Threads = 2 });
        Assert.Equal(check, figures.Desks.Single(desk => desk is { Agency: "bland", Desk: "translation" }).Utilisation!.Value, 0.03);
    }
}
