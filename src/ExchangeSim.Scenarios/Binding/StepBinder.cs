using System.Text.Json.Nodes;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Layers;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>Steps of all kinds.</summary>
internal static class StepBinder
{
    internal const string PlaceName = "side and desk", DeciderName = "who decides", CaseName = "case", ThirdName = "third agencies";

    private static readonly Kind<Place> PlaceKind = new ScalarKind<Place>("a side and a desk", definitions =>
        Schemas.Define(PlaceName, definitions, () => Schemas.Pattern(Patterns.Place(Patterns.AnyName))), (text, _) => Places.Parse(text));
    private static readonly Kind<WrittenCase> CaseKind = new ScalarKind<WrittenCase>("a case", definitions =>
        Schemas.Define(CaseName, definitions, () => Schemas.Pattern(Patterns.Case(null))), (text, r) =>
        Cases.Parse(text, r.IsLibrary ? r.Words! with { Agencies = r.AgencyNames } : r.Words!));
    private static readonly MapKind<WrittenCase> WaysOut = new(CaseKind, (key, r) => Kinds.Known("a step of this procedure", r.Steps, key, r), names: Kinds.Step);
    private static readonly Key<string> Ground = new("refused", "The ground of the refusal.", Kinds.Reference("a ground", Grounds.Of));

    private static readonly Key<string> Says = new("says", "What happens, in words.", Kinds.Text);
    private static readonly Key<string> Then = new("then", "The step after it.", Kinds.Step);
    private static readonly Key<string> StartsClock = new("starts-clock", "A clock that starts when the step begins.", Kinds.Clock);
    private static readonly Key<bool> StopsClock = new("stops-clock", "Whether the running clock stops when the step begins.", Kinds.YesNo);
    private static readonly Key<Distribution> Work = new("work", "How long one officer works.", Kinds.Length);
    private static readonly Key<Distribution> Translate = new("translate", "How long a translator works; skipped where the two share a language.", Kinds.Length);
    private static readonly Key<Place> At = new("at", "At which side and desk, such as requested ncb.", PlaceKind);
    private static readonly Key<EndOfShift> AtEndOfShift = new("end-of-shift", "What happens to the work in hand when the shift ends; the desk's rule when left out.",
        Kinds.EndOfShift);
    private static readonly Key<bool> Drawn = new("drawn", "Whether each request draws its own length here, or those that arise together as a batch have one.",
        Kinds.OneOf("how often a length is drawn", ("once a request", false), ("once a batch", true)));
    private static readonly Key<Side> Send = new("send", "To which side a message goes: to requested, to requesting.", Kinds.Of("a side", () =>
        Schemas.Pattern(@"^\s*to\s+(requested|requesting)\s*$", ["to requested", "to requesting"]), Places.ParseTo));
    private static readonly Key<string> Over = new("over", "Over which channel; the agreed one when left out.", Kinds.Channel);
    private static readonly Key<Milestone> Marks = new("marks", "What the message's arrival means.", Kinds.OneOf("a milestone", ("acknowledged", Milestone.Acknowledged),
        ("first reply", Milestone.FirstReply)));
    private static readonly Key<Distribution> Wait = new("wait", "A delay that nobody works on.", Kinds.Wait);
    private static readonly Key<IReadOnlyList<Named<WrittenCase>>> Branch =
        new(StepKinds.Branch, "Where the request goes by what is so: facts, chance, instruments in force, switches.",
        WaysOut);
    private static readonly Key<Place> Decide = new("decide", "Who decides, such as by requested court.", new ScalarKind<Place>("'by', a side and a desk", definitions =>
        Schemas.Define(DeciderName, definitions, () => Schemas.Pattern(Patterns.By(Patterns.AnyName))), (text, _) => Places.ParseBy(text)));
    private static readonly Key<IReadOnlyList<Named<WrittenCase>>> CaseKey = new("cases", "The step each case leads to, and the case.", WaysOut);
    private static readonly Key<Place> Ask = new("ask", "Which side and desk clarifies, such as requesting investigation.", PlaceKind);
    private static readonly Key<Consulted> Consult = new("consult", "Third agencies: lead agency, all of [thailand, china], any of [thailand, china].",
        new ScalarKind<Consulted>("third agencies", definitions => Schemas.Define(ThirdName, definitions, () =>
            Schemas.Pattern(Patterns.Consulted(Patterns.AnyName))), (text, r) => Consultations.Parse(text, r.AgencyNames)));
    private static readonly Key<string> NestedProcedure = new("procedure", "The procedure of the nested requests.", Kinds.Procedure);
    private static readonly Key<IReadOnlyList<string>> Fork = new("fork", "The first step of each branch.", new ListKind<string>(Kinds.Step));
    private static readonly Key<string> JoinWord = new("join", "In a fork: the step where its branches meet. In that step: all or any.",
        new ScalarKind<string>("all, any, or the step where branches meet", definitions =>
            Schemas.AnyOf(Schemas.Words("all", "any"), Kinds.Step.Schema(definitions)), (text, _) => SmallValues.Anything(text)));
    private static readonly Key<long> Gather = new("gather", "How many requests go on together.", Kinds.Whole(2, 100_000));
    private static readonly Key<Distribution> AtMost = new("at-most", "The longest the first of them waits.", Kinds.Length);
    private static readonly Key<Ending> Close = new("close", "How the request ends: answered, partly answered, refused: GROUND, withdrawn, lapsed.", new EitherKind<Ending>(
        Kinds.Of("how the request ends", () => Schemas.Pattern(Patterns.Ending), Endings.Parse),
        new RecordKind<Ending>("refusal", [Ground], f => new Ending(Outcome.Refused, f.Get(Ground)))));

