using System.CommandLine;
using ExchangeSim.Application.Checks;
using ExchangeSim.Application.Exercises;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Shipped;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>check FILE</c>: every problem of the scenario and of its policies, then what can be said before it runs.</summary>
public static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var input = new ScenarioInput();
        var strict = new Option<bool>("--strict") { Description = "Count warnings as errors" };
        var command = new CommandWithExamples("check",
            "Report every problem of a scenario or an exercise; of a scenario without errors also what is probably not meant, the load of each desk and the shortest possible " +
                "times.",
            "check scenarios/vietnam-laos-plan-2022.yaml", "check FILE --policy second-officer", "check FILE --strict", "check first-lesson")
        { input.File, input.Policy, strict };
        command.SetAction(parsed =>
        {
            var file = parsed.GetRequiredValue(input.File);
            if (ShippedExercises.Locate(file) is not null) return Exercise(terminal, file);
            var (scenario, preflight, warnings) = new CheckService(Working.ContextOf(terminal))
                .Check(new CheckRequest(file, parsed.GetValue(input.Policy), parsed.GetValue(strict)));
            terminal.Stop.ThrowIfCancellationRequested();
            var page = terminal.Page();
            page.Title($"{file}: {scenario.Title}");
            var policies = scenario.Policies.Count switch
            {
                0 => "", 1 => ", with or without its policy", var n => $", with or without any of its {Human.Count(n)} policies",
            };
            page.Line((warnings.Count == 0 ? "no problems" : $"no errors, {Human.Of(warnings.Count, "warning")}") + policies);
            foreach (var warning in warnings) page.Paragraph(warning.ToString());
            CheckPage.Write(page, preflight);
            return ExitCode.Done;
        });
        return command;
    }

    private static int Exercise(Terminal terminal, string file)
    {
        var planned = Plans.Read(Working.ContextOf(terminal), file);
        terminal.Stop.ThrowIfCancellationRequested();
        var page = terminal.Page();
        page.Title($"{file}: {planned.Plan.Title.In("en")}");
        page.Paragraph($"no problems, in the exercise or in its scenario {planned.Scenario.Id}");
        var plan = planned.Plan;
        page.Paragraph($"{Human.Of(plan.Seats.Count, "seat")}, {Human.Of(plan.Leads.Count, "lead")}, {Human.Of(plan.Injects.Count, "inject")}, " +
            $"{Human.Of(plan.Objectives.Count, "objective")}");
        page.Line("what it is worth in play says:");
        page.Command($"{terminal.ProgramName} rehearse {file}", indent: 2);
        return ExitCode.Done;
    }
}
