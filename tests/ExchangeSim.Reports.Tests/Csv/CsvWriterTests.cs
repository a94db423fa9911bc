using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Tables;
using NodaTime;

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
    public void Numbers_have_seven_digits_behind_a_point_and_no_separators_and_missing_ones_are_empty() =>
        Assert.Equal("1234567.5000000,,,-3,0.0000000,3.6940000\r\n",
            Written(c => c.Add(1_234_567.5).Add((double?)null).Add(double.NaN).Add(-3L).Add(0.0).Add(3.694).End()));

    [Fact]
    public void With_decimal_commas_columns_have_semicolons_between_them_and_times_have_the_comma_too() =>
        Assert.Equal("1234567,5000000;;-3;a,b;\"a;b\";-0,5;'-cmd;2.5 h;2022-01-03 08:00:00,000\r\n", Written(c => c.Add(1_234_567.5).Add((double?)null).Add(-3L).Add("a,b")
            .Add("a;b").AddWritten("-0.5").AddWritten("-cmd").AddWritten("2.5 h").Add((Instant?)Instant.FromUtc(2022, 1, 3, 8, 0)).End(), CsvForm.Comma));

    [Fact]
    public void Times_have_one_length() => Assert.Equal("2022-01-03 08:00:00.000,2022-12-31 23:59:59.999,\r\n", Written(c =>
        c.Add((Instant?)Instant.FromUtc(2022, 1, 3, 8, 0)).Add((Instant?)(Instant.FromUtc(2023, 1, 1, 0, 0) - Duration.FromMilliseconds(1))).Add((Instant?)null).End()));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("＋1+1", "'＋1+1")]
    [InlineData("－1+1", "'－1+1")]
    [InlineData("＠SUM", "'＠SUM")]
    [InlineData("+cmd", "'+cmd")]
    [InlineData("-cmd", "'-cmd")]
    [InlineData("@sum", "'@sum")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("a=b", "a=b")]
    public void No_text_becomes_a_formula(string text, string field) => Assert.Equal(field + "\r\n", Written(c => c.Row(text)));

    [Fact]
    public void Every_table_has_as_many_fields_in_each_row_as_in_its_heading()
    {
        var figures = Example.Report.Figures with
        {
            OpenAtStart = Example.Stock,
            Calendar = [.. new[] { CalendarGroup.All, new CalendarGroup(null, "", null) }.Select(group =>
                Example.Calendar(new CalendarPeriod("2022", true, Example.Scenario.Start, Example.Scenario.Start, false), group, 40))],
        };
        foreach (var table in RunTables.All)
        {
            var text = new StringWriter();
            CsvWriter.Write(text, table, figures);
            var rows = text.ToString().TrimEnd().Split("\r\n");
            Assert.True(rows.Length > 1);
            Assert.Single(rows.Select(r => r.Count(c => c == ',')).Distinct());
        }
    }

    private static string Written(Action<CsvWriter> write, CsvForm? form = null)
    {
        var text = new StringWriter();
        write(new CsvWriter(text, form));
        return text.ToString();
    }

    [Fact]
    public void A_desk_has_a_row_for_each_period_and_an_empty_field_where_nobody_was_on_duty()
    {
        var writer = new StringWriter();
        CsvWriter.Write(writer, RunTables.DeskLoad, Example.Report.Figures);
        Assert.Equal("""
            agency,desk,from_days,length_days,utilisation_share,queue_mean_requests
            japan,ncb,28.0000000,7.0000000,0.9000000,11.0000000
            japan,ncb,35.0000000,7.0000000,,12.5000000

            """.ReplaceLineEndings("\r\n"), writer.ToString());
    }

    [Fact]
    public void A_curve_has_a_row_for_each_point_and_an_empty_field_where_there_is_no_band()
    {
        var writer = new StringWriter();
        CsvWriter.Write(writer, CurveTables.Closed, [(null, [Example.Curve]), ("better", [Example.Curve])]);
        var rows = writer.ToString().Split("\r\n");
        Assert.Equal("policy,procedure_name,time_hours,closed_share,closed_lower_share,closed_upper_share", rows[0]);
        Assert.Equal((",information,48.0000000,0.5000000,0.4500000,0.5600000", "better,information,300.0000000,1.0000000,,"), (rows[2], rows[6]));
    }
}
