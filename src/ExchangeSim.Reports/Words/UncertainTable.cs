using ExchangeSim.Model;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Words;

/// <summary>The numbers that a scenario declares uncertain.</summary>
internal static class UncertainTable
{
    internal static TextTable Of(IEnumerable<UncertainNumber> numbers)
    {
        var table = new TextTable("place", "written", "drawn from", "because");
        foreach (var number in numbers) table.Row(number.Place, number.Now, number.Written, number.Because ?? "");
        return table;
    }
}
