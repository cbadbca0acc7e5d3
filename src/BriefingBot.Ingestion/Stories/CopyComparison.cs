namespace BriefingBot.Ingestion.Stories;

/// <summary>Decides whether two texts are copies, and of which kind.</summary>
internal static class CopyComparison
{
    private const double NearResemblance = .7;
    private const double SharedText = .6;
    private const double SharedWithCredit = .5;
    private const int LeastShingles = 20;

    public static (CopyKind Kind, double Overlap)? Compare(StorySignature one, StorySignature other)
    {
        if (one.TextHash != 0 && one.TextHash == other.TextHash)
            return (CopyKind.Exact, 1);
        if (one.Shingles.Length < LeastShingles || other.Shingles.Length < LeastShingles)
            return null;
        var (resemblance, containment) = ShingleSketch.Compare(one.Shingles, other.Shingles);
        return Kind(one, other, resemblance, containment) is { } kind ? (kind, containment) : null;
    }

    /// <summary>The agency that either text credits, or whose own page either is.</summary>
    public static string? Agency(StorySignature one, StorySignature other) =>
        one.Agency ?? other.Agency ?? AgencyCredit.OfOutlet(other.Outlet) ?? AgencyCredit.OfOutlet(one.Outlet);

    private static CopyKind? Kind(StorySignature one, StorySignature other, double resemblance, double containment)
    {
        var sameOutlet = one.Outlet is not null && string.Equals(one.Outlet, other.Outlet, StringComparison.OrdinalIgnoreCase);
        if (!sameOutlet && containment >= SharedWithCredit && Agency(one, other) is not null)
            return CopyKind.WireCopy;
        if (resemblance >= NearResemblance || sameOutlet && containment >= SharedText)
            return CopyKind.Near;
        return containment >= SharedText ? CopyKind.WireCopy : null;
    }
}
