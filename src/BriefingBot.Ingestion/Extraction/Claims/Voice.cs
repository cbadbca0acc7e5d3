using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Extraction.Claims;

/// <summary>Who speaks in a sentence, by what verb, and which tokens are the words said.</summary>
/// <param name="Speaker">As the document names the speaker; a family name or a pronoun is given in full where an earlier sentence names it.</param>
/// <param name="Verb">Index of the verb, or of "according".</param>
/// <param name="First">First token of what is said.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Group">The known group that speaks, itself or by its spokesman.</param>
/// <param name="Said">The day on which it was said, where the sentence gives one.</param>
internal sealed record Voice(string Speaker, int Verb, int First, int End, string? Group, PartialDate? Said);
