using ExchangeSim.Reports.Tables;

namespace ExchangeSim.Reports.Tests.Tables;

public class ColumnNamesTests
{
    [Fact]
    public void No_two_columns_have_one_name_nor_that_of_half_of_the_other_s_interval()
    {
        Assert.Equal(["set_a_b", "set_a_b_2"], ColumnNames.Of(["a.b", "a-b"], "set"));
        foreach (string[] policies in (string[][])[["more", "more-half-width"], ["more-half-width", "more"], ["more", "more-half-width", "more-half-width-half-width"]])
        {
            var names = ColumnNames.Of(policies, "difference").SelectMany(name => (string[])[name, name + ColumnNames.HalfWidth]).ToList();
            Assert.Equal(2 * policies.Length, names.Distinct().Count());
        }
    }
}
