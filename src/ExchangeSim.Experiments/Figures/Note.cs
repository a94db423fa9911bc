using System.Globalization;

namespace ExchangeSim.Experiments.Figures;

/// <summary>What a reader must know to read figures right: a sentence in English, and what is put into it, so that a report in another language can say it too.</summary>
/// <param name="Form">The sentence, with holes {0}, {1} where there are values.</param>
/// <param name="Values">What is put into them: a figure as text, a <see cref="ProcedureName"/>, a <see cref="Verbatim"/>, another note, or several of them, with commas.</param>
public sealed record Note(string Form, params IReadOnlyList<object> Values)
{
    /// <summary>The sentence in English.</summary>
    public string Text => Filled(Form, value => value.ToString()!);

    /// <summary>The sentence in other words.</summary>
    /// <param name="form">It with the same holes.</param>
    /// <param name="said">What each value is called.</param>
    public string Filled(string form, Func<object, string> said) => Values.Count == 0 ? form : string.Format(CultureInfo.InvariantCulture, form,
        [.. Values.Select(value => value is IReadOnlyList<Note> several ? string.Join(", ", several.Select(said)) : said(value))]);

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>A procedure that a note is about.</summary>
/// <param name="Id">Its id.</param>
public sealed record ProcedureName(string Id)
{
    /// <inheritdoc/>
    public override string ToString() => Id;
}

/// <summary>What is said alike in every language, such as the name of a policy.</summary>
/// <param name="Text">It.</param>
public sealed record Verbatim(string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
