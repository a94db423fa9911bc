using ExchangeSim.Model;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>Desks and their shifts.</summary>
internal static class DeskBinder
{
    private static readonly Kind<long> Count = Kinds.Whole(1, 100_000);
    private static readonly Key<long> ShiftOfficers = new("officers", "How many officers work it.", Count, IsRequired: true);
    private static readonly Key<WrittenHours> ShiftHours = new("hours", "When they work; the agency's office hours when left out.", Kinds.WrittenHours);
    private static readonly RecordKind<Shift> ShiftKind = new("shift", [ShiftOfficers, ShiftHours, OtherHoursBinder.Key],
        f => new Shift(f.Id, (int)f.Get(ShiftOfficers), HoursOf(f, ShiftHours)));

    private static readonly Key<string> Name = new("name", "What it is, in words.", Kinds.Text);
    private static readonly Key<long> Officers = new("officers", "How many officers work there, in one shift.", Count);
    private static readonly Key<WrittenHours> OwnHours = new("hours", "When they work; the agency's office hours when left out.", Kinds.WrittenHours);
    private static readonly Key<IReadOnlyList<Named<Shift>>> Shifts = new("shifts", "Officers who work different hours, instead of officers and hours.",
        new MapKind<Shift>(ShiftKind));
    private static readonly Key<string> HandledBy = new("handled-by", "Another desk of the agency that does this desk's work.", Kinds.Reference("a desk of this agency",
        r => r.Desks));
    private static readonly Key<QueueDiscipline> Queue = new("queue", "In which order waiting work is taken.",
        Kinds.OneOf("an order", ("first come first served", QueueDiscipline.FirstComeFirstServed), ("by urgency", QueueDiscipline.ByUrgency), ("by time limit",
            QueueDiscipline.ByTimeLimit)));
    private static readonly Key<EndOfShift> EndOfShift = new("end-of-shift", "What happens to work in hand when the shift ends.", Kinds.EndOfShift);
    private static readonly Key<bool> Interrupts = new("urgent-interrupts", "Whether more urgent work takes an officer away from less urgent work.", Kinds.YesNo);
    private static readonly Key<double> Speed = new("speed", "The pace of its officers: 100 % is what the procedures assume.", Kinds.Percentage);
    private static readonly Key<double> OnLeave = new("on-leave", "Which share of its officers is on leave, on average: by whole weeks and whole officers.", Kinds.Share);
    private static readonly Key<double> Cost = new("cost", "What one officer costs in a year, in the scenario's currency.", Kinds.Amount);

    internal static readonly RecordKind<Desk> Kind = new("desk", [Name, Officers, OwnHours, OtherHoursBinder.Key, Shifts, HandledBy, Queue, EndOfShift, Interrupts,
        Speed, OnLeave, Cost], Build);

    private static Desk Build(Fields f)
    {
        CheckStaff(f);
        return new Desk
        {
            Id = f.Id,
            Name = f.Get(Name),
            HandledBy = f.Get(HandledBy),
            Shifts = StaffOf(f),
            Discipline = f.Get(Queue),
            EndOfShift = f.Get(EndOfShift),
            UrgentInterrupts = f.Get(Interrupts),
            Speed = f.Get(Speed, 1),
            OnLeave = f.Get(OnLeave),
            YearlyCostPerOfficer = f.Maybe(Cost),
        };
    }

    private static void CheckStaff(Fields f)
    {
        var ways = new Key[] { Officers, Shifts, HandledBy }.Where(f.Has).ToList();
        if (ways.Count == 0 && f.HasUnknownKeys) return;
        if (ways.Count == 0) f.Error(null, $"desk '{f.Id}' has nobody", "write officers: 2, or shifts:, or handled-by: another desk");
        else if (ways.Count > 1) f.Error(ways[1], $"desk '{f.Id}' says both {ways[0].Name} and {ways[1].Name}", "write only one of them");
        else if (!f.Has(Officers) && new Key[] { OwnHours, OtherHoursBinder.Key }.FirstOrDefault(f.Has) is { } hours)
            f.Error(hours, $"{hours.Name} and {ways[0].Name} do not go together", ways[0] == Shifts ? "write the hours in each shift" : "the hours are the other desk's");
        else if (f.Has(OnLeave) && f.Has(HandledBy)) f.Error(OnLeave, "on-leave and handled-by do not go together", "write on-leave at the desk that does the work");
        else if (f.Get(OnLeave) >= 1) f.Error(OnLeave, $"desk '{f.Id}' has everyone on leave at all times", "write a share of less than 100 %");
        else if (f.Map["shifts"]?.Value is Scenarios.Text.Mapping { Entries.Count: 0 } or { IsEmpty: true }) f.Error(Shifts, $"desk '{f.Id}' has no shift",
            "write day: { officers: 2 }");
    }

    private static IReadOnlyList<Shift> StaffOf(Fields f)
    {
        if (f.Has(Shifts)) return [.. (f.Get(Shifts) ?? []).Select(s => s.Value)];
        var hours = HoursOf(f, OwnHours);
        return f.Has(Officers) ? [new Shift("day", (int)f.Get(Officers), hours)] : [];
    }

    private static WeeklyHours HoursOf(Fields f, Key<WrittenHours> key)
    {
        var office = f.Reading.OfficeHours ?? WeeklyHours.RoundTheClock;
        return OtherHoursBinder.Lay(f, f.Get(key)?.Resolve(office) ?? office, office);
    }
}
