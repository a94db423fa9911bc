using ExchangeSim.Reports.Web;

namespace ExchangeSim.Web.Security;

/// <summary>What a browser may do with a page that is not one of the server's own.</summary>
/// <param name="Value">The content security policy.</param>
internal sealed record PagePolicy(string Value)
{
    /// <summary>Of reports: their own script and styles, and nothing of this server: no cookies, no requests.</summary>
    internal static PagePolicy OfReports { get; } = new(HtmlReports.Policy + "; frame-ancestors 'none'; sandbox allow-scripts allow-downloads allow-modals");
}
