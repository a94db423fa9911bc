using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;
using NodaTime;

namespace ExchangeSim.Scenarios.Exercises;

/// <summary>The plan as a whole.</summary>
internal sealed class PlanBinder
{
    private const double DefaultSpeed = 60; // an hour a minute

    internal static readonly Key<string> ScenarioKey = new("scenario", "The scenario's file, from the plan's folder.", Kinds.Text, IsRequired: true);
    internal static readonly Key<string> Policy = new("policy", "The policy of the scenario under which it is played.", Kinds.Text);
    private static readonly Key<Phrase> Title = new("exercise", "Its title.", PhraseKind.Text, IsRequired: true);
    private static readonly Key<Phrase> Briefing = new("briefing", "The briefing for everyone.", PhraseKind.Text, IsRequired: true);
    private static readonly Key<ForPeople> ForPeople = new("for-people", "Which requests reach the people in the seats; all when left out.", ForPeopleBinder.Kind);
    private static readonly Key<IReadOnlyList<Named<Duration>>> AnswersWithin = new("answers-within",
        "How long a decision waits for a person, in simulated time; then the reference decides. One for all, or by urgency.", Kinds.LimitByUrgency, IsRequired: true);
    private static readonly Key<int> MayMove = new("officers-may-move",
        "Whether people may move officers between the desks of their agency, or how many at most may be away from their own desk at one time; any number when left out.",
        OfficersMayMove.Kind);
    private static readonly Key<double> Speed = new("speed", "How fast simulated time runs, such as 1 h / min.",
        Kinds.Of("a speed", () => Schemas.Pattern(Speeds.Pattern), Speeds.Parse));
    private static readonly Key<ClockMode> Mode = new("clock", "Rolling: time runs. Calm: time stands while anybody has something to decide.",
        Kinds.OneOf("a way to run the clock", ("rolling", ClockMode.Rolling), ("calm", ClockMode.Calm)));
    private static readonly Key<Instant> Begins = new("begins",
        "When people come in; what happens before is played by the scenario's own policies. The scenario's start when left out.", Kinds.Instant);
    private static readonly Key<Duration> Length = new("length",
        "Simulated time after which it is over, from when people come in; the scenario's end when left out.", Kinds.Duration);
    private static readonly Key<Duration> Takes = new("takes", "How long playing takes, in real time.", Kinds.Duration);
    private static readonly Key<IReadOnlyList<Phrase>> Questions = new("questions", "What the class talks about afterwards.", new PhrasesKind());

    private readonly Scenario? _scenario;
    private readonly PlanTime _time;
    private readonly Key<IReadOnlyList<Named<SeatPlan>>> _seats;
    private readonly Key<IReadOnlyList<Named<LeadPlan>>> _leads;
    private readonly Key<IReadOnlyList<Named<PlannedInject>>> _injects;
    private readonly Key<IReadOnlyList<Named<Objective>>> _objectives;

    /// <param name="scenario">The scenario of the plan; null if it could not be read.</param>
    /// <param name="time">When it begins and ends.</param>
    internal PlanBinder(Scenario? scenario, PlanTime time)
    {
        (_scenario, _time) = (scenario, time);
        _seats = new("seats", "Places for people, each at one or more desks of one agency.", new MapKind<SeatPlan>(new SeatBinder(scenario).Kind), IsRequired: true);
        _leads = new("leads", "Cases from which seats may send requests of their own.", new MapKind<LeadPlan>(new LeadBinder(scenario, time).Kind));
        _injects = new("injects", "What the instructor puts into the play.", new MapKind<PlannedInject>(new PlannedInjectBinder(scenario, time).Kind));
        _objectives = new("objectives", "What it is for: outcomes expected of those who play, with targets and tasks.",
            new MapKind<Objective>(new ObjectiveBinder(scenario).Kind));
    }

    internal IReadOnlyList<Key> Keys =>
        [Title, ScenarioKey, Policy, Briefing, _seats, _objectives, _leads, _injects, ForPeople, MayMove, AnswersWithin, Speed, Mode, Begins, Length, Takes, Questions];

    /// <summary>Binds a tree; what is wrong is reported.</summary>
    internal ExercisePlan? Bind(Mapping tree, string id, Reading reading)
    {
        var kind = new RecordKind<ExercisePlan>("exercise", Keys, f => Build(f, id));
        return kind.Read(new Slot("exercise", tree.Spot, tree), reading, out var plan) ? plan : null;
    }

