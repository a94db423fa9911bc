using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;
using NodaTime;

namespace ExchangeSim.Scenarios.Tests.Layers;

public class HolidayFileTests
{
    private const string Holidays = "    holidays: { 2022-04-14: Pi Mai }\n", Every = "every-agency:\n  hours: Mon-Fri 08:00-17:00\n";
    private const string Laos = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART;VALUE=DATE:20220414\nDTEND;VALUE=DATE:20220416\nSUMMARY:New Year\nEND:VEVENT\n"
        + "BEGIN:VEVENT\nUID:b\nDTSTART;VALUE=DATE:20101202\nRRULE:FREQ=YEARLY\nSUMMARY:National Day\nEND:VEVENT\nEND:VCALENDAR\n";

    private static ReadResult Read(string part, string instead, string? policy = null, params (string Name, string Text)[] files) =>
        ScenarioFile.ReadText(Good.With(part, instead), "s.yaml", policy, name => files.Append(("laos.ics", Laos)).FirstOrDefault(file => file.Item1 == name).Item2);

    private static Scenario Whole(ReadResult read)
    {
        Assert.Equal([], read.Problems.Select(problem => problem.ToString()));
        return read.Scenario!;
    }

    private static string Of(Agency agency) => string.Join("; ", agency.Holidays.Where(day => day.Date.Year == 2022).Select(day => $"{day.Date:MM-dd} {day.Name}"));

    [Fact]
    public void Its_days_are_holidays_beside_those_that_are_written_which_hold_before()
    {
        var read = Read(Holidays, Holidays + "    holidays-from: laos.ics\n");
        var laos = Whole(read).Agencies[1];
        Assert.Equal("04-14 Pi Mai; 04-15 New Year; 12-02 National Day", Of(laos));
        Assert.Equal(new LocalDate(2083, 12, 2), laos.Holidays[^1].Date); // as far as those by rule
        Assert.Equal(["s.yaml", "laos.ics"], read.Sources.Select(source => source.File));
        Assert.Equal(Laos, read.Sources[1].Text);
    }

    [Fact]
    public void Several_files_and_those_of_every_agency_count_together_and_each_is_read_once()
    {
        const string Police = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20220719\nSUMMARY:Police Day\nEND:VEVENT\nEND:VCALENDAR\n";
        var read = Read(Every, Every + "  holidays-from: [laos.ics, police.ics]\n", null, ("police.ics", Police));
        Assert.Equal(["04-14 New Year; 04-15 New Year; 07-19 Police Day; 12-02 National Day", "04-14 Pi Mai; 04-15 New Year; 07-19 Police Day; 12-02 National Day"],
            Whole(read).Agencies.Select(Of));
        Assert.Equal(["s.yaml", "laos.ics", "police.ics"], read.Sources.Select(source => source.File));
    }

    [Fact]
    public void Its_path_is_from_the_folder_of_the_library_that_names_it()
    {
        var read = Read("channels:\n", "include: library/more.yaml\nchannels:\n", null,
            ("library/more.yaml", "agencies:\n  vietnam:\n    holidays-from: days/vn.ics\n"), ("library/days/vn.ics", Laos));
        Assert.Equal("04-14 New Year; 04-15 New Year; 12-02 National Day", Of(Whole(read).Agencies[0]));
        Assert.Equal(["s.yaml", "library/more.yaml", "library/days/vn.ics"], read.Sources.Select(source => source.File));
    }

    [Theory]
    [InlineData("holidays-from: china.ics", "s.yaml(22,20): error: there is no file 'china.ics'")]
    [InlineData("holidays-from: { laos.ics: yes }", "s.yaml(22,20): error: 'holidays-from' needs a text, not names and values")]
    [InlineData("holidays-from: bad.ics", "bad.ics(1,1): error: this is no calendar; write the path of an iCalendar file (.ics), which begins with BEGIN:VCALENDAR")]
    public void What_is_wrong_is_told_with_its_place(string line, string problem) =>
        Assert.Equal([problem], Read(Holidays, Holidays + $"    {line}\n", null, ("bad.ics", "scenario: x")).Problems.Select(found => found.ToString()));

    [Fact]
    public void A_policy_changes_the_days_and_cannot_name_another_file()
    {
        const string Change = "      agencies.laos.desks.ncb.officers: 3\n";
        var refused = Read(Change, "      agencies.laos.holidays-from: laos.ics\n");
        Assert.Equal(["s.yaml(118,36): error: policy more: calendar files are read before anything is changed; change the agency's holidays instead"],
            refused.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void A_scenario_with_one_is_varied_and_looked_through_as_others_are()
    {
        var text = Good.With(Holidays, Holidays + "    holidays-from: laos.ics\n");
        string? TextOf(string name) => name switch { "s.yaml" => text, "laos.ics" => Laos, _ => null };
        var laid = ScenarioFile.Values("s.yaml", TextOf).With([new Change("agencies.laos.desks.ncb.officers", "2")]);
        Assert.Equal("04-14 Pi Mai; 04-15 New Year; 12-02 National Day", Of(laid.Scenario!.Agencies[1]));
        Assert.DoesNotContain(ScenarioFile.Review("s.yaml", TextOf).Warnings, warning => warning.Message.Contains("laos has no holidays", StringComparison.Ordinal));
    }
}
