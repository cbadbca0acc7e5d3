using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Language;

namespace BriefingBot.Ingestion.Extraction;

/// <summary>The groups of the knowledge base as the reader asks for them. A name that several groups bear has no id.</summary>
public sealed class KnownGroups(GroupMentions mentions) : IGroupNames
{
    public IReadOnlyList<GroupSpan> Find(string text) =>
        [.. mentions.Find(text).Select(m => new GroupSpan(new TextSpan(m.Start, m.Start + m.Length), m.GroupIds is [var only] ? only : null))];
}
