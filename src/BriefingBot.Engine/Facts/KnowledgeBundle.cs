namespace BriefingBot.Engine.Facts;

/// <summary>A document that facts cite but that the store does not hold: it is cited and not quoted.</summary>
public sealed record CitedDocument(string Id, string SourceId, string? Title, PublicationTime? Published, string? Url);

/// <summary>
/// A set of facts that is loaded as a whole or not at all: the starter knowledge.
/// </summary>
public sealed record KnowledgeBundle(
    IReadOnlyList<Source> Sources,
    IReadOnlyList<CitedDocument> Documents,
    IReadOnlyList<Group> Groups,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<Attack> Attacks);
