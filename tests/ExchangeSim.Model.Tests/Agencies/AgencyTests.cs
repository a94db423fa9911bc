using NodaTime;

namespace ExchangeSim.Model.Tests;

public class AgencyTests
{
    private static Agency With(params Desk[] desks) =>
        new() { Id = "laos", Name = "Laos", Zone = DateTimeZone.Utc, OfficeHours = WeeklyHours.RoundTheClock, Desks = desks };

    [Fact]
    public void A_desk_is_found_by_its_name()
    {
        Assert.Equal(1, With(new Desk { Id = "ncb" }, new Desk { Id = "court" }).DeskIndex("court"));
    }

    [Fact]
    public void A_desk_that_another_handles_leads_to_that_other()
    {
        var agency = With(new Desk { Id = "court", HandledBy = "prosecutor" }, new Desk { Id = "prosecutor", HandledBy = "ministry" }, new Desk { Id = "ministry" });
        Assert.Equal(2, agency.DeskIndex("court"));
    }

    [Fact]
    public void An_unknown_desk_and_a_circle_of_desks_lead_nowhere()
    {
        var agency = With(new Desk { Id = "one", HandledBy = "other" }, new Desk { Id = "other", HandledBy = "one" });
        Assert.Equal(-1, agency.DeskIndex("court"));
        Assert.Equal(-1, agency.DeskIndex("one"));
    }
}
