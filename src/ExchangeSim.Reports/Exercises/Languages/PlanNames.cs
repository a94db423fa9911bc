using ExchangeSim.Exercises.Plans;
using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;

namespace ExchangeSim.Reports.Exercises.Languages;

/// <summary>What things of a plan and its scenario are called in papers.</summary>
internal sealed class PlanNames(PlannedExercise planned, PaperLanguage language)
{
    private readonly Scenario _scenario = planned.Scenario;

    /// <summary>An agency with its country: many are called the same.</summary>
    internal string Agency(string id) => _scenario.Agencies.FirstOrDefault(one => one.Id == id) is { } agency
        ? agency.Country is { } country ? $"{Said(agency.Name, id)} ({country})" : Said(agency.Name, id) : id;

    internal string Seat(string id) => language.Of(planned.Seat(id)?.Plan.Name) is { Length: > 0 } name ? name : id;

    internal string Seats(IReadOnlyList<string> ids) => ids.Count == 0 ? language[CommonWords.AllSeats] : string.Join(", ", ids.Select(Seat));

    internal string Desks(SeatPlan seat)
    {
        var agency = _scenario.Agencies.First(one => one.Id == seat.Agency);
        return string.Join(", ", seat.Desks.Select(id => Said(agency.Desks.FirstOrDefault(desk => desk.Id == id)?.Name, id)));
    }

    /// <summary>A desk with its agency.</summary>
    internal string Desk(string agency, string desk) =>
        $"{Agency(agency)}, {Said(_scenario.Agencies.First(one => one.Id == agency).Desks.FirstOrDefault(one => one.Id == desk)?.Name, desk)}";

    internal string Procedure(string id) => Said(_scenario.Procedures.FirstOrDefault(one => one.Id == id)?.Name, id);

    internal string Crime(string id) => Said(_scenario.Crimes.FirstOrDefault(one => one.Id == id)?.Name, id);

    internal string Channel(string id) => Said(_scenario.Channels.FirstOrDefault(one => one.Id == id)?.Name, id);

    internal string Basis(string id) => id switch
    {
        RightRequest.Reciprocity => language[ManualWords.Reciprocity],
        RightRequest.PolicePractice => language[ManualWords.PolicePractice],
        _ => Said(_scenario.Instruments.FirstOrDefault(one => one.Id == id)?.Name, id),
    };

    /// <summary>A name of the scenario in the paper's language.</summary>
    private string Said(string? name, string id) => language.Of(_scenario.Words.Of(name, id));

    internal string Either(IEnumerable<string> names) => string.Join(language[CommonWords.Or], names) is { Length: > 0 } all ? all : "–";
}
