namespace ExchangeSim.Exercises.Forms;

/// <summary>What can be wrong with a request's form.</summary>
public enum FormDefectKind
{
    /// <summary>A field that the other side cannot do without is blank.</summary>
    Blank,
    /// <summary>A field says other than the dossier.</summary>
    Differs,
    /// <summary>The legal basis is not in force between the two agencies, or does not cover the request.</summary>
    WrongBasis,
    /// <summary>The channel is not one by which such requests go.</summary>
    WrongChannel,
    /// <summary>The facts do not bear the urgency that is claimed.</summary>
    UrgencyTooHigh,
    /// <summary>The facts call for more haste.</summary>
    UrgencyTooLow,
    /// <summary>Another agency has what is sought.</summary>
    WrongAgency,
}

/// <summary>Something that is wrong with a request's form.</summary>
/// <param name="Kind">What.</param>
/// <param name="Field">The field, or null where it is none of the form's.</param>
public sealed record FormDefect(FormDefectKind Kind, string? Field = null);
