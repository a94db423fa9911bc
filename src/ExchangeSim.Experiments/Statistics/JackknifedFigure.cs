using ExchangeSim.Experiments.Figures;

namespace ExchangeSim.Experiments.Statistics;

/// <summary>A figure of all replications together, and what it is without each block of them: from these its uncertainty follows, whatever the figure is (a mean, a quantile,
/// a share, a difference of these).</summary>
/// <remarks>
/// The delete-a-group jackknife: replications are independent, so what the figure loses with each of them says how it varies. A block is one replication unless there are very
/// many. The interval is Student's t with the degrees of freedom of <see cref="EffectiveFreedom"/>; of the difference of two shares it is that of <see cref="ShareDifference"/>.
/// Sources: B. Efron, C. Stein, "The jackknife estimate of variance", Ann. Statist. 9 (1981) 586–596; blocks of unequal size: F. M. T. A. Busing,
/// E. Meijer, R. van der Leeden, "Delete-m jackknife for unequal m", Statistics and Computing 9 (1999) 3–8; why groups, and not single observations, for quantiles: J. Shao,
/// C. F. J. Wu, "A general theory for jackknife variance estimation", Ann. Statist. 17 (1989) 1176–1197.
/// </remarks>
/// <param name="whole">The figure of all; null where it is not defined.</param>
/// <param name="without">The figure without each block; null where it is not defined then.</param>
/// <param name="sizes">Replications in each block, ≥ 1.</param>
/// <param name="alone">Gives the figure of each block by itself, null where it is not defined there; null: it is not known.</param>
internal sealed class JackknifedFigure(double? whole, IReadOnlyList<double?> without, IReadOnlyList<int> sizes, Func<IReadOnlyList<double?>>? alone = null)
{
    /// <summary>The figure of all replications.</summary>
    internal double? Whole { get; } = whole;

    /// <summary>Whether it is defined whichever block is left out; if not, it depends on one of them, and nothing is known of its uncertainty.</summary>
    internal bool IsStable => IsNumber(Whole) && without.All(IsNumber);

    // A quotient of nothings is no figure.
    private static bool IsNumber(double? figure) => figure is { } known && double.IsFinite(known);

    /// <summary>Blocks.</summary>
    internal int Blocks => sizes.Count;

    /// <summary>Replications in all blocks.</summary>
    internal int Replications => sizes.Sum();

    /// <summary>Of how many things it is a share, so that it and its intervals lie between 0 and 1; 0: it is no share.</summary>
    internal double ShareOf { get; private init; }

    /// <summary>Whether it is a share of something of which all, or none, were so in every block. That nothing else was seen does not say that it cannot be.</summary>
    internal bool IsAllOrNone => ShareOf > 0 && (IsAll(0) || IsAll(1));

    private bool IsAll(double share) => without.Prepend(Whole).All(figure => figure is { } known && Math.Abs(known - share) < KaplanMeier.Rounding);

    /// <summary>The variance of the figure; null of fewer than two blocks, and where it is not stable.</summary>
    internal double? Variance => Terms()?.Sum();

    /// <summary>The degrees of freedom of its Student's t; null where the variance is not known.</summary>
    internal double? Freedom => Terms() is { } terms ? EffectiveFreedom.Of(terms) : null;

    /// <summary>How many standard errors wide half an interval is; null where the variance is not known.</summary>
    internal double? Factor(double confidence = 0.95) => Freedom is { } freedom ? Intervals.Student(freedom, confidence) : null;

    /// <summary>Half the width of its interval; null where the variance is not known.</summary>
    internal double? HalfWidth(double confidence = 0.95) => Factor(confidence) is not { } factor ? null
        : IsAllOrNone ? ShareInterval.NoneSeen(ShareOf, confidence)
        : Shared is { Before.IsAllOrNone: true, After.IsAllOrNone: true } same ? ShareInterval.NoneSeen(Math.Min(same.Before.ShareOf, same.After.ShareOf), confidence)
        : Shared is { } of ? ShareDifference.HalfWidth(of.Before, of.After, Variance!.Value, factor)
        : factor * Math.Sqrt(Variance!.Value);

    /// <summary>The figure with its interval; null where it is not defined.</summary>
    internal Estimate? Estimate(double confidence = 0.95) => Whole is { } value ? new Estimate(value, HalfWidth(confidence)) : null;

    /// <summary>For each block what it contributes, so that the mean over replications is the figure; null where the variance is not known.</summary>
    internal double[]? Contributions()
    {
        if (Deviations() is not { } deviations) return null;
        var mean = deviations.Zip(Shares(), (deviation, share) => deviation * share).Sum();
        return [.. deviations.Select(deviation => Whole!.Value + deviation - mean)];
    }

