using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Exercises.Judging;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Model;
using ExchangeSim.Reports.Exercises.Languages;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Papers;

namespace ExchangeSim.Reports.Exercises.AfterAction;

/// <summary>What an exercise showed, and a plan of what is to be improved, after HSEEP: a draft with everything that the log gives, for the meeting that follows.</summary>
public static class AfterActionReport
{
    private const int MostMoments = 6, EmptyActions = 3;

    /// <summary>Makes it.</summary>
    /// <param name="planned">What was played.</param>
    /// <param name="rooms">Its rooms as they were left; at least one.</param>
    /// <param name="language">Its language.</param>
    /// <param name="version">The version of the program.</param>
    /// <param name="findings">What the debriefing computed; null: nothing.</param>
    public static Paper Of(PlannedExercise planned, IReadOnlyList<Room> rooms, PaperLanguage language, string version,
        ExerciseFindings? findings = null)
    {
        RoomFacts[] facts = [.. rooms.Select(room => new RoomFacts(room, language))];
        return new Paper(language.Code, language[ReportWords.AfterAction], language.Of(planned.Plan.Title), language[ReportWords.ForMeeting], language[CommonWords.Mark],
        [
            new Heading(1, language[ReportWords.Overview]), Overview(planned, facts, language),
            .. planned.Plan.Objectives.Count == 0 ? [new Passage(language[CommonWords.NoObjectives])] : Ratings(planned, facts, language),
            new Heading(1, language[ReportWords.Figures]), RoomFigures.Of(facts, language),
            .. facts.SelectMany(room => InRoom(room, facts.Length > 1, language, findings?.Rooms.GetValueOrDefault(room.Room.Header.Room))),
            .. findings is null ? [] : RoomsSideBySide.Of(findings, language),
            new NewPage(), new Heading(1, language[ReportWords.Plan]), new Passage(language[ReportWords.PlanHint], IsAside: true), Improvements(facts, language),
            .. planned.Plan.Questions.Count == 0 ? (Block[])[] :
                [new Heading(1, language[CommonWords.Questions]), new Bullets([.. planned.Plan.Questions.Select(question => language.Of(question))])],
            new Heading(1, language[ReportWords.People]), People(facts, language),
            new Heading(1, language[ReportWords.Making]), new Passage(language[ReportWords.MakingHint]), Making(facts, language, version),
        ]);
    }

    private static Facts Overview(PlannedExercise planned, RoomFacts[] rooms, PaperLanguage language)
    {
        var played = rooms.SelectMany(room => room.Room.Entries).Select(entry => entry.Real).DefaultIfEmpty(0).Min();
        return new Facts(
        [
            .. Manuals.PlanFacts.Of(planned, language).Lines,
            (language[ReportWords.PlayedOn], played > 0 ? language.RealTime(played) : "–"),
            (language[ReportWords.Rooms], language.Number(rooms.Length)),
            (language[ReportWords.People], language.Number(rooms.Sum(room => room.People.Count))),
        ]);
    }

    private static IEnumerable<Block> Ratings(PlannedExercise planned, RoomFacts[] rooms, PaperLanguage language)
    {
        yield return new Heading(1, language[ReportWords.Summary]);
        var several = rooms.Length > 1;
        yield return new Grid(language[ReportWords.Summary],
            [new(language[CommonWords.Objective], 6), .. rooms.Select(room => new Column(several ? language.Of(CommonWords.RoomNumber, room.Room.Header.Room)
                : language[CommonWords.Rating], 3))],
            [
                .. planned.Plan.Objectives.Select((objective, i) => (IReadOnlyList<string>)[language.Of(objective.Title),
                    .. rooms.Select(room => RatingNames.In(language, room.Judgement.Objectives[i].Rating))]),
                [language[ReportWords.Score], .. rooms.Select(room => room.Judgement.Score is { } score ? language.Number(score, 0) : language[RatingNames.NotObserved])],
            ]);
        yield return new Grid(language[HandbookWords.HowRated], [new("", 1), new(language[CommonWords.Rating], 3), new(language[HandbookWords.Means], 6)],
            RatingNames.Rows(language));
    }

    private static IEnumerable<Block> InRoom(RoomFacts room, bool isNamed, PaperLanguage language, RoomFindings? findings)
    {
        if (isNamed) yield return new NewPage();
        yield return new Heading(1, isNamed ? $"{language.Of(CommonWords.RoomNumber, room.Room.Header.Room)}: {language[ReportWords.Analysis]}" : language[ReportWords.Analysis]);
        foreach (var objective in room.Judgement.Objectives)
        {
            yield return new Heading(2, language.Of(objective.Objective.Title));
            yield return new Passage($"{language[HandbookWords.ObjectiveRating]}: {RatingNames.In(language, objective.Rating)}");
            foreach (var target in objective.Targets) yield return Of(target, new MeasureInWords(room.Room.Planned, language), language);
        }
        foreach (var block in Findings(room, language)) yield return block;
        yield return new Heading(2, language[ReportWords.Observations]);
        yield return Observations(room, language);
        foreach (var block in CostlyDecisions.Of(room, language, findings?.Regrets ?? [])) yield return block;
        foreach (var block in LuckInRoom.Of(findings?.Luck, language).Concat(PoliciesTried.Of(findings?.Policies ?? [], language))) yield return block;
        foreach (var block in AgainstFile.Of(room, language)) yield return block;
        foreach (var block in InjectsInRoom.Of(room, language)) yield return block;
    }

