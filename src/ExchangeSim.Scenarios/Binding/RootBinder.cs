using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;
using NodaTime;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>The file as a whole.</summary>
internal static class RootBinder
{
    private static readonly Key<string> Title = new("scenario", "Its title.", Kinds.Text, IsRequired: true);
    private static readonly Key<string> Question = new("question", "The question it asks.", Kinds.Text);
    private static readonly Key<IReadOnlyList<string>> Sources = new("sources", "Where its figures come from.", new ListKind<string>(Kinds.Text));
    private static readonly Key<Instant> Start = new("start", "Time zero: a day, or a day and a time.", Kinds.Instant, IsRequired: true);
    private static readonly Key<DateTimeZone> Zone = new("zone", "The zone of the dates in this file; UTC when left out.", Kinds.Zone);
    private static readonly Key<RunLength> Length = new("length",
        "Length of a run, such as 26 wk or 18 months, or until a day, or: until the last reply.", new LengthKind(), IsRequired: true);
    private static readonly Key<Duration?> WarmUp = new("warm-up", "Requests that arise earlier are not counted; auto: it is found by trial (MSER-5).",
        new ScalarKind<Duration?>("a duration", () => Schemas.AnyOf(Kinds.DurationOrZero.Schema([]), Schemas.Words(ByTrial)), (text, _) => text.Trim() == ByTrial ? (Duration?)null
            : Durations.Parse(text).Then<Duration?>(d => d)));
    private static readonly Key<ulong> Seed = new("seed", "Seed of all random draws.", Kinds.Of("a whole number", () => new() { ["type"] = "integer", ["minimum"] = 0 },
        SmallValues.Seed));
    private static readonly Key<long> Replications = new("replications",
        "How many replications a run makes; 1 when left out, and then figures have no interval.", Kinds.Whole(1, 65_535));
    private static readonly Key<string> Currency = new("currency", "The currency of costs, ISO 4217.", Kinds.Of("a currency", () => Schemas.Pattern("^[A-Z]{3}$"),
        SmallValues.Currency));
    private static readonly Key<IReadOnlyList<Goal>> Goals =
        new("goal", "What policies are judged by: figures with a direction, such as 'share answered within 180 d of extradition, more is better'.",
        new ListKind<Goal>(GoalKind.Goal));
    private static readonly Key<Duration> Horizon = new("horizon", "How long an answer is waited for, unless a procedure says otherwise.", Kinds.Duration);
    private static readonly Key<IReadOnlyList<string>> Include = new("include", "Libraries that are laid under this file, by path from its folder.",
        new ListKind<string>(Kinds.Text));
    private static readonly Key<IReadOnlyList<string>> TakingPart = new("taking-part", "The agencies that take part; everybody when left out.",
        new ListKind<string>(Kinds.AgencyOfScenario));
    private static readonly Key<Agency> EveryAgency = new("every-agency", "Laid under each agency.", AgencyBinder.Kind);
    private static readonly Key<IReadOnlyList<Named<Agency>>> Agencies = new("agencies", "National police agencies.", MapKind.OfRows(AgencyBinder.Kind), IsRequired: true);
    private static readonly Key<IReadOnlyList<Named<Channel>>> Channels = new("channels", "How messages travel.", new MapKind<Channel>(ChannelBinder.Kind), IsRequired: true);
    private static readonly Key<IReadOnlyList<Named<Instrument>>> Instruments = new("instruments", "Treaties, agreements and yearly plans.",
        new MapKind<Instrument>(InstrumentBinder.Kind));
    private static readonly Key<IReadOnlyList<Named<CrimeArea>>> Crimes = new("crimes", "Crime areas.", MapKind.OfRows(CrimeBinder.Kind));
    private static readonly Key<IReadOnlyList<Named<Procedure>>> Procedures = new("procedures", "The steps that requests go through.",
        MapKind.OfRows(ProcedureBinder.Kind), IsRequired: true);
    private static readonly Key<IReadOnlyList<Named<Demand>>> Demands = new("demand", "How requests arise.", new MapKind<Demand>(DemandBinder.Kind));
    private static readonly Key<IReadOnlyList<Named<ListedRequest>>> Requests = new("requests", "Requests written out one by one.", new MapKind<ListedRequest>(RequestBinder.Kind));
    private static readonly Key<IReadOnlyList<Named<OpeningStock>>> OpenAtStart = new("open-at-start", "Requests that are open already when the run starts.",
        new MapKind<OpeningStock>(OpeningStockBinder.Kind));
    private static readonly Key<IReadOnlyList<Named<Inject>>> Injects = new("injects", "What happens during a run.", new MapKind<Inject>(InjectBinder.Kind));
    private static readonly Key<IReadOnlyList<Named<bool>>> Switches = new("switches", "Switches that conditions look at, and whether each is on at the start.",
        new MapKind<bool>(Kinds.YesNo));
    private static readonly Key<IReadOnlyList<Named<Policy>>> Policies = new("policies", "Named sets of changes that may be laid over the scenario.",
        new MapKind<Policy>(PolicyBinder.Kind));

