using ExchangeSim.Exercises.Plans;
using ExchangeSim.Model;
using NodaTime;
using NodaTime.Text;

namespace ExchangeSim.Web.Api;

/// <summary>Who a browser is, and what does not change while it plays.</summary>
/// <param name="Participant">The participant's id.</param>
/// <param name="Plan">What is played, as players may know it.</param>
/// <param name="Room">Number of the room.</param>
/// <param name="Start">The scenario's start, from which simulated time is counted.</param>
/// <param name="Drafts">What they have half written, by name.</param>
/// <param name="Instructs">The exercise, by id, if the same browser instructs it, as when one plays alone; else null.</param>
public sealed record PlayerPage(string Participant, PlayedPlan Plan, int Room, Instant Start, IReadOnlyDictionary<string, string> Drafts, string? Instructs,
    string ReturnCode);

/// <summary>A plan as players may know it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Briefing">The briefing for everyone.</param>
/// <param name="Seats">The seats.</param>
/// <param name="Agencies">The agencies: those of the seats first, in their order.</param>
/// <param name="Procedures">The procedures, with the fields of their forms.</param>
/// <param name="Crimes">The crime areas.</param>
/// <param name="Channels">The channels.</param>
/// <param name="Instruments">The instruments, as they were published: whether one is in force on a day is for the reader to see.</param>
/// <param name="Words">Names and sentences of the scenario in other languages, by the English text or the id that stands elsewhere in this interface.</param>
/// <param name="Policy">The scenario's policy under which it is played, in words; null: none, or one that begins or ends meanwhile, which is a coming event.</param>
public sealed record PlayedPlan(
    Phrase Title, Phrase Briefing, IReadOnlyList<PlayedSeat> Seats, IReadOnlyList<PlayedAgency> Agencies, IReadOnlyList<PlayedProcedure> Procedures,
        IReadOnlyList<NamedThing> Crimes,
    IReadOnlyList<PlayedChannel> Channels, IReadOnlyList<PlayedInstrument> Instruments, IReadOnlyDictionary<string, Phrase> Words,
    Phrase? Policy)
{
    /// <summary>As a player may know it.</summary>
    internal static PlayedPlan ForPlayer(PlannedExercise planned, string? ownSeat) => Of(planned, ownSeat, PeopleTexts.Of(planned.Scenario));

    /// <summary>As those may know it who instruct, rate and lead the debriefing: policies that can be tried are in words, too.</summary>
    internal static PlayedPlan ForInstructor(PlannedExercise planned) =>
        Of(planned, null, PeopleTexts.Of(planned.Scenario).Concat(planned.Scenario.Policies.Select(policy => policy.Says)));

    private static PlayedPlan Of(PlannedExercise planned, string? ownSeat, IEnumerable<string> texts)
    {
        var scenario = planned.Scenario;
        return new PlayedPlan(
            planned.Plan.Title, planned.Plan.Briefing,
            [.. planned.Plan.Seats.Select(seat => new PlayedSeat(seat.Id, seat.Name, seat.Agency, seat.Id == ownSeat ? seat.Briefing : null))],
            [.. scenario.Agencies.OrderBy(agency => SeatOf(planned, agency)).Select(PlayedAgency.Of)],
            [.. scenario.Procedures.Select(PlayedProcedure.Of)],
            [.. scenario.Crimes.Select(crime => new NamedThing(crime.Id, crime.Name))],
            [.. scenario.Channels.Select(channel => new PlayedChannel(channel.Id, channel.Name ?? channel.Id, channel.Connects))],
            [.. scenario.Instruments.Select(PlayedInstrument.Of)], WordsOf(scenario, texts), PolicyOf(planned));
    }

    // By its first seat; those without one come last. Times that belong to no side are shown in the zone of the first.
    private static int SeatOf(PlannedExercise planned, Agency agency) =>
        planned.Plan.Seats.Select((seat, index) => (seat, index)).Where(one => one.seat.Agency == agency.Id).Select(one => one.index).FirstOrDefault(int.MaxValue);

    private static Phrase? PolicyOf(PlannedExercise planned) =>
        planned.Scenario.Policies.FirstOrDefault(policy => policy.Id == planned.Plan.Policy) is { Times: null } chosen
            ? planned.Scenario.Words.Entries.TryGetValue(chosen.Says, out var phrase) ? phrase : Phrase.Of(chosen.Says) : null;

    /// <summary>Names and sentences in other languages: these texts, and what steps are called.</summary>
    internal static SortedDictionary<string, Phrase> WordsOf(Scenario scenario, IEnumerable<string> texts)
    {
        var words = new SortedDictionary<string, Phrase>(StringComparer.Ordinal);
        foreach (var text in texts.Concat(PeopleTexts.OfSteps(scenario)))
            if (scenario.Words.Entries.TryGetValue(text, out var phrase)) words[text] = phrase;
        return words;
    }
}

/// <summary>A seat; its briefing only for the person who sits there.</summary>
public sealed record PlayedSeat(string Id, Phrase Name, string Agency, Phrase? Briefing);

/// <summary>An agency.</summary>
public sealed record PlayedAgency(string Id, string Name, string? Country, string Zone, IReadOnlyList<NamedThing> Desks)
{
    internal static PlayedAgency Of(Agency agency) =>
        new(agency.Id, agency.Name, agency.Country, agency.Zone.Id, [.. agency.Desks.Select(desk => new NamedThing(desk.Id, desk.Name ?? desk.Id))]);
}

/// <summary>Something with a name in words.</summary>
public sealed record NamedThing(string Id, string Name);

/// <summary>A procedure.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Fields">The fields of its form, in order.</param>
/// <param name="Diagram">Its steps, as everybody may know them.</param>
public sealed record PlayedProcedure(string Id, string Name, IReadOnlyList<string> Fields, ProcedureDiagram Diagram)
{
    internal static PlayedProcedure Of(Procedure procedure) =>
        new(procedure.Id, procedure.Name ?? procedure.Id, FormFields.Of(procedure.Id), ProcedureDiagram.Of(procedure));
}

/// <summary>A channel.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Connects">Whom it connects: every pair inside one of these groups of agencies; null: everybody.</param>
public sealed record PlayedChannel(string Id, string Name, IReadOnlyList<IReadOnlyList<string>>? Connects);

/// <summary>An instrument.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parties">The agencies between which it holds.</param>
/// <param name="Opens">Procedures for which it is a basis.</param>
/// <param name="InForce">The first day on which it applies, such as <c>2022-01-01</c>; null: it has none yet.</param>
/// <param name="Until">The first day on which it no longer applies, or null.</param>
public sealed record PlayedInstrument(string Id, string Name, IReadOnlyList<string> Parties, IReadOnlyList<string> Opens, string? InForce, string? Until)
{
    internal static PlayedInstrument Of(Instrument instrument) =>
        new(instrument.Id, instrument.Name ?? instrument.Id, instrument.Parties, instrument.Opens, Written(instrument.InForce), Written(instrument.Until));

    private static string? Written(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;
}
