namespace BriefingBot.Ingestion.Stories;

/// <summary>An arriving document with the rarity of each of its terms.</summary>
internal sealed class DocumentTerms
{
    private DocumentTerms(StoryMember member, float[] rarity)
    {
        Member = member;
        Rarity = rarity;
    }

    public StoryMember Member { get; }

    /// <summary>Parallel to the signature's terms.</summary>
    public float[] Rarity { get; }

    public static DocumentTerms Weigh(StorySignature signature, int day, TermStatistics statistics)
    {
        var rarity = new float[signature.Terms.Length];
        float words = 0, proper = 0;
        for (var i = 0; i < rarity.Length; i++)
        {
            var term = signature.Terms[i];
            rarity[i] = statistics.Rarity(term);
            var weight = rarity[i] * term.Weight;
            if (!term.Kinds.HasFlag(StoryTermKinds.Name))
                words += weight * weight;
            if (term.Kinds.HasFlag(StoryTermKinds.Proper))
                proper += weight * weight;
        }
        var member = new StoryMember(signature, day) { WordLength = MathF.Sqrt(words), ProperLength = MathF.Sqrt(proper) };
        return new DocumentTerms(member, rarity);
    }
}
