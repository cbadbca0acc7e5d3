using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Extraction;

/// <summary>Something that a document says of a known group.</summary>
/// <param name="Attribute">One of <see cref="ClaimAttributes"/>.</param>
/// <param name="Value">Our words for the relation with the document's names and figures; what somebody said or expects in quotation marks.</param>
/// <param name="By">Who says it; null where the document says it in its own voice.</param>
/// <param name="AsOf">The day on which it was said, where the document gives one.</param>
public sealed record ReadClaim(string GroupId, string Attribute, string Value, string? By, PartialDate? AsOf, Evidence Evidence);
