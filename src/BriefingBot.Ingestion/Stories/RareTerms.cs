namespace BriefingBot.Ingestion.Stories;

/// <summary>Chooses the terms by which a document is found: the rarest, names and places before words.</summary>
internal static class RareTerms
{
    /// <summary>A power of two (<see cref="KeyPostings"/>).</summary>
    public const int Limit = 32;

    public static (uint Key, float Weight)[] Of(DocumentTerms document) =>
    [
        .. document.Member.Signature.Terms
            .Select((term, i) => (Key: term.Hash, Weight: document.Rarity[i] * document.Rarity[i] * Emphasis(term.Kinds)))
            .OrderByDescending(term => term.Weight)
            .ThenBy(term => term.Key)
            .Take(Limit),
    ];

    private static float Emphasis(StoryTermKinds kinds) =>
        (kinds & (StoryTermKinds.Proper | StoryTermKinds.Name)) != StoryTermKinds.Word ? 2 : kinds.HasFlag(StoryTermKinds.InTitle) ? 1.5f : 1;
}
