namespace BriefingBot.Ingestion.Stories;

/// <summary>Reads the evidence between an arriving document and one in the window: one walk over two sorted lists.</summary>
internal static class LinkEvidenceReader
{
    public static LinkEvidence Read(DocumentTerms arriving, StoryMember known)
    {
        var (mine, theirs) = (arriving.Member.Signature, known.Signature);
        double words = 0, proper = 0, rareProper = 0, rareNames = 0, title = 0;
        for (int i = 0, j = 0; i < mine.Terms.Length && j < theirs.Terms.Length;)
        {
            var (one, other) = (mine.Terms[i], theirs.Terms[j]);
            if (one.Hash == other.Hash)
            {
                var rarity = (double)arriving.Rarity[i];
                var product = rarity * rarity * one.Weight * other.Weight;
                var both = one.Kinds & other.Kinds;
                var excess = Math.Max(0, rarity - LinkWeights.CommonRarity);
                if (one.Kinds.HasFlag(StoryTermKinds.Name))
                    rareNames += excess;
                else
                    words += product;
                if (both.HasFlag(StoryTermKinds.Proper))
                {
                    proper += product;
                    rareProper += excess;
                }
                if (both.HasFlag(StoryTermKinds.InTitle) && !one.Kinds.HasFlag(StoryTermKinds.Name))
                    title += rarity;
            }
            i += one.Hash <= other.Hash ? 1 : 0;
            j += other.Hash <= one.Hash ? 1 : 0;
        }
        var sameAges = Shared(mine.Ages, theirs.Ages);
        return new LinkEvidence
        {
            Words = words / Math.Max(1e-6, arriving.Member.WordLength * known.WordLength),
            Proper = proper / Math.Max(1e-6, arriving.Member.ProperLength * known.ProperLength),
            RareProper = rareProper,
            RareNames = rareNames,
            Title = title,
            SameDay = Nearest(mine.EventDays, theirs.EventDays) == 0,
            OtherDay = Nearest(mine.EventDays, theirs.EventDays) is > 1,
            SameAges = sameAges,
            OtherAges = sameAges == 0 && mine.Ages.Length > 0 && theirs.Ages.Length > 0,
            DaysApart = Math.Abs(arriving.Member.Day - known.Day),
        };
    }

    private static int? Nearest(int[] one, int[] other)
    {
        int? nearest = null;
        foreach (var day in one)
            foreach (var otherDay in other)
                nearest = Math.Min(nearest ?? int.MaxValue, Math.Abs(day - otherDay));
        return nearest;
    }

    private static int Shared(byte[] one, byte[] other)
    {
        var shared = 0;
        foreach (var age in one)
            shared += Array.IndexOf(other, age) >= 0 ? 1 : 0;
        return shared;
    }
}
