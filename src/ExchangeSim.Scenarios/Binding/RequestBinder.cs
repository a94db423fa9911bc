using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>Requests that are written out one by one.</summary>
internal static class RequestBinder
{
    private static readonly Key<Instant> At = new("at", "When it arises.", Kinds.Instant, IsRequired: true);
    private static readonly Key<string> From = new("from", "Who asks.", Kinds.Participant, IsRequired: true);
    private static readonly Key<string> To = new("to", "Who is asked.", Kinds.Participant, IsRequired: true);
    private static readonly Key<string> Procedure = new("procedure", "The procedure it follows.", Kinds.Procedure, IsRequired: true);
    private static readonly Key<string> Crime = new("crime", "The crime area it is about.", Kinds.Crime);
    private static readonly Key<Urgency> UrgencyKey = new("urgency", "Routine, urgent or very-urgent.", Kinds.UrgencyWord);

    internal static readonly RecordKind<ListedRequest> Kind = new("request", [At, From, To, Procedure, Crime, UrgencyKey], f =>
    {
        var (from, to) = (f.Get(From)!, f.Get(To)!);
        if (from is not null && from == to) f.Error(To, $"agency '{to}' would ask itself", "name another agency");
        return new ListedRequest(f.Id, f.Get(At), from!, to!, f.Get(Procedure)!, f.Get(Crime), f.Get(UrgencyKey));
    });
}
