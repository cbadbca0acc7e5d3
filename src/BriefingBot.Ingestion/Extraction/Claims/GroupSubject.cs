namespace BriefingBot.Ingestion.Extraction.Claims;

/// <summary>A known group in a sentence, by name or by words that stand for it ("the group", "its").</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index one past the last token.</param>
/// <param name="IsNamed">By a name of its own.</param>
/// <param name="IsPossessor">"The group's", "its": what follows belongs to it.</param>
internal readonly record struct GroupSubject(int First, int End, string GroupId, bool IsNamed, bool IsPossessor);
