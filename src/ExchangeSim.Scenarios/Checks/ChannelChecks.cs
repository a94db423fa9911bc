using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Text;
using NodaTime;

namespace ExchangeSim.Scenarios.Checks;

/// <summary>Whether the agencies of every request have the channels that its messages take.</summary>
internal sealed class ChannelChecks(Draft draft, ProblemList problems)
{
    private readonly Dictionary<string, Channel> _channels = draft.Channels.ToDictionary(c => c.Id, StringComparer.Ordinal);
    private readonly Dictionary<(string, string, string), bool> _joins = [];

    internal void Run(Reach reach)
    {
        foreach (var procedure in reach.Procedures)
        {
            var pairs = reach.Pairs(procedure.Id).ToList();
            var agreedIsChecked = false;
            foreach (var step in procedure.Steps)
            {
                if (step is not (SendStep or AskStep)) continue;
                var over = step is SendStep send ? send.Over : ((AskStep)step).Over;
                if (over is not null) Named(procedure, step, over, pairs);
                else if (!agreedIsChecked)
                {
                    agreedIsChecked = true;
                    Agreed(procedure, step, pairs);
                }
            }
        }
    }

    private void Named(Procedure procedure, Step step, string over, List<(string From, string To)> pairs)
    {
        if (First(pairs, p => !Joins(over, p)) is { } apart)
            problems.Error(draft.At("procedures", procedure.Id, "steps", step.Id, "over"),
                $"channel '{over}' does not connect '{apart.From}' and '{apart.To}', between whom '{procedure.Id}' runs", Connecting(apart));
    }

    private void Agreed(Procedure procedure, Step step, List<(string From, string To)> pairs)
    {
        if (First(pairs, p => (procedure.Channel is null || !Joins(procedure.Channel, p)) && !ByInstrument(procedure, p)) is not { } apart) return;
        if (procedure.Channel is null)
            problems.Error(draft.At("procedures", procedure.Id, "steps", step.Id), $"step '{step.Id}' names no channel, nor does procedure '{procedure.Id}'",
                "write channel: in the procedure, or over: in the step");
        else
            problems.Error(draft.At("procedures", procedure.Id, "channel"),
                $"channel '{procedure.Channel}' does not connect '{apart.From}' and '{apart.To}', between whom '{procedure.Id}' runs", Connecting(apart));
    }

    // An instrument's channel is enough only when it is in force for the whole run.
    private bool ByInstrument(Procedure procedure, (string From, string To) pair) => draft.Instruments.Any(i =>
        i.IsBetween(pair.From, pair.To) && i.Channels.TryGetValue(procedure.Id, out var channel) && Joins(channel, pair)
        && i.InForce is { } day && FirstMomentOf(day) <= draft.Start
        && (i.Until is not { } end || (draft.Length is { } length && FirstMomentOf(end) >= draft.Start + length)));

    private Instant FirstMomentOf(LocalDate day) => draft.Reading.Zone.FirstMomentOf(day);

    private string? Connecting((string From, string To) pair)
    {
        var fitting = draft.Channels.Where(c => c.Joins(pair.From, pair.To)).Select(c => c.Id).ToList();
        return fitting.Count > 0 ? "these do: " + string.Join(", ", fitting) : "no channel does: add them to its groups";
    }

    // A channel that could not be bound is reported already.
    private bool Joins(string channel, (string From, string To) pair)
    {
        if (!_channels.TryGetValue(channel, out var known) || known.Connects is null) return true;
        var key = (channel, pair.From, pair.To);
        return _joins.TryGetValue(key, out var joins) ? joins : _joins[key] = known.Joins(pair.From, pair.To);
    }

    private static (string From, string To)? First(List<(string From, string To)> pairs, Predicate<(string, string)> wanted)
    {
        var index = pairs.FindIndex(wanted);
        return index < 0 ? null : pairs[index];
    }
}
