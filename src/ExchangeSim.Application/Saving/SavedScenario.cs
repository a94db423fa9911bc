using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Runs;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;

namespace ExchangeSim.Application.Saving;

/// <summary>The scenario of a saved run, with the policies under which the run may go on.</summary>
internal sealed class SavedScenario
{
    private readonly StateInfo _info;
    private readonly string? _holder;

    private SavedScenario(RequestContext context, string file, StateInfo info, string? holder)
    {
        (Context, File, _info, _holder) = (context, file, info, holder);
        Saved = Read(info.Policy);
    }

    /// <summary>What the request works with; its texts are those of the scenario.</summary>
    internal RequestContext Context { get; }

    /// <summary>The scenario's file.</summary>
    internal string File { get; }

    /// <summary>The scenario that ran when it was saved.</summary>
    internal Scenario Saved { get; }

    /// <summary>Enough to save the run again.</summary>
    internal SavedRun Record => new(File, _info.Policy, _info.Seed, _info.Parts.Count, _info.WarmUpMilliseconds, _info.WarmUpOrigin, _info.At);

    /// <summary>The scenario of a state.</summary>
    /// <param name="context">What the request works with.</param>
    /// <param name="info">What the state says of itself.</param>
    /// <param name="state">The state's name, for messages.</param>
    /// <param name="file">A file whose policies hold in place of those that the state has; null: those of the state.</param>
    /// <exception cref="InvalidRequestException">The file has errors, or is another scenario than the state's; or the run was over when it was saved.</exception>
    internal static SavedScenario Of(RequestContext context, StateInfo info, string state, string? file)
    {
        var held = new ScenarioTexts(info.Texts);
        var scenario = new SavedScenario(context with { Texts = held }, info.File, info, state);
        if (file is not null)
        {
            context.Read(file);
            if (context.Texts.DifferenceFrom(file, held, info.File, info.Policy) is { } difference)
                throw new InvalidScenarioException([difference], $"'{file}' is another scenario than the one that '{state}' was saved from");
            scenario = new SavedScenario(context, file, info, null);
        }
        if (scenario.Saved.Length?.TotalMilliseconds <= info.At)
            throw new InvalidRequestException($"'{state}' is no state of a run: it was saved after the run's end; save the run again with exchangesim save");
        return scenario;
    }

    /// <summary>The scenario under a policy, or none, with the warm-up of the save.</summary>
    internal Scenario Read(string? policy)
    {
        try
        {
            return _info.Warm(Context.Read(File, policy, warn: false));
        }
        catch (InvalidScenarioException wrong) when (_holder is not null)
        {
            throw new InvalidScenarioException(wrong.Problems, $"this is wrong in the text of the scenario that '{_holder}' holds; no other file was read");
        }
    }

    /// <summary>What keeps the run from going on as another scenario, in words; null: nothing.</summary>
    internal string? HindranceOf(Scenario scenario) =>
        scenario.Policy != Saved.Policy && CompiledScenario.Compile(scenario).HindranceFrom(CompiledScenario.Compile(Saved)) is { } hindrance
            ? $"the run cannot go on under {SavedAt.Named(scenario.Policy)}: it differs from {SavedAt.Named(Saved.Policy)} in {hindrance}, and the saved state depends on that"
            : null;
}