    private static Grid Of(JudgedTarget target, MeasureInWords measures, PaperLanguage language) => new(
        $"{language.Of(target.Target.Title)} — {RatingNames.In(language, target.Rating)}",
        [new(language[CommonWords.Task], 5), new(language[CommonWords.Measure], 5), new(language[ReportWords.Measured], 3, IsFigure: true),
            new(language[ReportWords.Proposed], 3), new(language[ReportWords.ByEvaluator], 4)],
        [
            .. target.Tasks.Select(task => (IReadOnlyList<string>)[Manuals.Handbook.Named(task.Task, language), measures.Of(task.Task.Measure),
                language.Figure(task.Measured.Value, task.Task.Measure.Figure.Unit), RatingNames.Short(language, task.Proposed), Given(task.Given)]),
        ]);

    private static string Letter(Rating? rating) => rating is { } some ? RatingWords.Letter(some) : "–";

    private static string Given(GivenRating? given) => given is null ? "" : given.Words is { Length: > 0 } words ? $"{Letter(given.Rating)}: {words}" : Letter(given.Rating);

    private static IEnumerable<Block> Findings(RoomFacts room, PaperLanguage language)
    {
        var good = room.Judgement.Tasks.Where(task => task.Rating == Rating.Performed).ToList();
        yield return new Heading(2, language[ReportWords.StrengthsOf]);
        if (good.Count == 0) yield return new Passage(language[ReportWords.NoStrengths]);
        else yield return new Bullets([.. good.Select(task => $"{language.Of(task.Task.Title)} ({language.Figure(task.Measured.Value, task.Task.Measure.Figure.Unit)})")]);
        yield return new Heading(2, language[ReportWords.ToImprove]);
        var weak = Weak(room).ToList();
        if (weak.Count == 0) yield return new Passage(language[ReportWords.NothingToImprove]);
        foreach (var task in weak)
        {
            yield return new Heading(3, $"{language.Of(task.Task.Title)} — {RatingNames.In(language, task.Rating)}");
            var moments = task.Measured.Moments.Where(moment => !moment.IsGood).ToList();
            if (moments.Count == 0) continue;
            var more = moments.Count > MostMoments ? [language.Of(ReportWords.MoreMoments, moments.Count - MostMoments)] : (string[])[];
            yield return new Passage(language[ReportWords.ShownBy], IsAside: true);
            yield return new Bullets([.. moments.Take(MostMoments).Select(room.Of), .. more]);
        }
    }

    // The worst first: they need the most talk.
    private static IEnumerable<JudgedTask> Weak(RoomFacts room) =>
        room.Judgement.Tasks.Where(task => task.Rating < Rating.Performed).OrderBy(task => task.Rating).ThenByDescending(task => task.Task.IsCritical);

    private static Block Observations(RoomFacts room, PaperLanguage language)
    {
        var seen = room.Room.Entries.Select(entry => Seen(room, entry.At, entry.Command, language)).OfType<string>().ToList();
        return seen.Count == 0 ? new Passage(language[ReportWords.NoObservations]) : new Bullets(seen);
    }

    // What evaluators noted, and the instructor; what a seat notes for itself is its own.
    private static string? Seen(RoomFacts room, long at, RoomCommand command, PaperLanguage language) => command switch
    {
        Observe seen => $"{room.At(at)}{After(seen.Seat is { } seat ? room.Names.Seat(seat) : null)}{After(room.About(seen))}: {seen.Text}",
        WriteNote { Seat: null } note => $"{room.At(at)} · {language[EventWords.NoteOfInstructor]}: {note.Text}",
        _ => null,
    };

    private static string After(string? what) => what is null ? "" : $" · {what}";

    private static Grid Improvements(RoomFacts[] rooms, PaperLanguage language)
    {
        var areas = rooms.SelectMany(Weak).GroupBy(task => task.Task.Id).OrderBy(group => group.Min(task => task.Rating)).Select(group => language.Of(group.First().Task.Title));
        return new Grid(language[ReportWords.Plan],
            [new(language[ReportWords.Area], 4), new(language[ReportWords.Action], 5), new(language[ReportWords.Element], 3), new(language[ReportWords.Owner], 3),
                new(language[ReportWords.Start]), new(language[ReportWords.Due])],
            [.. areas.Concat(Enumerable.Repeat("", EmptyActions)).Select(area => (IReadOnlyList<string>)[area, "", "", "", "", ""])]);
    }

    private static Grid People(RoomFacts[] rooms, PaperLanguage language) => new(
        language[ReportWords.People], [new(language[CommonWords.Room], 1), new(language[CommonWords.Person], 3), new(language[CommonWords.Seats], 4)],
        [
            .. rooms.SelectMany(room => room.People.Select(person => (IReadOnlyList<string>)[language.Number(room.Room.Header.Room), person.Name,
                string.Join(", ", person.Sittings.Select(sitting => room.Names.Seat(sitting.Seat)).Distinct())])),
        ]);

    private static Grid Making(RoomFacts[] rooms, PaperLanguage language, string version) => new(
        language.Of(CommonWords.MadeBy, version), [new(language[CommonWords.Room], 1), new(language[ReportWords.PlayedUntil], 3), new(language[ReportWords.Fingerprint], 3)],
        [
            .. rooms.Select(room => (IReadOnlyList<string>)[language.Number(room.Room.Header.Room), room.At(room.Room.World.Time),
                room.Room.World.Fingerprint().ToString("x16", System.Globalization.CultureInfo.InvariantCulture)]),
        ]);
}