    private static readonly Key[] Common = [Says, StartsClock, StopsClock];
    /// <summary>What each kind of step needs, and what it may have besides.</summary>
    private static readonly (Key Kind, Key[] Needs, Key[] May)[] KindTable =
    [
        (Ask, [Work, Then], [Over, Drawn]), (Fork, [JoinWord], []), (Work, [At, Then], [AtEndOfShift, Drawn]), (Translate, [At, Then], [AtEndOfShift, Drawn]),
        (Send, [Then], [Over, Marks]), (Wait, [Then], [At, Drawn]), (Branch, [], []), (Decide, [CaseKey], [JudgementBinder.Shows, JudgementBinder.IfWrong]),
        (Consult, [NestedProcedure, Then], []), (JoinWord, [Then], []),
        (Gather, [AtMost, Then], []), (Close, [], []),
    ];

    internal static readonly RecordKind<Step> Kind = new("step",
        [Work, Translate, Send, Wait, Branch, Decide, Ask, Consult, Fork, JoinWord, Gather, Close, At, Then, CaseKey, JudgementBinder.Shows, JudgementBinder.IfWrong, Over, Marks,
            NestedProcedure, AtMost, AtEndOfShift, Drawn, Says, StartsClock, StopsClock], Build,
        // A step is one thing. What another layer says of it is not here, so nothing is required.
        () => Schemas.AnyOf([.. KindTable.Select(kind => new JsonObject
        {
            ["propertyNames"] = Schemas.Words(((Key[])[kind.Kind, .. kind.Needs, .. kind.May, .. Common]).Select(key => key.Name)),
        })]));

    private static Step Build(Fields f)
    {
        var word = StepKinds.InOrder.FirstOrDefault(written => f.Map[written] is not null);
        var kind = KindTable.FirstOrDefault(k => k.Kind.Name == word);
        if (kind.Kind is null)
        {
            if (!f.HasUnknownKeys) f.Error(null, $"step '{f.Id}' does nothing", "write one of " + string.Join(", ", StepKinds.InOrder));
            return null!;
        }
        foreach (var need in kind.Needs)
            if (!f.IsMeant(need)) f.Error(null, $"step '{f.Id}' has no '{need.Name}'",
                $"a step with '{kind.Kind.Name}' needs {string.Join(" and ", kind.Needs.Select(k => $"'{k.Name}'"))}");
        Key[] fitting = [kind.Kind, .. kind.Needs, .. kind.May, .. Common];
        foreach (var key in AllKeys.Where(k => f.Has(k) && !fitting.Contains(k)))
            f.Error(key, $"'{key.Name}' does not belong to a step with '{kind.Kind.Name}'", "a step is one thing; make another step of it");
        var step = Make(f, kind.Kind);
        return step is null ? null! : step with { Says = f.Get(Says), StartsClock = f.Get(StartsClock), StopsClock = f.Get(StopsClock), IsDrawnOnceABatch = f.Get(Drawn) };
    }

    private static IEnumerable<Key> AllKeys => KindTable.SelectMany(k => (Key[])[k.Kind, .. k.Needs, .. k.May]).Distinct();