    private const string ByTrial = "auto";
    internal static readonly IReadOnlyList<Key> Keys =
    [
        Title, Question, Sources, Start, Zone, Length, WarmUp, Seed, Replications, Currency, Goals, Horizon, Include, TakingPart, EveryAgency, Agencies, Channels, Instruments,
            Crimes,
            Procedures, Demands, Requests, OpenAtStart,
        Injects, Switches, Policies, UncertainBinder.Section, UncertainBinder.Parameters, AlternativesBinder.Section, GlossaryBinder.Words,
    ];
    internal static readonly Names KeyNames = new([.. Keys.Select(key => key.Name)]);
    private static readonly RecordKind<Draft> Kind = new("scenario", Keys, Build);

    /// <summary>Binds a tree; what is wrong is reported and left out.</summary>
    internal static Draft? Bind(Mapping tree, ProblemList problems)
    {
        Kind.Read(new Slot("scenario", tree.Spot, tree), new Reading(tree, problems), out var draft);
        return draft;
    }

    private static Draft Build(Fields f)
    {
        var zone = f.Get(Zone, DateTimeZone.Utc)!;
        var outside = Starting(f, f.Reading with { Zone = zone });
        var present = new Names(f.Get(TakingPart) ?? outside.Section("agencies").All);
        CheckNumber(f, present);
        var instruments = TakePart.Instruments(outside, present);
        var r = outside with { TakingPart = present, InstrumentsTakingPart = new Names(instruments) };
        // Libraries know more agencies and instruments than take part; only those that do are looked at.
        var reduced = new Fields(new Slot(f.Id, f.Map.Spot, f.Map), TakePart.Reduce(f.Map, "agencies", present.All, "instruments", instruments), r);
        var start = reduced.Maybe(Start);
        var length = reduced.Get(Length);
        return new Draft
        {
            Tree = f.Map, Reading = r,
            Title = f.Get(Title), Question = f.Get(Question),
            Start = start,
            Length = LengthOf(reduced, length, start),
            UntilLastReply = length?.IsUntilLastReply == true,
            WarmUp = f.Get(WarmUp) ?? Duration.Zero,
            WarmUpOrigin = f.Map["warm-up"]?.Value is Scalar { Value: var warmUp } && warmUp.Trim() == ByTrial ? WarmUpOrigin.ToBeFound : WarmUpOrigin.Stated,
            Seed = f.Get(Seed, 1UL),
            Replications = (int)f.Get(Replications, 1L),
            Currency = f.Get(Currency),
            Goals = reduced.Get(Goals) ?? [], Horizon = f.Maybe(Horizon),
            Agencies = reduced.Readable(Agencies),
            Channels = reduced.Readable(Channels),
            Instruments = reduced.Readable(Instruments),
            Crimes = reduced.Readable(Crimes),
            Procedures = reduced.Readable(Procedures),
            Demands = reduced.Readable(Demands),
            Requests = [.. reduced.Readable(Requests).OrderBy(q => q.At)],
            OpenAtStart = reduced.Readable(OpenAtStart),
            Injects = reduced.Readable(Injects),
            Switches = new SortedDictionary<string, bool>((f.Get(Switches) ?? []).ToDictionary(s => s.Id, s => s.Value), StringComparer.Ordinal),
            Policies = reduced.Readable(Policies),
            Uncertain = UncertainBinder.Of(f), Alternatives = AlternativesBinder.Of(f),
            Words = GlossaryBinder.Of(f.Get(GlossaryBinder.Words) ?? []),
        };
    }

    private static Reading Starting(Fields f, Reading reading) =>
        new Fields(new Slot(f.Id, f.Map.Spot, f.Map), f.Map, reading).Maybe(Start) is { } start ? reading with { FirstYear = start.InZone(reading.Zone).Year } : reading;

    private static void CheckNumber(Fields f, Names present)
    {
        f.Get(Sources); // they are for people; what is wrong with them is reported
        if (f.Has(Agencies) && present.All.Count < 2) f.Error(f.Has(TakingPart) ? TakingPart : Agencies, "fewer than two agencies take part",
            "information is exchanged between two or more");
    }

    private static Duration? LengthOf(Fields f, RunLength? written, Instant? start)
    {
        var length = written?.From(start, f.Reading.Zone);
        if (length > Duration.Zero) return length;
        if (length is not null) f.Error(Length, "the run ends before it starts", "write a later day, or a length such as 26 wk");
        return null;
    }
}
