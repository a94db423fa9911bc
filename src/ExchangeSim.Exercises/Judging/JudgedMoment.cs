namespace ExchangeSim.Exercises.Judging;

/// <summary>A moment that shows how a task was performed.</summary>
/// <param name="IsGood">Whether it speaks for the players.</param>
/// <param name="At">When, simulated milliseconds.</param>
/// <param name="Request">The request, by its key; null: it is about none.</param>
/// <param name="Seat">The seat, by id, or null.</param>
/// <param name="Decision">The decision, by its id, or null.</param>
/// <param name="Lead">The lead, by id, or null.</param>
/// <param name="Time">How long it took, milliseconds, where that is what is measured; else null.</param>
public sealed record JudgedMoment(bool IsGood, long At, ulong? Request = null, string? Seat = null, string? Decision = null, string? Lead = null, long? Time = null);

/// <summary>What a figure came to.</summary>
/// <param name="Value">The value, in the figure's unit; null: nothing was there to be measured.</param>
/// <param name="Of">Of how many requests, decisions or leads.</param>
/// <param name="Moments">The moments that show it: those that speak against the players first, each in order of time.</param>
public sealed record FigureValue(double? Value, int Of, IReadOnlyList<JudgedMoment> Moments)
{
    internal static FigureValue Share(IEnumerable<JudgedMoment> moments)
    {
        var all = Sorted(moments);
        return new FigureValue(all.Count == 0 ? null : all.Count(moment => moment.IsGood) / (double)all.Count, all.Count, all);
    }

    internal static FigureValue Count(int of, IEnumerable<JudgedMoment> moments)
    {
        var all = Sorted(moments);
        return new FigureValue(of == 0 ? null : all.Count, of, all);
    }

    internal static List<JudgedMoment> Sorted(IEnumerable<JudgedMoment> moments) =>
        [.. moments.OrderBy(moment => moment.IsGood).ThenBy(moment => moment.At).ThenBy(moment => moment.Request)];
}
