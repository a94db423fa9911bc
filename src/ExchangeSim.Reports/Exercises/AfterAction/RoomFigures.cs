using ExchangeSim.Exercises.Judging;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using ExchangeSim.Reports.Exercises.Languages;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Papers;

namespace ExchangeSim.Reports.Exercises.AfterAction;

/// <summary>What happened in the rooms, in numbers.</summary>
internal static class RoomFigures
{
    internal static Grid Of(RoomFacts[] rooms, PaperLanguage language)
    {
        var plays = rooms.Select(room => JudgedPlay.Of(room.Room)).ToArray();
        return new Grid(language[ReportWords.Figures],
            [new("", 5), .. rooms.Select(room => new Column(language.Of(CommonWords.RoomNumber, room.Room.Header.Room), 2, IsFigure: true))],
            [
                Row(language[ReportWords.RequestsReached], plays.Select(play => play.Requests.Count)),
                .. Enum.GetValues<Outcome>().Select(outcome => Row($"— {DomainWords.Of(language, outcome)}",
                    plays.Select(play => play.Requests.Count(request => request.Outcome == outcome)))),
                Row(language[ReportWords.Decisions], rooms.Select(room => room.Decisions.Count)),
                Row($"— {language[ReportWords.TakenByPeople]}", rooms.Select(room => room.Decisions.Count(taken => taken.By == DecidedBy.Person))),
                Row($"— {language[ReportWords.LikeFile]}", rooms.Select(room => room.Decisions.Count(taken => taken.By == DecidedBy.Person && taken.IsReference))),
                Row($"— {language[ReportWords.NobodyInTime]}", rooms.Select(room => room.Decisions.Count(taken => taken.By == DecidedBy.NobodyInTime))),
                Row(language[ReportWords.Breaches], rooms.Select(room => room.Room.World.Consequences.Count(one => one.What.IsBreach))),
                Row(language[ReportWords.Complaints], rooms.Select(room => room.Room.World.Consequences.Count(one => one.ComplaintAt <= room.Room.World.Time))),
                Row(language[ReportWords.SentByPeople], plays.Select(play => play.Sent.Count)),
                Row($"— {language[ReportWords.WithDefects]}", rooms.Select(room => room.Room.World.Forms.Count(form => form.Check.Defects.Count > 0))),
            ]);

        IReadOnlyList<string> Row(string name, IEnumerable<int> counts) => [name, .. counts.Select(count => language.Number(count))];
    }
}
