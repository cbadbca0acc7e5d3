using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Documents;

/// <summary>A document read but not yet grouped, or the sentence that says why it could not be read.</summary>
internal sealed record DocumentDraft(
    Document? Document,
    Outlet Outlet,
    string InputHash,
    IReadOnlyList<Passage> Passages,
    IReadOnlyList<DocumentAside> Asides,
    string? Problem)
{
    public static DocumentDraft Unreadable(string problem) => new(null, Outlet.Unknown, "", [], [], problem);
}
