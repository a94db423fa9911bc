using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Review;

/// <summary>What is allowed in a scenario but probably not meant, and where its values stand.</summary>
public sealed class ScenarioReview
{
    private readonly Draft _draft;
    private readonly string _file;

    internal ScenarioReview(Draft draft, string file, IReadOnlyList<string> notes, IReadOnlyList<Problem> warnings) =>
        (_draft, _file, Notes, Warnings) = (draft, file, notes, warnings);

    /// <summary>What is good to know and needs no change, each with its place in front.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The warnings, none of them an error, in order of file, line and column.</summary>
    public IReadOnlyList<Problem> Warnings { get; }

    /// <summary>A warning of something that was found out elsewhere, at a place of the scenario.</summary>
    /// <param name="places">Where it may be placed: each the keys of a value from the outside in. The first is taken that the scenario's own file says something of; else the
    /// first.</param>
    /// <param name="message">What is to be looked at.</param>
    /// <param name="advice">What to do about it.</param>
    public Problem Warning(IReadOnlyList<IReadOnlyList<string>> places, string message, string advice)
    {
        var spots = places.Select(place => _draft.At([.. place])).ToList();
        var spot = spots.FirstOrDefault(found => found.File == _file, spots[0]);
        return new Problem(spot.File, spot.Line, spot.Column, message, advice, IsError: false);
    }
}
