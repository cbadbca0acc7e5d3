using BriefingBot.Engine.Facts;
using BriefingBot.Ingestion.Starter;

namespace BriefingBot.Tests.Ingestion.Starter;

/// <summary>The starter files as they are shipped: config/knowledge, which the build copies beside the host and so beside the tests.</summary>
internal static class ShippedKnowledge
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "config", "knowledge");

    private static readonly Lazy<KnowledgeReadResult> Loaded = new(() => KnowledgeReader.Read(Folder));

    public static KnowledgeReadResult Result => Loaded.Value;

    public static KnowledgeBundle Bundle => Result.Bundle ?? throw new InvalidOperationException(string.Join('\n', Result.Faults));

    public static Group Group(string id) => Bundle.Groups.Single(g => g.Id == id);

    public static Attack Attack(string id) => Bundle.Attacks.Single(a => a.Id == id);

    public static IEnumerable<Claim> Claims(string subject, string attribute) =>
        Bundle.Claims.Where(c => c.SubjectId == subject && c.Attribute == attribute);
}
