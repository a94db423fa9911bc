namespace ExchangeSim.Model;

/// <summary>Which hours of the agency that sends a message a channel keeps.</summary>
public enum SenderHours
{
    /// <summary>None: it has hours of its own, or is always open.</summary>
    None,
    /// <summary>Its office hours.</summary>
    Office,
    /// <summary>Its office hours, on holidays as on other days.</summary>
    OfficeAndHolidays,
}
