using ExchangeSim.Exercises.Commands;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Views;

/// <summary>The form by which a request was sent, as both sides read it.</summary>
/// <param name="Basis">The legal basis that it names, by id, or null.</param>
/// <param name="Channel">The channel that was chosen, by id, or null.</param>
/// <param name="Urgency">The urgency that it claims.</param>
/// <param name="Fields">Its fields in order, blank ones included.</param>
public sealed record FormView(string? Basis, string? Channel, Urgency Urgency, IReadOnlyList<FormFieldView> Fields)
{
    internal static FormView Of(SendRequest send) =>
        new(send.Basis, send.Channel, send.Urgency, [.. FormFields.Of(send.Procedure).Select(field =>
            new FormFieldView(field, send.Fields.GetValueOrDefault(field)?.Trim() ?? ""))]);
}

/// <summary>A field of a form.</summary>
/// <param name="Id">The field; see <see cref="FormFields"/>.</param>
/// <param name="Text">What stands in it; blank: nothing.</param>
public sealed record FormFieldView(string Id, string Text);
