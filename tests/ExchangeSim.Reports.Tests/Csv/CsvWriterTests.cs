using ExchangeSim.Reports.Csv;

namespace ExchangeSim.Reports.Tests.Csv;

public class CsvWriterTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("", "")]
    public void Texts_are_quoted_when_they_must_be(string text, string field) => Assert.Equal(field + "\r\n", Written(c => c.Row(text)));

    [Fact]
    public void Numbers_have_a_point_and_no_separators_and_missing_ones_are_empty() =>
        Assert.Equal("1234567.5,,,-3,0\r\n", Written(c => c.Add(1_234_567.5).Add((double?)null).Add(double.NaN).Add(-3L).Add(0.0).End()));

    [Fact]
    public void Every_table_has_as_many_fields_in_each_row_as_in_its_heading()
    {
        var figures = Example.Report.Figures;
        Action<TextWriter>[] tables = [w => RunCsv.Latency(w, figures), w => RunCsv.Desks(w, figures), w => RunCsv.WhereTimeGoes(w, figures)];
        foreach (var table in tables)
        {
            var text = new StringWriter();
            table(text);
            var rows = text.ToString().TrimEnd().Split("\r\n");
            Assert.True(rows.Length > 1);
            Assert.Single(rows.Select(r => r.Count(c => c == ',')).Distinct());
        }
    }

    private static string Written(Action<CsvWriter> write)
    {
        var text = new StringWriter();
        write(new CsvWriter(text));
        return text.ToString();
    }

    [Fact]
    public void A_desk_has_a_row_for_each_period_and_an_empty_field_where_nobody_was_on_duty()
    {
        var writer = new StringWriter();
        RunCsv.DeskLoad(writer, Example.Report.Figures);
        Assert.Equal("agency,desk,from_days,length_days,utilisation_share,queue_mean_requests\r\njapan,ncb,28,7,0.9,11\r\njapan,ncb,35,7,,12.5\r\n", writer.ToString());
    }

    [Fact]
    public void A_curve_has_a_row_for_each_point_and_an_empty_field_where_there_is_no_band()
    {
        var writer = new StringWriter();
        CurvesCsv.Write(writer, [(null, [Example.Curve]), ("better", [Example.Curve])]);
        var rows = writer.ToString().Split("\r\n");
        Assert.Equal("policy_id,procedure,time_hours,closed_share,closed_lower_share,closed_upper_share", rows[0]);
        Assert.Equal((",information,48,0.5,0.45,0.56", "better,information,300,1,,"), (rows[2], rows[6]));
    }
}
