using System.Text.Json;

namespace BriefingBot.Storage.Facts;

/// <summary>A list of texts in one column, as JSON.</summary>
internal static class TextList
{
    public static string Write(IReadOnlyList<string> texts) => JsonSerializer.Serialize(texts);

    public static IReadOnlyList<string> Read(string column) => JsonSerializer.Deserialize<string[]>(column) ?? [];
}
