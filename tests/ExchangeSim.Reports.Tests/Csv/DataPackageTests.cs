using System.Text.Json.Nodes;
using ExchangeSim.Reports.Csv;

namespace ExchangeSim.Reports.Tests.Csv;

public class DataPackageTests
{
    [Theory]
    [InlineData("vietnam-laos-plan-2022", "vietnam-laos-plan-2022")]
    [InlineData("Évil =scénario, (1)", "vil-sc-nario-1")]
    [InlineData("Kịch bản", "k-ch-b-n")]
    [InlineData("日本", "scenario")]
    public void Its_name_has_letters_and_digits_of_english_only(string scenario, string name)
    {
        var text = new StringWriter();
        DataPackage.Write(text, scenario, "A title", [], CsvForm.Point);
        Assert.Equal((name, "A title"), (JsonNode.Parse(text.ToString())!["name"]!.ToString(), JsonNode.Parse(text.ToString())!["title"]!.ToString()));
    }
}