    private static Step Make(Fields f, Key kind) => kind.Name switch
    {
        StepKinds.Work => new WorkStep { Id = f.Id, Work = f.Get(Work)!, At = f.Get(At)!, Then = f.Get(Then), EndOfShift = f.Maybe(AtEndOfShift) },
        StepKinds.Translate => new WorkStep { Id = f.Id, Work = f.Get(Translate)!, At = f.Get(At)!, Then = f.Get(Then), EndOfShift = f.Maybe(AtEndOfShift), IsTranslation = true },
        StepKinds.Send => new SendStep { Id = f.Id, To = f.Get(Send), Over = f.Get(Over), Marks = f.Get(Marks), Then = f.Get(Then) },
        StepKinds.Wait => new WaitStep { Id = f.Id, Time = f.Get(Wait)!, Desk = f.Get(At)?.Desk, Then = f.Get(Then) },
        StepKinds.Branch => new BranchStep { Id = f.Id, Cases = CasesOf(f, Branch) },
        StepKinds.Decide => JudgementBinder.Complete(new DecideStep { Id = f.Id, By = f.Get(Decide)!, Cases = CasesOf(f, CaseKey) }, f),
        StepKinds.Ask => new AskStep { Id = f.Id, Desk = f.Get(Ask)?.Desk!, Work = f.Get(Work)!, Over = f.Get(Over), Then = f.Get(Then) },
        StepKinds.Consult => new ConsultStep { Id = f.Id, Agencies = f.Get(Consult)?.Agencies ?? [], Join = f.Get(Consult)?.Join ?? Join.All, Procedure = f.Get(NestedProcedure)!,
            Then = f.Get(Then) },
        StepKinds.Fork => ForkOf(f),
        StepKinds.Join => new JoinStep { Id = f.Id, Join = JoinOf(f), Then = f.Get(Then) },
        StepKinds.Gather => new GatherStep { Id = f.Id, Count = (int)f.Get(Gather), AtMost = f.Get(AtMost)!, Then = f.Get(Then) },
        StepKinds.Close => CloseOf(f),
        _ => throw new System.Diagnostics.UnreachableException($"no step is made of '{kind.Name}'"),
    };

    private static List<Case> CasesOf(Fields f, Key<IReadOnlyList<Named<WrittenCase>>> key)
    {
        var cases = f.Get(key) ?? [];
        var fixedShares = cases.Where(c => c.Value.When is null).Sum(c => c.Value.Chance ?? 0);
        if (fixedShares > 1 + 1e-9) f.Error(key, $"the shares of '{f.Id}' are more than 100 % together");
        var entries = (f.Map[key.Name]?.Value as Mapping)?.Entries ?? [];
        for (var i = 0; i < cases.Count && cases.Count == entries.Count; i++)
        {
            var isLast = i == cases.Count - 1;
            if (cases[i].Value.IsOtherwise && !isLast) f.Reading.Problems.Error(entries[i].Value.Spot, "'otherwise' is not the last case",
                "what comes after it is never looked at");
            if (!cases[i].Value.IsOtherwise && isLast) f.Reading.Problems.Error(entries[i].KeySpot, $"the cases of '{f.Id}' do not end with 'otherwise'",
                "write a last case, such as 'reply: otherwise'");
        }
        if (entries.Count == 0 && f.Has(key)) f.Error(key, $"step '{f.Id}' has no cases");
        return [.. cases.Select(c => new Case(c.Id, c.Value.Chance, Reduced(c.Value.When, f.Reading)))];
    }

    // A condition may name agencies that the libraries know but that do not take part; they are never a party.
    private static Condition? Reduced(Condition? condition, Reading r) => condition switch
    {
        AgencyIs a => a with { Agencies = [.. a.Agencies.Where(r.TakingPart.Contains)] },
        Not n => new Not(Reduced(n.Inner, r)!),
        And a => new And(Reduced(a.Left, r)!, Reduced(a.Right, r)!),
        Or o => new Or(Reduced(o.Left, r)!, Reduced(o.Right, r)!),
        _ => condition,
    };

    private static ForkStep ForkOf(Fields f)
    {
        var branches = f.Get(Fork, [])!;
        if (branches.Count == 1) f.Error(Fork, "a fork needs two branches or more", "name the first step of each");
        var join = f.Get(JoinWord) ?? "";
        if (f.Has(JoinWord) && Kinds.Known("a step of this procedure", f.Reading.Steps, join, f.Reading) is { } fault) f.Error(JoinWord, fault.Message, fault.Advice);
        return new ForkStep { Id = f.Id, Branches = branches, JoinAt = join };
    }

    private static Join JoinOf(Fields f)
    {
        var word = f.Get(JoinWord);
        if (word is not (null or "all" or "any")) f.Error(JoinWord, $"'{word}' is neither all nor any", "write join: all, or join: any");
        return word == "any" ? Join.Any : Join.All;
    }

    private static CloseStep CloseOf(Fields f)
    {
        var ending = f.Get(Close);
        if (f.Map["close"]?.Value is Mapping && ending?.Ground is null) f.Error(Close, "a refusal needs a ground", "write close: { refused: own-national }");
        return new CloseStep { Id = f.Id, Outcome = ending?.Outcome ?? Outcome.Answered, Ground = ending?.Ground };
    }
}