    /// <summary>The figure of each block by itself, or, where one has none, what each contributes; null where that is not known either.</summary>
    internal IReadOnlyList<double>? ByBlock() => alone?.Invoke() is { } figures && !figures.Contains(null) ? [.. figures.Select(figure => figure!.Value)] : Contributions();

    /// <summary>The figure with its interval, and with what one replication may bring.</summary>
    /// <param name="most">The greatest value that it can have.</param>
    /// <param name="draws">What the replications assumed; null: nothing is uncertain.</param>
    /// <param name="single">The figure of the replications that are known each by itself; null: it is not defined of these.</param>
    internal Estimate? EstimateOfRuns(double most, AssumptionDraws? draws, JackknifedFigure? single) => single?.ByBlock() is not { } figures ? Estimate()
        : Estimate() is not { } estimate ? null
        : draws?.Fit(figures) is var fit && fit is null ? estimate with { OneRun = PredictiveInterval.Of(figures, most) }
        : estimate with { OneRun = PredictiveInterval.Of(figures, most), AssumptionShare = fit.AdjustedShare, StructureShare = fit.AdjustedStructureShare };

    /// <summary>A figure made from others of the same replications; not defined where one of them is not.</summary>
    internal static JackknifedFigure Of(IReadOnlyList<JackknifedFigure> figures, Func<double[], double> contrast)
    {
        double? Made(IEnumerable<double?> values) => values.ToArray() is var all && all.Contains(null) ? null : contrast([.. all.Select(value => value!.Value)]);
        return new JackknifedFigure(
            Made(figures.Select(figure => figure.Whole)),
            [.. Enumerable.Range(0, figures[0].Blocks).Select(block => Made(figures.Select(figure => figure.At(block))))], figures[0].Sizes,
            figures.Any(figure => figure.Alone is null) ? null : () => Together([.. figures.Select(figure => figure.Alone!())]));
        IReadOnlyList<double?> Together(IReadOnlyList<double?>[] alone) => [.. Enumerable.Range(0, figures[0].Blocks).Select(block => Made(alone.Select(of => of[block])))];
    }

    /// <summary>How much more this is than another.</summary>
    internal JackknifedFigure Less(JackknifedFigure other)
    {
        var difference = Of([this, other], values => values[0] - values[1]);
        return ShareOf > 0 && other.ShareOf > 0 ? new JackknifedFigure(difference.Whole, difference.Without, Sizes, difference.Alone) { Shared = (other, this) } : difference;
    }

    /// <summary>The same figure, known to be a share of so many.</summary>
    internal JackknifedFigure AsShare(double of) => new(Whole, Without, Sizes, Alone) { ShareOf = of };

    /// <summary>A sum over a sum, both added up over replications: a mean, a share.</summary>
    /// <param name="parts">The numerator of each block.</param>
    /// <param name="wholes">The denominator of each block; the figure is not defined where all of them are 0.</param>
    /// <param name="sizes">Replications in each block.</param>
    internal static JackknifedFigure Ratio(IReadOnlyList<double> parts, IReadOnlyList<double> wholes, IReadOnlyList<int> sizes)
    {
        var (part, whole) = (parts.Sum(), wholes.Sum());
        return new JackknifedFigure(Quotient(part, whole), [.. parts.Zip(wholes, (p, w) => Quotient(part - p, whole - w))], sizes, () => [.. parts.Zip(wholes, Quotient)]);
    }

    private (JackknifedFigure Before, JackknifedFigure After)? Shared { get; init; }

    private IReadOnlyList<double?> Without => without;

    private IReadOnlyList<int> Sizes => sizes;

    private Func<IReadOnlyList<double?>>? Alone => alone;

    private double? At(int block) => without[block];

    // What each block adds to the variance.
    private double[]? Terms()
    {
        if (Deviations() is not { } deviations) return null;
        var shares = Shares();
        var mean = deviations.Zip(shares, (deviation, share) => deviation * share).Sum();
        return [.. deviations.Zip(shares, (deviation, share) => (deviation - mean) * (deviation - mean) / (1 / share - 1) / Blocks)];
    }

    // What the block adds to the figure: pseudo-value less the figure.
    private double[]? Deviations() => Blocks >= 2 && IsStable ? [.. without.Zip(Shares(), (left, share) => (1 / share - 1) * (Whole!.Value - left!.Value))] : null;

    private double[] Shares()
    {
        double replications = sizes.Sum();
        return [.. sizes.Select(size => size / replications)];
    }

    private static double? Quotient(double part, double whole) => whole == 0 ? null : part / whole;
}
