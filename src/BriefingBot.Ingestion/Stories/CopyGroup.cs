namespace BriefingBot.Ingestion.Stories;

/// <summary>Documents that share one text, and the one they go back to.</summary>
internal sealed class CopyGroup(StorySignature origin)
{
    private const int RevisedLimit = 200;

    private readonly List<StorySignature> _copies = [];

    public StorySignature Origin { get; private set; } = origin;

    public CopyReport Add(StorySignature document, (CopyKind Kind, double Overlap) match)
    {
        if (!IsBetterOrigin(document))
        {
            _copies.Add(document);
            return new CopyReport(Finding(document, match), []);
        }
        _copies.Add(Origin);
        Origin = document;
        return new CopyReport(null, [.. _copies.TakeLast(RevisedLimit).Select(copy => Finding(copy, match))]);
    }

    public void Remove(StorySignature document) => _copies.Remove(document);

    private bool IsBetterOrigin(StorySignature document)
    {
        var (isAgency, wasAgency) = (AgencyCredit.OfOutlet(document.Outlet) is not null, AgencyCredit.OfOutlet(Origin.Outlet) is not null);
        return isAgency != wasAgency ? isAgency : document.Published < Origin.Published;
    }

    // Two trimmed copies of one text may share little with each other and yet belong together: then the match that led here speaks.
    private CopyFinding Finding(StorySignature copy, (CopyKind Kind, double Overlap) match)
    {
        var (kind, overlap) = CopyComparison.Compare(copy, Origin) ?? match;
        return new CopyFinding(copy.Id, Origin.Id, Origin.Outlet, kind, CopyComparison.Agency(copy, Origin), overlap);
    }
}
