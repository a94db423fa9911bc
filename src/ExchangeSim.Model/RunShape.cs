namespace ExchangeSim.Model;

/// <summary>What of a scenario the state of a run depends on, part by part: which agencies, desks, steps and streams there are, by what hours work is planned, when what arises.
/// Everything else may change during a run, or differ between the scenario that was saved and the one that goes on: officers, speeds, times, chances, channels, instruments,
/// switches.</summary>
public static class RunShape
{
    /// <summary>The first part in which they differ, in words; null: none.</summary>
    public static string? FirstDifference(Scenario one, Scenario other)
    {
        foreach (var (before, after) in PartsOf(one).Zip(PartsOf(other)))
            if (before != after) return before.What;
        return null;
    }

    /// <summary>The first list of names in which they differ, in words; null: none. Numbers may differ, and so may what is done at a step that passes time.</summary>
    public static string? FirstNameDifference(Scenario one, Scenario other)
    {
        foreach (var (before, after) in NamesOf(one).Zip(NamesOf(other)))
            if (before != after) return before.What;
        return null;
    }

    private static IEnumerable<(string What, string Text)> NamesOf(Scenario scenario)
    {
        yield return ("which agencies and desks there are", List(scenario.Agencies.Select(agency => $"{agency.Id} {List(agency.Desks.Select(desk => desk.Id))}")));
        yield return ("which channels, instruments, crime areas or injects there are", List([
            .. scenario.Channels.Select(channel => channel.Id), "|", .. scenario.Instruments.Select(instrument => instrument.Id), "|",
            .. scenario.Crimes.Select(crime => crime.Id), "|", .. scenario.Injects.Select(inject => inject.Id)]));
        yield return ("which procedures there are, or their steps", List(scenario.Procedures.Select(procedure => $"{procedure.Id} {List(procedure.Steps.Select(Named))}")));
        yield return ("which requests arise", List([.. scenario.Demands.Select(demand => demand.Id), "|", .. scenario.Requests.Select(request => request.Id), "|",
            .. scenario.OpenAtStart.Select(stock => stock.Id)]));
    }

    // What is reported of a request says at which step, by what case and with which ground: these must mean the same.
    private static string Named(Step step) => step.Match(
        work: _ => step.Id, send: s => $"{step.Id} send {s.To} {s.Marks}", wait: _ => step.Id, branch: s => Named(s), decide: s => Named(s),
        ask: _ => step.Id, consult: _ => step.Id, fork: _ => step.Id, join: _ => step.Id, gather: _ => step.Id, close: s => $"{step.Id} close {s.Outcome} {s.Ground}");

    private static string Named(ChoiceStep choice) => $"{choice.Id} {List(choice.Cases.Select(one => one.Then))}";

    // A list of names comes before the parts of each, so parts stand side by side as long as nothing differs.
    private static IEnumerable<(string What, string Text)> PartsOf(Scenario scenario)
    {
        yield return ("the start or the warm-up", $"{scenario.Start} {scenario.WarmUp}");
        yield return ("the agencies there are", List(scenario.Agencies.Select(agency => agency.Id)));
        foreach (var agency in scenario.Agencies)
        {
            yield return ($"the hours of {agency.Id}", $"{agency.Zone.Id} {Hours(agency.OfficeHours)} {List(agency.Holidays.Select(holiday => $"{holiday.Date}"))}");
            yield return ($"the desks of {agency.Id}, their shifts or disciplines", List(agency.Desks.Select(Desk)));
        }
        yield return ("the channels, instruments, crime areas or switches there are", List([
            .. scenario.Channels.Select(channel => channel.Id), "|", .. scenario.Instruments.Select(instrument => instrument.Id), "|",
            .. scenario.Crimes.Select(crime => crime.Id), "|", .. scenario.Switches.Select(pair => pair.Key)]));
        yield return ("the procedures there are", List(scenario.Procedures.Select(procedure => procedure.Id)));
        foreach (var procedure in scenario.Procedures)
        {
            yield return ($"the steps of {procedure.Id}", $"{List(procedure.Steps.Select(Step))} {List(procedure.Clocks.Select(clock => clock.Id))}");
            yield return ($"the loops of {procedure.Id}", List(new ProcedureGraph(procedure).Loops.SelectMany(loop => loop).Order().Select(step => $"{step}")));
        }
        yield return ("the demand", List(scenario.Demands.Select(Demand)));
        yield return ("the requests written out", List(scenario.Requests.Select(request => $"{request}")));
        yield return ("the requests open at the start", List(scenario.OpenAtStart.Select(Stock)));
        yield return ("the injects", List(scenario.Injects.Select(inject => $"{inject.Id} {inject.At} {inject.When} {inject.Lasts} {List(inject.Effects.Select(Effect))}")));
    }

    private static string Desk(Desk desk) => $"{desk.Id} {desk.HandledBy} {desk.Discipline} {desk.EndOfShift} {desk.UrgentInterrupts} " +
        $"{List(desk.Shifts.Select(shift => $"{shift.Id} {Hours(shift.Hours)}"))}";

    private static string Hours(WeeklyHours hours) => $"{hours.IsRoundTheClock} {hours.OpenOnHolidays} {List(hours.Openings.Select(opening => $"{opening}"))}" +
        List(hours.Others.Select(other => $"{other.First} {other.Last} {Hours(other.Hours)}"));

    private static string Step(Step step) => step.Match(
        work: s => $"{step.Id} work {s.EndOfShift}", send: _ => $"{step.Id} send", wait: _ => $"{step.Id} wait", branch: _ => $"{step.Id} branch", decide: _ => $"{step.Id} decide",
        ask: _ => $"{step.Id} ask", consult: s => $"{s.Id} consult {s.Procedure} {s.Join}", fork: s => $"{s.Id} fork {List(s.Branches)} {s.JoinAt}",
        join: _ => $"{step.Id} join", gather: _ => $"{step.Id} gather", close: _ => $"{step.Id} close");

    private static string Demand(Demand demand) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{demand.Id} {demand.Procedure} {List(demand.Flows.Select(flow => $"{flow.Origin} {flow.PerMillisecond:R}"))} " +
            $"{List((demand.Week ?? []).Concat(demand.Season ?? []).Select(factor => $"{factor:R}"))} {demand.OnHolidays:R} {demand.AtMost} {demand.From} {demand.Until} " +
            $"{List(demand.Periods.Select(period => $"{period.First} {period.Last} {period.Factor:R} {period.Exactly}"))} {demand.YearlyCv:R}");

    private static string Stock(OpeningStock stock) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{stock.Id} {stock.Procedure} {stock.Step} {stock.Urgent:R} {stock.VeryUrgent:R} {List(stock.Crimes.Select(crime => $"{crime.Id} {crime.Value:R}"))} " +
            $"{List(stock.Pairs.Select(pair => $"{pair.Origin} {pair.Destination} {List(pair.Aged.Select(aged => $"{aged}"))}"))}");

    private static string Effect(InjectEffect effect) => effect.Match(
        surge: e => $"surge {e.Factor:R} {List(e.Demands)}", outage: e => $"{e}", staffing: e => $"{e}", entry: e => $"{e}", turned: e => $"{e}", closed: e => $"{e}",
        hours: e => $"hours {e.Agency} {e.Desk} {Hours(e.Hours)}");

    private static string List(IEnumerable<string> items) => string.Join("; ", items);
}
