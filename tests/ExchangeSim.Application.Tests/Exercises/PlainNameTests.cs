using ExchangeSim.Application.Exercises;

namespace ExchangeSim.Application.Tests.Exercises;

public class PlainNameTests
{
    [Theory]
    [InlineData("Élodie", "elodie")]
    [InlineData("Nguyễn Thị Hoa", "nguyen-thi-hoa")]
    [InlineData("Đặng Văn Đức", "dang-van-duc")]
    [InlineData("Jean-Luc O’Brien  Œuvré", "jean-luc-obrien-oeuvre")]
    [InlineData("../=Anna", "anna")]
    [InlineData("ສົມ", "som")]
    [InlineData("…", "")]
    [InlineData("Anna Bertha Charlotte Dora Emma Frieda", "anna-bertha-charlotte-dora-emm")]
    public void A_name_keeps_its_letters_without_their_marks(string name, string plain) => Assert.Equal(plain, PlainName.Of(name));
}