    private ExercisePlan Build(Fields f, string id)
    {
        var seats = f.Get(_seats)?.Select(seat => seat.Value).ToList() ?? [];
        if (f.Has(_seats) && seats.Count == 0 && f.Reading.Problems.Errors == 0)
            f.Error(_seats, "an exercise needs a seat", "write seats: with the name of a seat, its agency and its desks");
        var places = seats.Where(seat => seat.Desks is not null).SelectMany(seat => seat.Desks.Select(desk => (seat.Agency, desk)));
        foreach (var twice in places.GroupBy(place => place).Where(group => group.Count() > 1))
            f.Error(_seats, $"desk '{twice.Key.desk}' of {twice.Key.Agency} belongs to two seats", "give it to one of them");
        var forPeople = f.Get(ForPeople) ?? new ForPeople();
        if (_scenario is not null) SilentFiles.Report(f, _seats, seats, forPeople, _scenario);
        var begins = f.Has(Begins) && f.Maybe(Begins) is not null && _scenario is not null ? _time.BeginsAfter(_scenario) : Duration.Zero;
        var length = f.Maybe(Length);
        if (begins < Duration.Zero || begins >= _scenario?.Length)
            f.Error(Begins, "the scenario does not run then", $"write a time from {_scenario!.Start.InZone(_scenario.Zone):uuuu-MM-dd} on");
        else if (length is { } wanted && _scenario?.Length is { } whole && begins + wanted > whole)
            f.Error(Length, "the exercise would be longer than its scenario", "shorten it, or lengthen the scenario");
        if (length is null && _scenario is { Length: null }) f.Error(null, "the scenario runs until the last reply, so the exercise needs a length", "write length: such as 5 d");
        var objectives = (f.Get(_objectives) ?? []).Select(objective => objective.Value).ToList();
        OnceEach(f, "target", objectives.SelectMany(objective => objective.Targets ?? []).Select(target => target.Id));
        OnceEach(f, "task", objectives.SelectMany(objective => objective.Targets ?? []).SelectMany(target => target.Tasks ?? []).Select(task => task.Id));
        return new ExercisePlan
        {
            Id = id, Title = f.Get(Title)!, Scenario = f.Get(ScenarioKey)!, Policy = f.Get(Policy), Briefing = f.Get(Briefing)!,
            Seats = [.. seats.Select(seat => Limited(seat, f.Maybe(MayMove)))], Objectives = objectives,
            Leads = [.. (f.Get(_leads) ?? []).Select(lead => lead.Value)], Injects = [.. (f.Get(_injects) ?? []).Select(inject => inject.Value)],
            ForPeople = forPeople, AnswersWithin = Limits(f), Speed = f.Get(Speed, DefaultSpeed), Mode = f.Get(Mode),
            Begins = begins, Length = length, Takes = f.Maybe(Takes), Questions = f.Get(Questions) ?? [],
        };
    }

    // A seat's own word counts; yes there lifts the limit of the exercise.
    private static SeatPlan Limited(SeatPlan seat, int? most) =>
        seat with { MostMoved = (seat.MostMoved ?? most) is { } limit and not OfficersMayMove.AnyNumber ? limit : null };

    private void OnceEach(Fields f, string what, IEnumerable<string> ids)
    {
        foreach (var twice in ids.GroupBy(id => id).Where(group => group.Count() > 1))
            f.Error(_objectives, $"two objectives have a {what} '{twice.Key}'", "give each its own name");
    }

    private static SortedDictionary<Urgency, Duration> Limits(Fields f)
    {
        var limits = new SortedDictionary<Urgency, Duration>();
        var written = f.Get(AnswersWithin) ?? [];
        foreach (var (word, urgency) in SmallValues.Urgencies)
        {
            var limit = written.Where(one => one.Id == "" || one.Id == word).Select(one => (Duration?)one.Value).LastOrDefault();
            if (limit is { } given) limits[urgency] = given;
            else if (written.Count > 0) f.Error(AnswersWithin, $"there is no limit for requests that are {word}", $"write {word}: such as 2 d");
        }
        return limits;
    }
}
