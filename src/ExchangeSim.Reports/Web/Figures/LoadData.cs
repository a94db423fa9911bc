namespace ExchangeSim.Reports.Web.Figures;

/// <summary>How busy desks were, week by week.</summary>
/// <param name="Desks">Their names.</param>
/// <param name="Weeks">When each week begins.</param>
/// <param name="Cells">Week, desk, share of their hours that officers worked (null: nobody was on duty), mean queue.</param>
internal sealed record LoadData(IReadOnlyList<string> Desks, IReadOnlyList<string> Weeks, IReadOnlyList<double?[]> Cells)
{
    public string Kind => "load";
}
