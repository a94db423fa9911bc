namespace ExchangeSim.Reports.Web.Figures;

/// <summary>Bars whose pieces are the parts of latency.</summary>
/// <param name="Rows">Hours in each part, in the order of the parts.</param>
/// <param name="Shares">Whether bars are all as long and their pieces shares.</param>
internal sealed record PartsData(IReadOnlyList<PartsRow> Rows, bool Shares)
{
    public string Kind => "parts";
    public IReadOnlyList<string> Parts { get; init; } = [.. PartNames.All.Select(PartNames.Words)];
}

/// <summary>A bar.</summary>
internal sealed record PartsRow(string Name, IReadOnlyList<double> Hours, string Label);
