using ExchangeSim.Model;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Words;

/// <summary>The numbers that a scenario declares uncertain, and its rival structures.</summary>
internal static class UncertainTable
{
    internal static TextTable Of(IEnumerable<UncertainNumber> numbers)
    {
        var table = new TextTable("place", "written", "drawn from", "because");
        foreach (var number in numbers)
        {
            table.Row(number.Place, number.IsStructure ? "one of several" : number.Now, number.IsStructure ? "" : number.Written, number.Because ?? "");
            var all = number.Alternatives.Sum(one => one.Weight);
            foreach (var one in number.Alternatives) table.Row($"  {one.Id}", "", ScenarioFacts.PerCent(one.Weight / all), one.Says ?? "");
        }
        return table;
    }
}
