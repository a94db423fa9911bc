using System.CommandLine;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application;
using ExchangeSim.Application.Exercises;
using ExchangeSim.Application.Shipped;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Model;
using ExchangeSim.Reports.Exercises;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Words;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>show FILE [NAME]</c>: the scenario, or one agency, procedure or policy of it, in words and as a diagram.</summary>
public static class ShowCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var input = new ScenarioInput();
        var name = new Argument<string?>("NAME") { Description = "An agency, a procedure or a policy of the scenario", Arity = ArgumentArity.ZeroOrOne, HelpName = "NAME" };
        var utc = CommonOptions.Utc();
        var format = Drawing.Format();
        name.CompletionSources.Add(context => input.Names(context, Names));
        var command = new CommandWithExamples("show", "Show a scenario or an exercise in words, or one agency, procedure (as a diagram) or policy (what it changes) of a scenario.",
            "show scenarios/vietnam-laos-plan-2022.yaml", "show FILE laos", "show FILE extradition", "show FILE second-officer", "show first-lesson",
            "show FILE extradition --format bpmn > extradition.bpmn", "show FILE --format graphml > network.graphml")
        { input.File, name, input.Policy, format, utc };
        command.SetAction(parsed =>
        {
            var context = Working.ContextOf(terminal);
            var wanted = parsed.GetRequiredValue(format);
            if (wanted == Drawing.Words && ShippedExercises.Locate(parsed.GetRequiredValue(input.File)) is not null && parsed.GetValue(name) is null)
            {
                PlanPage.Write(terminal.Page(), Plans.Read(context, parsed.GetRequiredValue(input.File)));
                return;
            }
            var file = parsed.GetRequiredValue(input.File);
            Scenario Read(string? policy, bool warn)
            {
                var read = context.Read(file, policy, warn);
                return parsed.GetValue(utc) ? read with { Zone = NodaTime.DateTimeZone.Utc } : read;
            }
            var scenario = Read(parsed.GetValue(input.Policy), warn: true);
            if (wanted != Drawing.Words)
            {
                Drawing.Write(terminal.Out, scenario, parsed.GetValue(name), wanted);
                return;
            }
            if (parsed.GetValue(name) is { } one) One(terminal.Page(), scenario, one, policy => Read(policy, warn: false));
            else All(terminal.Page(), scenario, () => Read(null, warn: false));
        });
        return command;
    }

    private static void All(Page page, Scenario scenario, Func<Scenario> asThingsStand)
    {
        ScenarioPage.Write(page, scenario);
        if (scenario.Policy is not null) PolicyPage.WriteChanges(page, asThingsStand(), scenario);
    }

    private static void One(Page page, Scenario scenario, string wanted, Func<string?, Scenario> under)
    {
        if (scenario.Agencies.FirstOrDefault(a => a.Id == wanted) is { } agency) AgencyPage.Write(page, scenario, agency);
        else if (scenario.Procedures.FirstOrDefault(p => p.Id == wanted) is { } procedure) ProcedurePage.Write(page, procedure);
        else if (scenario.Policies.FirstOrDefault(p => p.Id == wanted) is { } policy)
            PolicyPage.Write(page, policy, under(null), under(wanted));
        else throw new InvalidRequestException($"the scenario has no agency, procedure or policy '{wanted}'; it has {string.Join(", ", Names(scenario))}");
    }

    private static IEnumerable<string> Names(Scenario scenario) =>
        [.. scenario.Agencies.Select(a => a.Id), .. scenario.Procedures.Select(p => p.Id), .. scenario.Policies.Select(p => p.Id)];
}
