namespace ExchangeSim.Reports.Browser.Tests.Office;

/// <summary>A test with LibreOffice; skipped where there is none.</summary>
internal sealed class OfficeFactAttribute : FactAttribute
{
    public OfficeFactAttribute() => Skip = Program is null ? "no LibreOffice is installed" : null;

    internal static string? Program { get; } = BrowserFactAttribute.OnPath("soffice");
}
