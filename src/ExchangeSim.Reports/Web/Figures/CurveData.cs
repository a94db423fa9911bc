namespace ExchangeSim.Reports.Web.Figures;

/// <summary>Shares that have ended after a time: of several groups, or in several ways.</summary>
internal sealed record CurveData(IReadOnlyList<CurveSeries> Series, IReadOnlyList<CurveLimit> Limits)
{
    public string Kind => "curves";
}

/// <summary>A curve.</summary>
/// <param name="Name">Whose it is.</param>
/// <param name="Points">Each is hours, share, and the lower and upper bound of its band, or null.</param>
/// <param name="Look">Which colour and dash it has in every chart; null: those of its place in this one.</param>
internal sealed record CurveSeries(string Name, IReadOnlyList<double?[]> Points, int? Look = null);

/// <summary>A time limit.</summary>
internal sealed record CurveLimit(string Name, double Hours);
