namespace ExchangeSim.Reports.Web;

/// <summary>What whoever serves reports must know of them.</summary>
public static class HtmlReports
{
    /// <summary>The content security policy under which a report of this build works: its own script and styles, and no request.</summary>
    public static string Policy => ReportScript.Policy;

    /// <summary>Whether reports of this build have charts.</summary>
    public static bool HaveCharts => ReportScript.Text is not null;
}
