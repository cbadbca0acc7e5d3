namespace BriefingBot.Ingestion.Stories;

/// <summary>Chooses the terms by which documents find each other.</summary>
internal static class RareTerms
{
    /// <summary>A power of two (<see cref="KeyPostings"/>).</summary>
    public const int Indexed = 32;

    private const float LeastRarity = .3f;

    /// <summary>
    /// What a document is filed under: the terms that are rare and weigh much in it. Rarity alone would file a long document under names that
    /// nobody else mentions.
    /// </summary>
    public static uint[] ToFile(DocumentTerms document) =>
    [
        .. document.Member.Signature.Terms
            .Select((term, i) => (term.Hash, Weight: document.Rarity[i] * term.Weight * Emphasis(term.Kinds)))
            .OrderByDescending(term => term.Weight)
            .ThenBy(term => term.Hash)
            .Take(Indexed)
            .Select(term => term.Hash),
    ];

    /// <summary>What others are looked up by: all terms but common ones.</summary>
    public static IEnumerable<(uint Key, float Weight)> ToLookUp(DocumentTerms document) =>
        document.Member.Signature.Terms
            .Select((term, i) => (Key: term.Hash, Weight: document.Rarity[i] * document.Rarity[i] * Emphasis(term.Kinds)))
            .Where((_, i) => document.Rarity[i] >= LeastRarity);

    private static float Emphasis(StoryTermKinds kinds) =>
        ((kinds & (StoryTermKinds.Proper | StoryTermKinds.Name)) != StoryTermKinds.Word ? 2 : 1) * (kinds.HasFlag(StoryTermKinds.InTitle) ? 1.5f : 1);
}
