using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>A goal that may fit the question better than the usual one, of a scenario that states none.</summary>
/// <param name="Goal">The share of one procedure's requests that is answered within its horizon.</param>
/// <param name="Policy">The policy that changes it most.</param>
/// <param name="Change">How it changes it.</param>
public sealed record GoalOffer(Goal Goal, string Policy, PairedFigure Change)
{
    /// <summary>The procedure whose share of answers a policy surely changes most; null where there is no choice of procedures, or no share surely changes.</summary>
    /// <param name="policies">The policies, the baseline first.</param>
    /// <param name="among">By index of a policy and procedure, how the share changes, with the interval of one of so many that are compared at once.</param>
    internal static GoalOffer? Of(IReadOnlyList<PolicyFigures> policies, Func<int, string, int, PairedFigure?> among)
    {
        var changes = policies.Select((policy, i) => (policy, i)).Skip(1).SelectMany(of => of.policy.Groups.Where(group => group.Procedure is not null)
            .Select(group => (Index: of.i, Policy: of.policy.Policy!, Procedure: group.Procedure!, group.HorizonHours, Share: group.AnsweredWithinHorizonShare))).ToList();
        var procedures = changes.Select(change => change.Procedure).Distinct().Count();
        if (procedures < 2) return null;
        // The greatest of many changes is looked for, so all of them together must be sure.
        var sure = changes.Where(change => change.Share is { IsSure: true } && among(change.Index, change.Procedure, procedures * (policies.Count - 1)) is { IsSure: true })
            .OrderByDescending(change => Math.Abs(change.Share!.Difference)).ToList();
        if (sure.Count == 0) return null;
        // A horizon that is no whole number of hours, because a run cuts it, is better named than written.
        var within = sure[0].HorizonHours is { } hours && double.IsInteger(hours) ? (long?)Duration.FromHours(hours).TotalMilliseconds : null;
        return new GoalOffer(Goal.Towards(new Metric(Statistic.ShareAnsweredWithin, sure[0].Procedure) { WithinMilliseconds = within }), sure[0].Policy, sure[0].Share!);
    }
}
