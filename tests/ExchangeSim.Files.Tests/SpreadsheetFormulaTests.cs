namespace ExchangeSim.Files.Tests;

public sealed class SpreadsheetFormulaTests
{
    // Spreadsheets split lines at a semicolon where a comma is for decimals, whatever the file has.
    [Theory]
    [InlineData(";=cmd|'/C calc'!A0;", " =cmd|'/C calc'!A0;")]
    [InlineData("x; \"=1+1", "x  \"=1+1")]
    [InlineData("a,+1;-1\t@x", "a +1 -1 @x")]
    [InlineData("x;\uFF1D1", "x \uFF1D1")]
    [InlineData("Nguyễn Thị Hồng; ca 2", "Nguyễn Thị Hồng; ca 2")]
    [InlineData("=1+1", "=1+1")] // its own beginning is made safe where the cell is written
    public void No_part_of_a_text_that_a_spreadsheet_may_split_begins_a_formula(string text, string unsplit) => Assert.Equal(unsplit, SpreadsheetFormula.Unsplit(text));
}
