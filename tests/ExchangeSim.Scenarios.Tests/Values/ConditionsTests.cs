using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Tests.Values;

public class ConditionsTests
{
    private static readonly ConditionWords Words = new(new Names(["vn-jp-mla"]), new Names(["drugs", "arms"]), new Names(["laos", "japan"]), new Names(["own-national",
        "urgent-case"]), new Names(["penalty"]), new Names(["lead"]));

    private static Parsed<WrittenCase> Parse(string text) => Cases.Parse(text, Words);

    [Theory]
    [InlineData("instrument in force", "(in-force)")]
    [InlineData("instrument vn-jp-mla in force", "(in-force vn-jp-mla)")]
    [InlineData("crime is drugs or arms", "(crime drugs arms)")]
    [InlineData("crime is drugs or own-national", "(or (crime drugs) own-national)")]
    [InlineData("urgency is urgent or very-urgent", "(urgency Urgent VeryUrgent)")]
    [InlineData("requested is laos", "(Requested laos)")]
    [InlineData("requesting is japan or laos", "(Requesting japan laos)")]
    [InlineData("own-national", "own-national")]
    [InlineData("penalty below threshold", "(below penalty)")]
    [InlineData("penalty below 3 y", "(below penalty 94608000000)")]
    [InlineData("switch lead is on", "(switch lead)")]
    [InlineData("switch lead is off", "(not (switch lead))")]
    [InlineData("language shared", "(language)")]
    [InlineData("open longer than 60 d", "(open 5184000000)")]
    [InlineData("not own-national and urgent-case", "(and (not own-national) urgent-case)")]
    [InlineData("own-national or urgent-case and language shared", "(or own-national (and urgent-case (language)))")]
    [InlineData("(own-national or urgent-case) and language shared", "(and (or own-national urgent-case) (language))")]
    [InlineData("not (own-national or urgent-case)", "(not (or own-national urgent-case))")]
    public void A_condition_is_read_with_not_before_and_before_or(string text, string expected) => Assert.Equal(expected, Show(Parse("when " + text).Value.When!));

    [Theory]
    [InlineData("", 5)]
    [InlineData("own-nationl", 5)]
    [InlineData("penalty", 5)]
    [InlineData("penalty below 3", 20)]
    [InlineData("own-national below 3 y", 5)]
    [InlineData("crime is", 13)]
    [InlineData("crime is opium", 14)]
    [InlineData("crime is drugs or opium", 23)]
    [InlineData("switch lead", 16)]
    [InlineData("instrument vn-jp-mla", 25)]
    [InlineData("own-national urgent-case", 18)]
    [InlineData("(own-national", 18)]
    [InlineData("own-national)", 17)]
    [InlineData("own-national and", 21)]
    [InlineData("not", 8)]
    public void What_is_no_condition_is_a_fault_at_its_place(string text, int offset) => Assert.Equal(offset, Parse("when " + text).Fault?.Offset);

    [Theory]
    [InlineData("12 %", 0.12, false)]
    [InlineData("30 % when own-national", 0.3, true)]
    [InlineData("when own-national", null, true)]
    [InlineData("otherwise", null, false)]
    [InlineData("none", 0.0, false)]
    public void A_case_is_a_share_or_a_condition_or_both(string text, double? chance, bool hasCondition)
    {
        var read = Parse(text).Value;
        Assert.Equal((chance, hasCondition), (read.Chance, read.When is not null));
    }

    [Theory]
    [InlineData("else")]
    [InlineData("12")]
    [InlineData("12 % own-national")]
    [InlineData("own-national")]
    [InlineData("otherwise 12 %")]
    public void What_is_no_case_is_a_fault(string text) => Assert.NotNull(Parse(text).Fault);

    [Theory]
    [InlineData("not ")]
    [InlineData("(")]
    [InlineData("own-national or ")]
    [InlineData("own-national and ")]
    public void A_condition_of_endless_depth_is_a_fault(string part) =>
        Assert.Contains("too many parts", Parse("when " + string.Concat(Enumerable.Repeat(part, 100_000))).Fault!.Message, StringComparison.Ordinal);

    private static string Show(Condition condition) => condition switch
    {
        InstrumentInForce i => i.Instrument is null ? "(in-force)" : $"(in-force {i.Instrument})",
        CrimeIs c => $"(crime {string.Join(' ', c.Crimes)})",
        UrgencyIs u => $"(urgency {string.Join(' ', u.Urgencies)})",
        AgencyIs a => $"({a.Side} {string.Join(' ', a.Agencies)})",
        FactIs f => f.Fact,
        FactBelow b => b.Milliseconds is null ? $"(below {b.Fact})" : $"(below {b.Fact} {b.Milliseconds})",
        SwitchIs s => $"(switch {s.Switch})",
        LanguageShared => "(language)",
        OpenLongerThan o => $"(open {o.Milliseconds})",
        Not n => $"(not {Show(n.Inner)})",
        And a => $"(and {Show(a.Left)} {Show(a.Right)})",
        Or o => $"(or {Show(o.Left)} {Show(o.Right)})",
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };
}
