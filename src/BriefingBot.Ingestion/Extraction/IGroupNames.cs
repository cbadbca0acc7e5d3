using BriefingBot.Engine.Language;

namespace BriefingBot.Ingestion.Extraction;

/// <summary>A name of an armed group in a text; the id is null where the words only look like one ("the Northern Front (NF)").</summary>
public readonly record struct GroupSpan(TextSpan Span, string? GroupId);

/// <summary>Finds the names of known groups in a text, longest first, never overlapping, in order.</summary>
public interface IGroupNames
{
    IReadOnlyList<GroupSpan> Find(string text);
}
