namespace BriefingBot.Ingestion.Stories;

/// <summary>
/// Weighs an arriving document against the stories of its candidates: mostly by the mean over a story's members, so that one look-alike
/// cannot pull a document into a story, nor one document chain two stories together.
/// </summary>
internal static class StoryLinker
{
    /// <summary>Of the log-odds: a document joins from here on.</summary>
    public const double JoinAt = -.75;

    /// <summary>A document that fits a second story this well is asked whether the two are one.</summary>
    public const double BridgeAt = 0;

    /// <summary>Two stories that a document bridges are kept apart below this: they contradict each other, and the document is about both.</summary>
    public const double ContradictAt = -2.75;

    private const int StoryLimit = 12;
    private const double BestShare = .25;
    private const int AnniversaryDays = 30;

    // Courts follow an attack for about a year. An archive is read in any order, so the distance counts both ways.
    private const int LongestGapDays = 400;
    private const double Least = -4;
    private const double Most = 6;

    /// <summary>Stories that could take the document, the best first.</summary>
    public static List<StoryLink> Links(DocumentTerms document, IEnumerable<StoryMember> candidates, double prior) =>
    [
        .. candidates.Select(member => member.Story!)
            .Distinct()
            .Where(story => Admits(story, document.Member))
            .Take(StoryLimit)
            .Select(story => Weigh(document, story, prior))
            .OrderByDescending(link => link.LogOdds),
    ];

    /// <summary>How well two stories fit each other: the mean over the pairs of their members.</summary>
    public static double MeanLogOdds(IEnumerable<DocumentTerms> one, Story other, double prior) =>
        one.Average(document => other.Compared().Average(member => LogOdds(document, member, prior, out _)));

    // A look back at an old event would keep its story open for ever and tie it to whatever else the look back mentions.
    private static bool Admits(Story story, StoryMember arriving) =>
        !story.IsClosed
        && Math.Abs(arriving.Day - story.Members[^1].Day) <= LongestGapDays
        && (arriving.Signature.Form != StoryForm.Anniversary || arriving.Day - story.Members[^1].Day <= AnniversaryDays);

    private static StoryLink Weigh(DocumentTerms document, Story story, double prior)
    {
        double sum = 0, best = double.MinValue;
        var count = 0;
        LinkEvidence nearest = default;
        foreach (var member in story.Compared())
        {
            var odds = LogOdds(document, member, prior, out var evidence);
            (sum, count) = (sum + odds, count + 1);
            if (odds > best)
                (best, nearest) = (odds, evidence);
        }
        return new StoryLink(story, (1 - BestShare) * sum / count + BestShare * best, nearest);
    }

    private static double LogOdds(DocumentTerms document, StoryMember member, double prior, out LinkEvidence evidence)
    {
        evidence = LinkEvidenceReader.Read(document, member);
        return Math.Clamp(LinkWeights.LogOdds(evidence, prior), Least, Most);
    }
}
