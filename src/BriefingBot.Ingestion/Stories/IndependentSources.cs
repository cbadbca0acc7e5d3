namespace BriefingBot.Ingestion.Stories;

/// <summary>Counts who really reported: copies count as their origin, an agency once, all documents without a known outlet once.</summary>
public static class IndependentSources
{
    private const string Unknown = "";

    /// <param name="documents">Each document's outlet, the agency it credits, and what <see cref="CopyDetector"/> found of it.</param>
    public static int Count(IEnumerable<(string? Outlet, string? Agency, CopyFinding? Copy)> documents) =>
        documents.Select(document => Behind(document.Outlet, document.Agency, document.Copy)).Distinct(StringComparer.OrdinalIgnoreCase).Count();

    /// <summary>The name of the source behind a document: equal for two documents that are not independent.</summary>
    public static string Behind(string? outlet, string? agency, CopyFinding? copy) =>
        copy?.Agency ?? agency ?? AgencyCredit.OfOutlet(outlet) ?? (copy is null ? outlet : copy.OriginOutlet) ?? Unknown;
}
