namespace ExchangeSim.Reports.Web.Figures;

/// <summary>Shares that have ended after a time: of several groups, or in several ways.</summary>
internal sealed record CurveData(IReadOnlyList<CurveSeries> Series, IReadOnlyList<CurveLimit> Limits)
{
    public string Kind => "curves";
}

/// <summary>A curve; each point is hours, share, and the lower and upper bound of its band, or null.</summary>
internal sealed record CurveSeries(string Name, IReadOnlyList<double?[]> Points);

/// <summary>A time limit.</summary>
internal sealed record CurveLimit(string Name, double Hours);
