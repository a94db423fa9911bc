using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Statistics;
using MathNet.Numerics.LinearRegression;

namespace ExchangeSim.Experiments.Sweeping;

/// <summary>What moving figures does: contrasts of the points' responses, with the interval of the jackknife over replications.</summary>
/// <remarks>Source: main effects and interactions of a factorial design, A. M. Law, Simulation Modeling and Analysis, 5th ed. 2015, §12.2.</remarks>
/// <param name="points">The points.</param>
/// <param name="series">By series and point: the response, then the difference of each policy.</param>
/// <param name="confidence">Confidence of the intervals.</param>
internal sealed class Effects(IReadOnlyList<SweepPoint> points, JackknifedFigure[][] series, double confidence)
{
    private int Figures => points[0].Settings.Count;

    /// <summary>Of each figure and each of its values: the mean over all points with it less the mean over those with the reference, which is the value as it stands or else
    /// the first.</summary>
    internal IEnumerable<Effect> Factorial()
    {
        for (var figure = 0; figure < Figures; figure++)
        {
            var settings = SettingsOf(figure);
            var reference = settings.FirstOrDefault(s => s.Stands) ?? settings[0];
            foreach (var setting in settings.Where(s => s != reference))
                yield return new Effect(figure, reference.Text, setting.Text, Changes(values => MeanWith(values, figure, setting) - MeanWith(values, figure, reference)));
        }
    }

    /// <summary>Of each point but the first: its response less the first's.</summary>
    internal IEnumerable<Effect> OneAtATime()
    {
        for (var i = 1; i < points.Count; i++)
        {
            var (point, figure) = (i, points[i].Settings.ToList().FindIndex(s => !s.Stands));
            yield return new Effect(figure, null, points[i].Settings[figure].Text, Changes(values => values[point] - values[0]));
        }
    }

    /// <summary>Of each figure: the slope of the plane of least squares, from the least to the greatest value that a point has of the figure.</summary>
    internal IEnumerable<Effect> Linear()
    {
        if (points.Count < Figures + 2) yield break;
        for (var f = 0; f < Figures; f++)
        {
            var figure = f;
            var ends = points.Select(p => p.Settings[figure]).OrderBy(s => s.Position).ToList();
            var between = ends[^1].Position!.Value - ends[0].Position!.Value;
            yield return new Effect(figure, ends[0].Text, ends[^1].Text, Changes(values => Plane(values)[1 + figure] * between));
        }
    }

    /// <summary>The share of the variance between points that the planes of <see cref="Linear"/> explain.</summary>
    internal IReadOnlyList<double?> Explained() => points.Count < Figures + 2 ? [] : [.. series.Select(one =>
    {
        if (one.Any(point => point.Whole is null)) return (double?)null;
        var means = one.Select(point => point.Whole!.Value).ToArray();
        var plane = Plane(means);
        var left = means.Select((mean, i) => mean - plane[0] - points[i].Settings.Select((s, f) => plane[1 + f] * s.Position!.Value).Sum()).Sum(x => x * x);
        var whole = means.Sum(mean => (mean - means.Average()) * (mean - means.Average()));
        return whole == 0 ? null : 1 - left / whole;
    })];

    /// <summary>Of each pair of figures: moving both from the first to the last value, less moving each alone, averaged over the others.</summary>
    internal IEnumerable<Interaction> Interactions()
    {
        for (var i = 0; i < Figures; i++)
            for (var j = i + 1; j < Figures; j++)
            {
                var (first, second) = (i, j);
                Setting[] one = [SettingsOf(i)[0], SettingsOf(i)[^1]], other = [SettingsOf(j)[0], SettingsOf(j)[^1]];
                if (one[0] == one[1] || other[0] == other[1]) continue;
                double With(double[] values, int a, int b) => MeanOf(values, p => p.Settings[first] == one[a] && p.Settings[second] == other[b]);
                yield return new Interaction(i, j, Changes(values => With(values, 1, 1) - With(values, 1, 0) - With(values, 0, 1) + With(values, 0, 0)));
            }
    }

    private List<Setting> SettingsOf(int figure) => [.. points.Select(p => p.Settings[figure]).Distinct()];

    private double MeanWith(double[] values, int figure, Setting setting) => MeanOf(values, p => p.Settings[figure] == setting);

    private double MeanOf(double[] values, Func<SweepPoint, bool> isMeant) => values.Where((_, i) => isMeant(points[i])).Average();

    private double[] Plane(double[] values) => MultipleRegression.QR([.. points.Select(p => p.Settings.Select(s => s.Position!.Value).ToArray())], values, intercept: true);

    // What is left out is left out at every point at once, so what the points have in common cancels.
    private Estimate?[] Changes(Func<double[], double> contrast) => [.. series.Select(one => JackknifedFigure.Of(one, contrast).Estimate(confidence))];
}
