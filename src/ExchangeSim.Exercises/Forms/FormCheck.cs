using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Forms;

/// <summary>A form compared with the dossier that it was written from, and what the engine is given for it.</summary>
/// <param name="Urgency">The urgency under which the request is worked on: the claimed one, or the greatest that the facts bear.</param>
/// <param name="Facts">Facts of the procedure (by index) that the form settles; the others are drawn as for any request.</param>
/// <param name="Defects">What is wrong with it. Neither side is told; the other side reads the form.</param>
public sealed record FormCheck(Urgency Urgency, IReadOnlyDictionary<int, bool> Facts, IReadOnlyList<FormDefect> Defects)
{
    // Which fact of a procedure a defect makes true, the first that the procedure has; a form without the defect makes it false.
    private static readonly string[] Incomplete = ["missing-data", "badly-written"], Poor = ["badly-written", "missing-data"],
        Baseless = ["purpose-not-allowed", "against-the-rules", "no-dual-criminality"];
    // What is found only where it is.
    private static readonly string[] Found = ["in-a-database", "located", "traced", "in-the-register"];
    // What a reader needs to understand a request; other fields are data.
    private static readonly string[] Wording = ["asked", "facts", "offence", "purpose", "link", "reason-it-is-there", "urgency-reason"];

    /// <summary>Checks a form.</summary>
    /// <param name="planned">What is played; the lead is one of it.</param>
    /// <param name="send">The request.</param>
    /// <param name="isInForce">Whether an instrument is in force at present.</param>
    public static FormCheck Of(PlannedExercise planned, SendRequest send, Func<Instrument, bool> isInForce)
    {
        var lead = planned.Plan.Leads.First(one => one.Id == send.Lead);
        var procedure = planned.Scenario.Procedures.First(one => one.Id == send.Procedure);
        FormDefect[] defects = [.. InFields(lead, send), .. OfAddress(planned, lead, send, isInForce), .. OfUrgency(lead, send)];
        var borne = lead.Right.Urgencies;
        return new FormCheck(borne.Count > 0 && defects.Any(one => one.Kind == FormDefectKind.UrgencyTooHigh) ? borne.Max() : send.Urgency, FactsOf(procedure, defects), defects);
    }

    private static IEnumerable<FormDefect> InFields(LeadPlan lead, SendRequest send)
    {
        foreach (var field in lead.Right.Needs)
            if (string.IsNullOrWhiteSpace(send.Fields.GetValueOrDefault(field))) yield return new FormDefect(FormDefectKind.Blank, field);
        if (lead.Persons.Count == 0) yield break;
        if (Differs(send, "name", lead.Persons.Select(person => person.Name))) yield return new FormDefect(FormDefectKind.Differs, "name");
        if (Differs(send, "birth", lead.Persons.Select(person => person.Born is { } born ? NodaTime.Text.LocalDatePattern.Iso.Format(born)
            : null))) yield return new FormDefect(FormDefectKind.Differs, "birth");
        if (Differs(send, "document-number", lead.Persons.Select(person => person.Document))) yield return new FormDefect(FormDefectKind.Differs, "document-number");
    }

    private static bool Differs(SendRequest send, string field, IEnumerable<string?> known) =>
        send.Fields.GetValueOrDefault(field) is { } written && !string.IsNullOrWhiteSpace(written)
            && !known.Any(one => string.Equals(Plain(one ?? ""), Plain(written), StringComparison.OrdinalIgnoreCase));

    private static string Plain(string text) => string.Join(' ', ComposedText.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<FormDefect> OfAddress(PlannedExercise planned, LeadPlan lead, SendRequest send, Func<Instrument, bool> isInForce)
    {
        var right = lead.Right;
        if (!right.Agencies.Contains(send.To)) yield return new FormDefect(FormDefectKind.WrongAgency);
        var instrument = planned.Scenario.Instruments.FirstOrDefault(one => one.Id == send.Basis);
        var holds = instrument is null || (instrument.IsBetween(planned.Seat(send.Seat)!.Plan.Agency, send.To) && isInForce(instrument));
        if (!holds || (right.Bases.Count > 0 && !right.Bases.Contains(send.Basis ?? ""))) yield return new FormDefect(FormDefectKind.WrongBasis);
        if (send.Channel is { } channel && right.Channels.Count > 0 && !right.Channels.Contains(channel)) yield return new FormDefect(FormDefectKind.WrongChannel);
    }

    private static IEnumerable<FormDefect> OfUrgency(LeadPlan lead, SendRequest send)
    {
        if (lead.Right.Urgencies.Count == 0 || lead.Right.Urgencies.Contains(send.Urgency)) yield break;
        yield return new FormDefect(send.Urgency > lead.Right.Urgencies.Max() ? FormDefectKind.UrgencyTooHigh : FormDefectKind.UrgencyTooLow);
    }

    private static SortedDictionary<int, bool> FactsOf(Procedure procedure, FormDefect[] defects)
    {
        var facts = new SortedDictionary<int, bool>();
        Settle(facts, procedure, Incomplete, false);
        Settle(facts, procedure, Poor, false);
        Settle(facts, procedure, Baseless, false);
        foreach (var defect in defects)
            switch (defect.Kind)
            {
                case FormDefectKind.Blank or FormDefectKind.Differs: Settle(facts, procedure, Wording.Contains(defect.Field) ? Poor : Incomplete, true); break;
                case FormDefectKind.WrongBasis: Settle(facts, procedure, Baseless, true); break;
                case FormDefectKind.WrongAgency: Settle(facts, procedure, Found, false); break;
                default: break; // a channel costs its own time, and the urgency is lowered
            }
        return facts;
    }

    private static void Settle(SortedDictionary<int, bool> facts, Procedure procedure, string[] candidates, bool holds)
    {
        foreach (var id in candidates)
            for (var i = 0; i < Math.Min(16, procedure.Facts.Count); i++)
                if (procedure.Facts[i].Id == id)
                {
                    facts[i] = holds;
                    return;
                }
    }
}
